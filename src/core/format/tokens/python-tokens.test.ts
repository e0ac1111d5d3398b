import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachPythonToken } from './python-tokens.ts';
import { tokenIndex } from '../spacy/token-index.ts';

const texts = fc
  .array(fc.constantFrom('年', '𠮷', '📊', 'a', ' ', '  ', '\n', '\u3000'))
  .map((parts) => parts.join(''));

function tokensOf(text: string) {
  const tokens: { text: string; start: number; end: number; spaced: boolean }[] = [];
  eachPythonToken(text, (start, end, unitStart, unitEnd, spaced) => {
    tokens.push({ text: text.slice(unitStart, unitEnd), start, end, spaced });
  });
  return tokens;
}

test('tokens and the blanks behind them are the text, at the code points that they say', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const tokens = tokensOf(text);
      expect(tokens.map((token) => token.text + (token.spaced ? ' ' : '')).join('')).toBe(text);
      const points = Array.from(text);
      for (const { text: said, start, end } of tokens) {
        expect(points.slice(start, end).join('')).toBe(said);
        expect(said.trim() === '' || Array.from(said).length === 1).toBe(true);
      }
    }),
  );
});

test('a blank belongs to the token before it, other white space is one token', () => {
  expect(tokensOf('年 𠮷 \n　a')).toEqual([
    { text: '年', start: 0, end: 1, spaced: true },
    { text: '𠮷', start: 2, end: 3, spaced: true },
    { text: '\n　', start: 4, end: 6, spaced: false },
    { text: 'a', start: 6, end: 7, spaced: false },
  ]);
});

test('a token is found by its edges, and by nothing within it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { first, last } = tokenIndex(text);
      for (const [number, { start, end }] of tokensOf(text).entries()) {
        expect([first(start), last(end)]).toEqual([number, number]);
      }
    }),
  );
  expect(() => tokenIndex('a \n\nb').first(3)).toThrow(RangeError);
});
