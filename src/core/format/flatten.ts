import { compareText } from '../annotation/annotation.ts';
import { type Span, compareSpans } from '../text/span.ts';

interface Identified extends Span {
  readonly id: string;
}

/** The spans that stand once no two may overlap, and those that had to go, each in document order. */
export interface Flattened<T extends Identified> {
  readonly kept: readonly T[];
  readonly lost: readonly T[];
}

/** Resolves overlap: the longest stands, of equally long ones the leftmost, of equal spans the first by id. */
export function flatten<T extends Identified>(length: number, spans: readonly T[]): Flattened<T> {
  const taken = new Uint8Array(length);
  const kept: T[] = [];
  const lost: T[] = [];
  const byLength = [...spans].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || inDocumentOrder(a, b),
  );
  for (const span of byLength) {
    // What is taken is at least as long, so it cannot lie inside: an overlap reaches one of the edges.
    if (taken[span.start] === 1 || taken[span.end - 1] === 1) {
      lost.push(span);
    } else {
      taken.fill(1, span.start, span.end);
      kept.push(span);
    }
  }
  return { kept: kept.sort(inDocumentOrder), lost: lost.sort(inDocumentOrder) };
}

function inDocumentOrder(a: Identified, b: Identified): number {
  return compareSpans(a, b) || compareText(a.id, b.id);
}
