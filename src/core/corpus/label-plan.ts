import {
  type Label,
  type LabelSet,
  type RelationType,
  beginnings,
  endings,
  joins,
  labelById,
} from '../annotation/label/label.ts';
import { labelColours, labelLines } from '../annotation/label/label.ts';
import type { FoundAttribute, FoundLabel, FoundRelation, Inventory } from './inventory.ts';

/** What becomes of the labels of a corpus: by foreign label, the id of one of ours or of a new one; null leaves its spans out. */
export type LabelMapping = ReadonlyMap<string, string | null>;

/** How a corpus fits into a project. */
export interface LabelPlan {
  /** The project's labels, with what the corpus needs besides. */
  readonly labels: LabelSet;
  readonly labelOf: LabelMapping;
  /** Our relation type for a foreign one between two of our labels. */
  relationTypeOf(type: string, from: string, to: string): string | undefined;
}

/** Ids of labels and relation types: what every format takes. */
export const labelIdPattern = /^[A-Za-z][A-Za-z0-9_-]*$/;

/**
 * What a foreign label is taken for where nobody says: the label of the same id, else of the same name, else of the same but for case, else a new
 * one. Of several labels of a corpus one at most is taken for each of ours: they are told apart there.
 */
export function suggestMapping({ labels }: LabelSet, found: readonly FoundLabel[]): LabelMapping {
  const taken = new Set(labels.map(({ id }) => id));
  const mapping = new Map<string, string>();
  const claimed = new Set<string>();
  const same: readonly ((label: Label, foreign: string) => boolean)[] = [
    ({ id }, foreign) => id === foreign,
    ({ name }, foreign) => Object.values(name).includes(foreign),
    ({ id, name }, foreign) =>
      [id, ...Object.values(name)].some((each) => each.toLowerCase() === foreign.toLowerCase()),
  ];
  for (const isSame of same) {
    for (const { label } of found.filter((each) => !mapping.has(each.label))) {
      const ours = labels.find((each) => !claimed.has(each.id) && isSame(each, label.trim()));
      if (ours === undefined) continue;
      mapping.set(label, ours.id);
      claimed.add(ours.id);
    }
  }
  for (const { label } of found.filter((each) => !mapping.has(each.label))) {
    const id = freeId(label, 'label', taken);
    taken.add(id);
    mapping.set(label, id);
  }
  return mapping;
}

/** The labels, attributes and relation types that a corpus needs under a mapping; foreign labels that it does not name are as suggested. */
export function planLabels(ours: LabelSet, found: Inventory, chosen: LabelMapping): LabelPlan {
  const labelOf = new Map([...suggestMapping(ours, found.labels), ...chosen]);
  const labels = [...ours.labels];
  for (const each of found.labels) {
    const id = labelOf.get(each.label) ?? null;
    if (id === null) continue;
    const index = labels.findIndex((label) => label.id === id);
    const label = labels[index] ?? newLabel(id, each.label, labels);
    const widened = withAttributes(label, each.attributes);
    if (index === -1) labels.push(widened);
    else labels[index] = widened;
  }
  const { types, typeOf } = planRelations(ours.relationTypes, found.relations, labelOf);
  return {
    labels: { labels, relationTypes: types },
    labelOf,
    relationTypeOf: (type, from, to) => typeOf.get(JSON.stringify([type, from, to])),
  };
}

/** A label set without a key is still one: only ten digits can be pressed. */
function newLabel(id: string, name: string, labels: readonly Label[]): Label {
  const keys = Array.from({ length: 10 }, (_, digit) => `Digit${(digit + 1) % 10}`);
  const free = keys.find((key) => labels.every((label) => label.key !== key));
  const place = labels.length;
  return {
    id,
    name: { 'zh-CN': name, en: name },
    colour: labelColours[place % labelColours.length] ?? 'slate',
    line: labelLines[place % labelLines.length] ?? 'solid',
    key: free ?? '',
    attributes: [],
  };
}

function withAttributes(label: Label, found: readonly FoundAttribute[]): Label {
  const added = found
    .filter(({ id }) => label.attributes.every((known) => known.id !== id))
    .map(({ id, kind }) => ({ id, name: { 'zh-CN': id, en: id }, type: { kind } }));
  return added.length === 0 ? label : { ...label, attributes: [...label.attributes, ...added] };
}

/**
 * A foreign type becomes one new type, whatever pairs of labels it joins. One of ours stays as it is: a foreign type of its name that joins other
 * labels too is a further type for those.
 */
function planRelations(
  ours: readonly RelationType[],
  found: readonly FoundRelation[],
  labelOf: LabelMapping,
) {
  const made = new Map<string, RelationType>();
  const typeOf = new Map<string, string>();
  for (const { type, from: foreignFrom, to: foreignTo } of found) {
    const [from, to] = [labelOf.get(foreignFrom), labelOf.get(foreignTo)];
    if (typeof from !== 'string' || typeof to !== 'string') continue;
    const names = [type, `${type}_${from}_${to}`];
    const known = ours.find((each) => joins(each, from, to) && names.includes(each.id));
    if (known === undefined) {
      const taken = new Set([...ours, ...made.values()].map((each) => each.id));
      const before = made.get(type) ?? {
        id: freeId(type, 'relation', taken, names),
        name: { 'zh-CN': type, en: type },
        from,
        to,
      };
      made.set(type, joiningToo(before, from, to));
    }
    typeOf.set(JSON.stringify([type, from, to]), known?.id ?? made.get(type)?.id ?? type);
  }
  return { types: [...ours, ...made.values()], typeOf };
}

function joiningToo(type: RelationType, from: string, to: string): RelationType {
  const { alsoFrom = [], alsoTo = [] } = type;
  return {
    ...type,
    ...(!beginnings(type).includes(from) && { alsoFrom: [...alsoFrom, from] }),
    ...(!endings(type).includes(to) && { alsoTo: [...alsoTo, to] }),
  };
}

/** The first of some wished ids that is one and is free, else the stem with a number. */
function freeId(
  name: string,
  stem: string,
  taken: ReadonlySet<string>,
  wished: readonly string[] = [name],
): string {
  const fit = wished.find((id) => labelIdPattern.test(id) && !taken.has(id));
  if (fit !== undefined) return fit;
  for (let number = 1; ; number += 1) {
    const id = `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The label of ours that a plan gives to a foreign one; undefined where it leaves it out. */
export function plannedLabel({ labels, labelOf }: LabelPlan, foreign: string): Label | undefined {
  const id = labelOf.get(foreign) ?? null;
  return id === null ? undefined : labelById(labels, id);
}
