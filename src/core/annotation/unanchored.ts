import { type Span, compareSpans, isBoundary } from '../text/span.ts';
import { type Annotation, type Relation, compareText } from './annotation.ts';
import type { Region } from './region.ts';
import type { Rejection } from './rejection.ts';

/** How much of a text on each side of a record is kept with it, in UTF-16 units. */
const contextLength = 24;

/** The words on each side of a span; empty where they are not known. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

interface Kept<Kind extends string, Record> extends Surroundings {
  /** The record's own id. */
  readonly id: string;
  readonly kind: Kind;
  /** As it last stood; its offsets are those of that text. */
  readonly record: Record;
  /** The links that it had, which come back with it. */
  readonly relations: readonly Relation[];
}

/**
 * A record of a layer whose words are not in the text where it says, nor anywhere else for certain: kept until a person gives it a place or
 * discards it. Nothing counts or exports it as a span.
 */
export type Unanchored =
  Kept<'annotation', Annotation> | Kept<'rejection', Rejection> | Kept<'region', Region>;

/** Order of unanchored records everywhere: by where they last stood, ties broken by id so that it is total. */
export function compareUnanchored(a: Unanchored, b: Unanchored): number {
  return compareSpans(a.record, b.record) || compareText(a.id, b.id);
}

/** The words that a record stood on; of a region its first. */
export function unanchoredQuote(unanchored: Unanchored): string {
  return unanchored.kind === 'region' ? unanchored.record.opening : unanchored.record.quote;
}

/** The words on each side of a span of a text; they never split a surrogate pair. */
export function surroundings(text: string, { start, end }: Span): Surroundings {
  const from = Math.max(0, start - contextLength);
  const to = Math.min(text.length, end + contextLength);
  return {
    before: text.slice(isBoundary(text, from) ? from : from + 1, start),
    after: text.slice(end, isBoundary(text, to) ? to : to - 1),
  };
}
