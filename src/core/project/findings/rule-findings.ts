import { type BrokenRule, brokenRules } from '../../annotation/label/attribute-rules.ts';
import type { CodeLists } from '../../annotation/label/code-list.ts';
import { type LabelSet, labelById } from '../../annotation/label/label.ts';
import type { Finding } from './finding.ts';
import type { LayerData } from '../schema/schema.ts';

/** The rules of their labels that the annotations of a layer break, in their order: warnings, since a rule may have come after the work. */
export function ruleFindings(
  { annotations }: Pick<LayerData, 'annotations'>,
  { file, labels, lists }: RuleSurroundings,
): readonly Finding[] {
  return annotations.flatMap(({ id, quote, label, attributes }) => {
    const known = labelById(labels, label);
    if (known === undefined) return [];
    return brokenRules(known, attributes, lists)
      .filter(isSoft)
      .map((broken) => ({
        kind: 'broken-rule' as const,
        file,
        place: id,
        detail: `${quote}: ${broken.attribute} (${broken.kind})`,
      }));
  });
}

/** What the rules of a layer are held against. */
export interface RuleSurroundings {
  /** Path of the file, for the findings. */
  readonly file: string;
  readonly labels: LabelSet;
  readonly lists: CodeLists;
}

/** What the label has no place for is a finding by itself. */
function isSoft({ kind }: BrokenRule): boolean {
  return kind !== 'unknown' && kind !== 'unfit';
}
