import fc from 'fast-check';
import { expect, test } from 'vitest';
import { texts } from '../testing/random.ts';
import { nextParagraph, paragraphAt, previousParagraph } from './paragraph.ts';

test('a paragraph is a line without its end, and the end of a line belongs to it', () => {
  const text = '甲乙\n\n丙';
  expect([0, 2, 3, 4, 5].map((offset) => paragraphAt(text, offset))).toEqual([
    { start: 0, end: 2 },
    { start: 0, end: 2 },
    { start: 3, end: 3 },
    { start: 4, end: 5 },
    { start: 4, end: 5 },
  ]);
});

test('going forward and back skips blank lines', () => {
  const text = '甲乙\n\u3000\n\n丙丁\n戊';
  expect([0, 1, 3, 7].map((offset) => nextParagraph(text, offset))).toEqual([6, 6, 6, 9]);
  expect([10, 9, 8, 6, 1, 0].map((offset) => previousParagraph(text, offset))).toEqual([
    9, 6, 6, 0, 0, 0,
  ]);
});

test('on any text both ways end, and each paragraph is met once', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const forward: number[] = [];
      for (let at = 0; at < text.length;) forward.push((at = nextParagraph(text, at)));
      const back: number[] = [];
      for (let at = text.length; at > 0;) back.push((at = previousParagraph(text, at)));
      const starts = [...text.matchAll(/^.*\S.*$/gm)].map(({ index }) => index);
      const inner = (found: readonly number[]) => found.filter((at) => at > 0 && at < text.length);
      expect(inner(forward)).toEqual(starts.filter((at) => at > 0));
      expect(inner(back).reverse()).toEqual(starts.filter((at) => at > 0));
    }),
    { seed: 3 },
  );
});
