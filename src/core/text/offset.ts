import { type Brand, unsafeBrand } from '../base/brand.ts';

/** An offset counted in Unicode code points: what Python, brat, Label Studio and the W3C count. Inside Hezhu all offsets count UTF-16 units. */
export type CodePointOffset = Brand<number, 'CodePointOffset'>;

/** Converts between UTF-16 units and code points of one text, both ways, in logarithmic time a call. */
export interface OffsetMap {
  /** Length of the text in code points. */
  readonly codePoints: number;
  /** @throws RangeError outside the text, or between the halves of a surrogate pair. */
  toCodePoint(utf16: number): CodePointOffset;
  /** @throws RangeError outside the text. */
  toUtf16(codePoint: number): number;
}

/** Builds the map of a text; its cost grows with the characters beyond the basic plane, which are few. A lone surrogate counts as one code point. */
export function offsetMap(text: string): OffsetMap {
  const pairs = surrogatePairs(text);
  return {
    codePoints: text.length - pairs.length,
    toCodePoint(utf16) {
      if (!Number.isInteger(utf16) || utf16 < 0 || utf16 > text.length) {
        throw new RangeError(`UTF-16 offset ${utf16} lies outside a text of ${text.length} units`);
      }
      const before = countBelow(pairs, utf16, 0);
      if (pairs[before - 1] === utf16 - 1) {
        throw new RangeError(`UTF-16 offset ${utf16} splits a surrogate pair`);
      }
      return unsafeBrand(utf16 - before);
    },
    toUtf16(codePoint) {
      if (!Number.isInteger(codePoint) || codePoint < 0 || codePoint > text.length - pairs.length) {
        throw new RangeError(
          `code point offset ${codePoint} lies outside a text of ${text.length - pairs.length} code points`,
        );
      }
      return codePoint + countBelow(pairs, codePoint, 1);
    },
  };
}

/** UTF-16 offsets of the first half of every surrogate pair, ascending. */
function surrogatePairs(text: string): readonly number[] {
  const offsets: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) offsets.push(match.index);
  return offsets;
}

/** How many pairs begin below `offset`, where the n-th pair is read as `pairs[n] - n * step`: with step 1 that is its code point offset. */
function countBelow(pairs: readonly number[], offset: number, step: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const begin = pairs[middle];
    if (begin !== undefined && begin - middle * step < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
