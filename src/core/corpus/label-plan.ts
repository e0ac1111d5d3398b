import {
  type Label,
  type LabelSet,
  type RelationType,
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

/** What a foreign label is taken for where nobody says: the label of the same id or name, whatever its case, else a new one. */
export function suggestMapping({ labels }: LabelSet, found: readonly FoundLabel[]): LabelMapping {
  const taken = new Set(labels.map(({ id }) => id));
  const mapping = new Map<string, string>();
  for (const { label } of found) {
    const folded = label.trim().toLowerCase();
    const same = labels.find(({ id, name }) =>
      [id, name['zh-CN'], name.en].some((each) => each.toLowerCase() === folded),
    );
    const id = same?.id ?? freeId(label, 'label', taken);
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

/** A type of ours joins two given labels, so a foreign one that joins several pairs becomes several. */
function planRelations(
  ours: readonly RelationType[],
  found: readonly FoundRelation[],
  labelOf: LabelMapping,
) {
  const types = [...ours];
  const typeOf = new Map<string, string>();
  for (const { type, from: foreignFrom, to: foreignTo } of found) {
    const [from, to] = [labelOf.get(foreignFrom), labelOf.get(foreignTo)];
    if (typeof from !== 'string' || typeof to !== 'string') continue;
    const names = [type, `${type}_${from}_${to}`];
    const known = types.find((each) => joins(each, from, to) && names.includes(each.id));
    const id = known?.id ?? freeId(type, 'relation', new Set(types.map((each) => each.id)), names);
    if (known === undefined) types.push({ id, name: { 'zh-CN': type, en: type }, from, to });
    typeOf.set(JSON.stringify([type, from, to]), id);
  }
  return { types, typeOf };
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
