import { choicesOf } from '../../annotation/label/attribute.ts';
import {
  type LabelSet,
  amongLabels,
  beginnings,
  endings,
  labelById,
} from '../../annotation/label/label.ts';
import { verdicts } from '../../annotation/annotation.ts';
import { isWord } from './brat-write.ts';
import { featureName, ownFeatures } from '../feature-name.ts';

/** brat's `annotation.conf`: the labels as entities, the relations and the attributes with listed values. Overlap of any kind is allowed. */
export function annotationConf(set: LabelSet, labels: readonly string[]): string {
  const relations = set.relationTypes
    .flatMap((type) => amongLabels(type, labels) ?? [])
    .map(
      (type) => `${type.id}\tArg1:${beginnings(type).join('|')}, Arg2:${endings(type).join('|')}`,
    );
  const anything = labels.join('|');
  const attributes = [...choiceAttributes(set, labels)].map(
    ([name, { on, values }]) => `${name}\tArg:${[...on].join('|')}, Value:${[...values].join('|')}`,
  );
  return sections({
    entities: labels.flatMap((id) => [...guidance(set, id), id]),
    relations: [...relations, '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>'],
    events: [],
    attributes: [
      ...attributes,
      `${ownFeatures.verdict}\tArg:${anything}, Value:${verdicts.slice(1).join('|')}`,
      `${ownFeatures.flagged}\tArg:${anything}`,
    ],
  });
}

/** brat's `visual.conf`: the names that its page shows, Chinese first. */
export function visualConf(set: LabelSet, labels: readonly string[]): string {
  const named = [...labels.flatMap((id) => labelById(set, id) ?? []), ...set.relationTypes];
  return sections({
    labels: named.map(({ id, name }) =>
      [id, name['zh-CN'], name.en].map((part) => part.replace(/[|\s]+/gu, ' ')).join(' | '),
    ),
    drawing: [],
  });
}

/** What a label is for, as comments. */
function guidance(set: LabelSet, id: string): readonly string[] {
  const { hint } = labelById(set, id) ?? {};
  return hint === undefined
    ? []
    : [hint['zh-CN'], hint.en]
        .filter((text) => text !== '')
        .map((text) => `# ${text.replace(/\s+/gu, ' ')}`);
}

interface ChoiceAttribute {
  readonly on: Set<string>;
  readonly values: Set<string>;
}

/** An attribute of several labels is one of brat's, with the values of all of them. */
function choiceAttributes(set: LabelSet, labels: readonly string[]) {
  const found = new Map<string, ChoiceAttribute>();
  for (const label of labels.flatMap((id) => labelById(set, id) ?? [])) {
    for (const { id, type } of label.attributes) {
      const choices = choicesOf(type);
      if (choices === null || featureName(id) !== id) continue;
      const values = choices.map((choice) => choice.id).filter(isWord);
      if (values.length === 0) continue;
      const known = found.get(id) ?? { on: new Set(), values: new Set() };
      known.on.add(label.id);
      for (const value of values) known.values.add(value);
      found.set(id, known);
    }
  }
  return found;
}

function sections(lines: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(lines)
    .map(([name, content]) => [`[${name}]`, ...content, ''].join('\n'))
    .join('\n');
}
