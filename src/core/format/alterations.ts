import type { Annotation } from '../annotation/annotation.ts';
import type { AttributeValue } from '../annotation/label/attribute.ts';
import type { Span } from '../text/span.ts';

/**
 * What becomes of the things that a format holds only in part; what is absent comes back as it went. Each is counted as a loss where it
 * changes something, and the round trip expects exactly this.
 */
export interface Alterations {
  /** The text that comes back, of the same length in UTF-16 units; null for a text that the format cannot hold as a document. */
  readonly text?: (text: string) => string | null;
  /** The span that comes back, or null where it cannot be said. */
  readonly span?: (text: string, annotation: Annotation) => Span | null;
  /** The value of an attribute that comes back, or null for none. */
  readonly value?: (value: AttributeValue) => AttributeValue | null;
  readonly note?: (note: string) => string;
}
