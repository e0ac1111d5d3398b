import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemeFloor, nextGrapheme, previousGrapheme } from './grapheme.ts';

const family = '👨‍👩‍👧';
const parts = [
  '近',
  '4',
  '万',
  '𠮷',
  '📊',
  family,
  'é',
  '\n',
  '，',
  ' ',
  '🇨🇳',
  'ㅎ',
  '葛󠄀',
  '“',
  '①',
  'か゚',
];

/** The boundaries of a whole text, by the segmenter alone. */
function boundaries(text: string): number[] {
  const segments = new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text);
  return [...[...segments].map(({ index }) => index), text.length];
}

const texts = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 30 });

test('walking forward meets every boundary of the text and nothing else', () => {
  fc.assert(
    fc.property(texts, (list) => {
      const text = list.join('');
      const walked = [0];
      for (let at = 0; at < text.length; at = nextGrapheme(text, at)) {
        walked.push(nextGrapheme(text, at));
      }
      expect(walked).toEqual(boundaries(text));
    }),
  );
});

test('walking back meets the same boundaries', () => {
  fc.assert(
    fc.property(texts, (list) => {
      const text = list.join('');
      const walked = [text.length];
      for (let at = text.length; at > 0; at = previousGrapheme(text, at)) {
        walked.unshift(previousGrapheme(text, at));
      }
      expect(walked).toEqual(boundaries(text));
    }),
  );
});

test('any offset falls back to the boundary before it', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (list, seed) => {
      const text = list.join('');
      const offset = seed % (text.length + 1);
      expect(graphemeFloor(text, offset)).toBe(
        boundaries(text).findLast((boundary) => boundary <= offset),
      );
    }),
  );
});
