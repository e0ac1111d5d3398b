import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nonEmptyTexts, spansOf } from '../testing/random.ts';
import {
  compareSpans,
  contains,
  covers,
  isBoundary,
  isSpanOf,
  overlaps,
  trimSpan,
} from './span.ts';

const anySpan = fc
  .tuple(fc.nat(12), fc.nat(12))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

/** The units of a span, one by one. */
const units = ({ start, end }: { start: number; end: number }): readonly number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);

describe('spans', () => {
  test('overlap, contain and cover as their units do', () => {
    fc.assert(
      fc.property(anySpan, anySpan, fc.nat(12), (a, b, offset) => {
        const shared = units(a).filter((unit) => units(b).includes(unit));
        expect(overlaps(a, b)).toBe(shared.length > 0);
        expect(covers(a, offset)).toBe(units(a).includes(offset));
        if (b.start < b.end) expect(contains(a, b)).toBe(shared.length === b.end - b.start);
      }),
    );
  });

  test('an empty span overlaps nothing, and touching spans do not overlap', () => {
    expect(overlaps({ start: 3, end: 3 }, { start: 0, end: 9 })).toBe(false);
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 9 })).toBe(false);
  });

  test('stand in document order, what holds before what is held', () => {
    const spans = [
      { start: 4, end: 5 },
      { start: 0, end: 2 },
      { start: 0, end: 9 },
      { start: 4, end: 9 },
    ];
    expect(spans.sort(compareSpans)).toEqual([
      { start: 0, end: 9 },
      { start: 0, end: 2 },
      { start: 4, end: 9 },
      { start: 4, end: 5 },
    ]);
  });
});

describe('a boundary', () => {
  test('is every offset but those inside a surrogate pair', () => {
    const text = 'a📊\ud83d𠮷\udfb7';
    const boundaries = units({ start: -1, end: text.length + 2 }).filter((offset) =>
      isBoundary(text, offset),
    );
    expect(boundaries).toEqual([0, 1, 3, 4, 6, 7]);
  });

  test('is a whole number', () => {
    expect([0.5, NaN, Infinity].map((offset) => isBoundary('文', offset))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('a span of a text is not empty, not reversed, and inside', () => {
    const ok = ([start, end]: [number, number]): boolean => isSpanOf('近4万人', { start, end });
    expect(
      (
        [
          [0, 4],
          [1, 1],
          [3, 1],
          [2, 5],
          [-1, 2],
        ] as [number, number][]
      ).map(ok),
    ).toEqual([true, false, false, false, false]);
  });
});

describe('trimming', () => {
  test('takes white space off both edges, the full-width space too', () => {
    expect(trimSpan('\u3000 近4万人\n', { start: 0, end: 7 })).toEqual({ start: 2, end: 6 });
  });

  test('leaves an empty span where there is nothing but white space', () => {
    expect(trimSpan('近\u3000\n万', { start: 1, end: 3 })).toEqual({ start: 1, end: 1 });
  });

  test('gives a span of the same words that needs no more trimming', () => {
    const cases = nonEmptyTexts.chain((text) => spansOf(text).map((span) => ({ text, span })));
    fc.assert(
      fc.property(cases, ({ text, span }) => {
        const trimmed = trimSpan(text, span);
        expect(text.slice(trimmed.start, trimmed.end)).toBe(
          text.slice(span.start, span.end).trim(),
        );
        expect(trimSpan(text, trimmed)).toEqual(trimmed);
        expect(contains(span, trimmed)).toBe(true);
      }),
    );
  });
});
