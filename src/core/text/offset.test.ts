import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texts } from '../testing/random.ts';
import { offsetMap } from './offset.ts';
import { isBoundary } from './span.ts';

/** All of Unicode and lone surrogates too. */
const anyText = fc.oneof(texts, fc.string({ unit: 'binary' }));

/** What Python would say: the code points before an offset. */
const counted = (text: string, utf16: number): number => Array.from(text.slice(0, utf16)).length;

describe('offsets in code points', () => {
  test('are what counting says at every boundary of every text, and lead back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const map = offsetMap(text);
        expect(map.codePoints).toBe(Array.from(text).length);
        for (let utf16 = 0; utf16 <= text.length; utf16 += 1) {
          if (!isBoundary(text, utf16)) continue;
          expect(map.toCodePoint(utf16)).toBe(counted(text, utf16));
          expect(map.toUtf16(map.toCodePoint(utf16))).toBe(utf16);
        }
      }),
    );
  });

  test('do not exist between the halves of a surrogate pair', () => {
    const map = offsetMap('增长📊𠮷');
    expect(() => map.toCodePoint(3)).toThrow('splits a surrogate pair');
    expect(() => map.toCodePoint(5)).toThrow('splits a surrogate pair');
    expect([0, 2, 4, 6].map(map.toCodePoint)).toEqual([0, 2, 3, 4]);
  });

  test.each([-1, 4, 0.5, NaN, Infinity])('do not exist outside the text: %d', (offset) => {
    const map = offsetMap('三个字');
    expect(() => map.toCodePoint(offset)).toThrow(RangeError);
    expect(() => map.toUtf16(offset)).toThrow(RangeError);
  });

  test('are the same as UTF-16 offsets in the empty text and in one without rare characters', () => {
    expect(offsetMap('').toCodePoint(0)).toBe(0);
    expect(offsetMap('').toUtf16(0)).toBe(0);
    expect([0, 1, 2, 3].map(offsetMap('三个字').toUtf16)).toEqual([0, 1, 2, 3]);
  });
});
