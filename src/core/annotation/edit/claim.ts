import type { Assessment } from '../casework.ts';
import { type Change, noDiff } from './change.ts';
import { type EditContext, annotate, begun } from './edit.ts';
import type { Label } from '../label/label.ts';
import type { Layer } from '../layer.ts';
import type { Span } from '../../text/span.ts';

/** The label of bare sentences that are to be checked; a project has it from the first claim on. */
export const claimLabel: Label = {
  id: 'claim',
  name: { 'zh-CN': '待核语句', en: 'Claim' },
  colour: 'slate',
  line: 'wavy',
  key: '',
  attributes: [],
};

/** Marks a bare stretch of the text as a claim, as one gesture: an annotation that is gone through, judged and given evidence like any other. */
export function claimSpan(
  layer: Layer,
  text: string,
  { start, end }: Span,
  context: EditContext,
): Change {
  const provenance = { kind: 'reviewer' } as const;
  const span = { start, end, label: claimLabel.id, attributes: {}, provenance };
  const made = annotate(layer, text, [span], context);
  const assessments = made.annotations.added.map(({ id }): Assessment => ({
    ...{ kind: 'assessment', id: context.newId(), author: context.author, at: context.at },
    ...{ annotation: id, claim: true, priority: 'normal', assignee: '', rightValue: '' },
    evidence: [],
  }));
  return { ...made, casework: { ...noDiff, added: assessments }, state: begun(layer) };
}
