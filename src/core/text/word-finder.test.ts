import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordFinder } from './word-finder.ts';

test('finds the longest word that ends at each place, over quotation marks that count for nothing', () => {
  const finder = new WordFinder(['雨露计划', '计划', '露计'], (unit) =>
    unit === 0x201c || unit === 0x201d ? null : unit,
  );
  expect(finder.find('实施“雨露”计划，计划')).toEqual(
    [
      { start: 3, end: 6, word: '露计' },
      { start: 3, end: 8, word: '雨露计划' },
      { start: 9, end: 11, word: '计划' },
    ]
      // 露 stands behind the mark.
      .map((hit) => (hit.word === '露计' ? { ...hit, start: 4, end: 7 } : hit)),
  );
});

test('says what looking for every word at every place would say', () => {
  const piece = fc.string({
    unit: fc.constantFrom('a', 'b', '甲', '😀'),
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('a', 'b', '甲', '😀'), maxLength: 60 }),
      (words, text) => {
        const slow = Array.from({ length: text.length + 1 }, (_, end) =>
          words
            .filter((word) => text.slice(0, end).endsWith(word))
            .sort((a, b) => b.length - a.length)
            .slice(0, 1)
            .map((word) => ({ start: end - word.length, end, word })),
        ).flat();
        expect(new WordFinder(words).find(text)).toEqual(slow);
      },
    ),
    { numRuns: 500 },
  );
});

test('takes one pass, however the words hang together', () => {
  const words = Array.from({ length: 200 }, (_, length) => '一'.repeat(length + 1));
  expect(new WordFinder(words).find('一'.repeat(100_000)).length).toBe(100_000);
});
