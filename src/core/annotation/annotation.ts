import { type Span, compareSpans } from '../text/span.ts';
import type { Attributes } from './label/attribute.ts';

/** Where an annotation came from. */
export type Provenance =
  | { readonly kind: 'reviewer' }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'import'; readonly format: string };

/** What a reviewer may find, in the order in which screens show it. */
export const verdicts = [
  'unchecked',
  'confirmed',
  'wrong',
  'cannot-verify',
  'needs-source',
] as const;

/** A reviewer's finding. */
export type Verdict = (typeof verdicts)[number];

/** A span of a report's text with a label and what is said of it. Offsets are UTF-16 code units, half-open. */
export interface Annotation extends Span {
  /** Stable over every edit, export and import; unique in a project. */
  readonly id: string;
  readonly label: string;
  /** The text of the span; always equal to it (I2). */
  readonly quote: string;
  readonly attributes: Attributes;
  readonly verdict: Verdict;
  /** A remark by the reviewer; empty where there is none. */
  readonly note: string;
  /** "Come back to this." */
  readonly flagged: boolean;
  /** Id of the reviewer who made it. */
  readonly author: string;
  readonly provenance: Provenance;
  /** ISO 8601 in UTC with milliseconds. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** What it was before moves of the label set, the latest last; absent where none has moved it. */
  readonly moved?: readonly MovedFrom[];
}

/** What a move of the label set changed of an annotation, so that taking the move back finds it again. */
export interface MovedFrom {
  /** Id of the move. */
  readonly move: string;
  /** The label that it had. */
  readonly label: string;
  /** The attributes that it had and could not keep. */
  readonly attributes: Attributes;
}

/** A typed, directed link between two annotations of one layer. */
export interface Relation {
  readonly id: string;
  /** Id of a relation type of the label set. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly author: string;
  readonly provenance: Provenance;
  readonly createdAt: string;
}

/** Order of annotations everywhere: document order, the longer first, ties broken by id so that it is total. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  return compareSpans(a, b) || compareText(a.id, b.id);
}

/** Order by UTF-16 units, the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
