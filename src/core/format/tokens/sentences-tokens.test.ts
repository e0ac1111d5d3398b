import { expect, test } from 'vitest';
import { tokenisedSentences } from './sentences-tokens.ts';

function sentencesOf(text: string) {
  return tokenisedSentences(text).map(({ start, end, tokens }) => ({
    text: text.slice(start, end),
    tokens: Array.from({ length: tokens.length / 2 }, (_, index) =>
      text.slice(tokens[2 * index], tokens[2 * index + 1]),
    ),
  }));
}

test('a sentence ends at its mark or at a line end, and its tokens are its characters', () => {
  expect(sentencesOf(' 📊𠮷野。”　a b\n\n \n2')).toEqual([
    { text: '📊𠮷野。”', tokens: ['📊', '𠮷', '野', '。', '”'] },
    { text: 'a b', tokens: ['a', 'b'] },
    { text: '2', tokens: ['2'] },
  ]);
});

test('a text without a token has no sentence', () => {
  expect(tokenisedSentences('')).toEqual([]);
  expect(tokenisedSentences(' \n　')).toEqual([]);
});
