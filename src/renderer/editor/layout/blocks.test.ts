import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestPiece, paragraphsOf } from './blocks.ts';

const words = fc.constantFrom(
  '延边',
  '50829人',
  '。',
  '，',
  '\n',
  '📊',
  '𠮷',
  '👨‍👩‍👧',
  ' ',
  '扶'.repeat(300),
  'x',
);
const texts = fc.array(words, { maxLength: 60 }).map((list) => list.join(''));

test('paragraphs with LF between them are the whole text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const lines = paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
      expect(lines).toEqual(text.split('\n'));
    }),
  );
});

test('pieces are bounded, follow one another, and split no grapheme', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const segments = new Intl.Segmenter('zh').segment(text);
      const boundaries = new Set([...[...segments].map(({ index }) => index), text.length]);
      for (const { start, end, pieces } of paragraphsOf(text)) {
        expect(pieces.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(
          text.slice(start, end),
        );
        for (const piece of pieces) {
          expect(piece.end - piece.start).toBeLessThanOrEqual(longestPiece);
          expect(boundaries.has(piece.start)).toBe(true);
        }
      }
    }),
  );
});

test('a long line is cut behind a sentence with its closing mark', () => {
  const text = `${'扶'.repeat(500)}。”${'贫'.repeat(1500)}`;
  expect(paragraphsOf(text)[0]?.pieces[0]).toEqual({ start: 0, end: 502 });
});
