import type { AttributeDefinition } from './attribute.ts';
import type { LocalName } from './local-name.ts';

/** Hues of the design's palette; each theme gives them its own shades. */
export const labelColours = [
  'amber',
  'violet',
  'green',
  'blue',
  'rose',
  'teal',
  'brown',
  'slate',
] as const;

export type LabelColour = (typeof labelColours)[number];

/** How labels underline their spans, so that colour never carries the meaning alone. */
export const labelLines = ['solid', 'dotted', 'double', 'dashed', 'wavy'] as const;

export type LabelLine = (typeof labelLines)[number];

/** What an annotation says of its span. The id survives renaming, is ASCII, and is what exports write. */
export interface Label {
  readonly id: string;
  readonly name: LocalName;
  readonly colour: LabelColour;
  readonly line: LabelLine;
  /** The physical key that applies it, as `KeyboardEvent.code` of a digit or letter key: `Digit1`; empty where none is left. */
  readonly key: string;
  readonly attributes: readonly AttributeDefinition[];
  /** No longer offered for new annotations; what bears it is drawn, counted and exported as before. */
  readonly retired?: true;
  /** What belongs under it, in a sentence or two for whoever labels. */
  readonly hint?: LocalName;
  /** Texts that show what belongs under it and what does not. */
  readonly examples?: readonly LabelExample[];
  /** Its place among the labels; labels without one come first, as they stand. */
  readonly order?: number;
}

/** A text that shows what a label is for, or is not for. */
export interface LabelExample {
  /** The text; what would be the annotation stands between « and ». */
  readonly text: string;
  readonly fits: boolean;
}

/** A kind of directed link between two annotations, and the labels that it may join. */
export interface RelationType {
  readonly id: string;
  readonly name: LocalName;
  readonly from: string;
  readonly to: string;
  /** Further labels that it may begin at. */
  readonly alsoFrom?: readonly string[];
  /** Further labels that it may end at. */
  readonly alsoTo?: readonly string[];
  /** No longer offered for new relations; those that there are stay. */
  readonly retired?: true;
  /** Its place among the relation types. */
  readonly order?: number;
}

/** A project's labels and relation types. */
export interface LabelSet {
  readonly labels: readonly Label[];
  readonly relationTypes: readonly RelationType[];
}

/** The label with this id, or undefined. */
export function labelById(set: LabelSet, id: string): Label | undefined {
  return set.labels.find((label) => label.id === id);
}

/** The labels that are offered for new annotations. */
export function offeredLabels(labels: readonly Label[]): readonly Label[] {
  return labels.some(({ retired }) => retired) ? labels.filter(({ retired }) => !retired) : labels;
}

/** The labels that a relation type may begin at. */
export function beginnings({ from, alsoFrom = [] }: RelationType): readonly string[] {
  return [from, ...alsoFrom];
}

/** The labels that a relation type may end at. */
export function endings({ to, alsoTo = [] }: RelationType): readonly string[] {
  return [to, ...alsoTo];
}

/** Whether a relation type may lead from one label to another. */
export function joins(type: RelationType, from: string, to: string): boolean {
  return beginnings(type).includes(from) && endings(type).includes(to);
}

/** A relation type with those of its ends that are among some labels; null where it then joins nothing. */
export function amongLabels(type: RelationType, labels: readonly string[]): RelationType | null {
  const { from: _, to: __, alsoFrom: ___, alsoTo: ____, ...rest } = type;
  const [from, ...alsoFrom] = beginnings(type).filter((id) => labels.includes(id));
  const [to, ...alsoTo] = endings(type).filter((id) => labels.includes(id));
  if (from === undefined || to === undefined) return null;
  return {
    ...rest,
    from,
    to,
    ...(alsoFrom.length > 0 && { alsoFrom }),
    ...(alsoTo.length > 0 && { alsoTo }),
  };
}

/** The first relation type that is offered from one label to another, or undefined. */
export function relationTypeBetween(
  set: LabelSet,
  from: string,
  to: string,
): RelationType | undefined {
  return set.relationTypes.find((type) => type.retired !== true && joins(type, from, to));
}
