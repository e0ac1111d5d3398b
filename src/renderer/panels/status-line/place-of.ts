import { type OffsetMap, offsetMap } from '../../../core/text/offset.ts';

/** Finds the paragraph and the character of an offset, as a reader counts them. */
export interface PlaceIndex {
  /** 1-based; blank lines are no paragraphs, a caret on one belongs to the paragraph before it. Characters are code points. */
  readonly placeOf: (offset: number) => { readonly paragraph: number; readonly character: number };
  /** Code points between two offsets. */
  readonly countBetween: (start: number, end: number) => number;
}

/** Reads a text once, so that every later question is cheap. */
export function placeIndex(text: string): PlaceIndex {
  const starts: number[] = [];
  for (const match of text.matchAll(/^.*\S.*$/gm)) starts.push(match.index);
  const map: OffsetMap = offsetMap(text);
  return {
    placeOf: (offset) => ({
      paragraph: Math.max(1, countUpTo(starts, offset)),
      character: map.toCodePoint(offset) + 1,
    }),
    countBetween: (start, end) => map.toCodePoint(end) - map.toCodePoint(start),
  };
}

/** How many of ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
