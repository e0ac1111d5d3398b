import type { Attributes } from '../annotation/label/attribute.ts';
import type { Span } from '../text/span.ts';

/** An annotation that the program suggests; a reviewer accepts, edits or rejects it. Offsets are UTF-16 code units, half-open. */
export interface Proposal extends Span {
  /** The text of the span. */
  readonly text: string;
  readonly label: string;
  readonly attributes: Attributes;
  /** How sure the rule is, above 0 and at most 1; orders proposals, it is no probability. */
  readonly score: number;
  /** The rule that found it, named for the guideline where there is one: `P2 line of work`. */
  readonly rule: string;
}
