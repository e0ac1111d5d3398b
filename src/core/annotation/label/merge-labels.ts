import type { AttributeDefinition } from './attribute.ts';
import type { Label, LabelSet, RelationType } from './label.ts';

/** Two label sets as one, and where the second said something else of the same id than the first, which is kept. */
export interface MergedLabels {
  readonly labels: LabelSet;
  readonly conflicts: readonly LabelConflict[];
}

/** A label, attribute or relation type that two sets define differently. */
export interface LabelConflict {
  /** Id of the label or relation type. */
  readonly label: string;
  /** What differs: an attribute's id, or `relation` for the labels that a relation type joins. */
  readonly detail: string;
}

/**
 * Joins another label set to ours by ids. Names, colours and keys of ours stand, since they are taste; attributes, choices and relation
 * types that only the other has are added, so that its annotations fit. A new label whose key is taken goes without one.
 */
export function mergeLabels(ours: LabelSet, theirs: LabelSet): MergedLabels {
  const conflicts: LabelConflict[] = [];
  const labels = new Map(ours.labels.map((label) => [label.id, label]));
  for (const label of theirs.labels) {
    const known = labels.get(label.id);
    labels.set(
      label.id,
      known === undefined ? withFreeKey(label, labels) : widen(known, label, conflicts),
    );
  }
  const relationTypes = mergeRelationTypes(ours.relationTypes, theirs.relationTypes, conflicts);
  return { labels: { labels: [...labels.values()], relationTypes }, conflicts };
}

function withFreeKey(label: Label, labels: ReadonlyMap<string, Label>): Label {
  const isTaken = [...labels.values()].some(({ key }) => key === label.key);
  return isTaken ? { ...label, key: '' } : label;
}

function widen(known: Label, other: Label, conflicts: LabelConflict[]): Label {
  const attributes = new Map(known.attributes.map((attribute) => [attribute.id, attribute]));
  for (const attribute of other.attributes) {
    const ours = attributes.get(attribute.id);
    const merged = ours === undefined ? attribute : mergeAttribute(ours, attribute);
    if (merged === null) conflicts.push({ label: known.id, detail: attribute.id });
    else attributes.set(attribute.id, merged);
  }
  return { ...known, attributes: [...attributes.values()] };
}

/** Both definitions as one, or null where what fits one need not fit the other. */
function mergeAttribute(
  ours: AttributeDefinition,
  theirs: AttributeDefinition,
): AttributeDefinition | null {
  const [mine, other] = [ours.type, theirs.type];
  if (mine.kind === 'choice' && other.kind === 'choice') {
    const known = new Set(mine.choices.map(({ id }) => id));
    const added = other.choices.filter(({ id }) => !known.has(id));
    return added.length === 0
      ? ours
      : { ...ours, type: { ...mine, choices: [...mine.choices, ...added] } };
  }
  if (mine.kind === 'code' && other.kind === 'code') {
    return mine.pattern === other.pattern ? ours : null;
  }
  return mine.kind === other.kind ? ours : null;
}

function mergeRelationTypes(
  ours: readonly RelationType[],
  theirs: readonly RelationType[],
  conflicts: LabelConflict[],
): readonly RelationType[] {
  const added: RelationType[] = [];
  for (const type of theirs) {
    const known = ours.find(({ id }) => id === type.id);
    if (known === undefined) added.push(type);
    else if (known.from !== type.from || known.to !== type.to) {
      conflicts.push({ label: type.id, detail: 'relation' });
    }
  }
  return [...ours, ...added];
}
