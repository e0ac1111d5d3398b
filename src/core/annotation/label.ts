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
  /** Its place among the labels; labels without one come first, as they stand. */
  readonly order?: number;
}

/** A kind of directed link between two annotations, and the labels that it may join. */
export interface RelationType {
  readonly id: string;
  readonly name: LocalName;
  readonly from: string;
  readonly to: string;
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

/** The relation type that may lead from one label to another, or undefined. */
export function relationTypeBetween(
  set: LabelSet,
  from: string,
  to: string,
): RelationType | undefined {
  return set.relationTypes.find((type) => type.from === from && type.to === to);
}
