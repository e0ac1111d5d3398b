import { type Span, compareSpans } from '../text/span.ts';
import { compareText } from './annotation.ts';

/** A proposal that a reviewer has answered with no: it stays away from then on. Offsets are UTF-16 code units, half-open. */
export interface Rejection extends Span {
  /** Stable over every export and import; unique in a project. */
  readonly id: string;
  /** The text of the span; always equal to it (I2). */
  readonly quote: string;
  /** The label that was proposed. */
  readonly label: string;
  /** The rule that proposed it. */
  readonly rule: string;
  /** Id of the reviewer who rejected it. */
  readonly author: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
}

/** Order of rejections everywhere: document order, ties broken by id so that it is total. */
export function compareRejections(a: Rejection, b: Rejection): number {
  return compareSpans(a, b) || compareText(a.id, b.id);
}
