import { expect, test } from 'vitest';
import { placeIndex } from './place-of.ts';

test('paragraphs and characters are counted as a reader counts them', () => {
  const text = '标题\n\n第一段𠮷尾\n　\n末段';
  const { placeOf, countBetween } = placeIndex(text);
  expect(
    [0, 2, 4, text.indexOf('尾'), text.indexOf('　'), text.indexOf('末')].map(placeOf),
  ).toEqual([
    { paragraph: 1, character: 1 },
    { paragraph: 1, character: 3 },
    { paragraph: 2, character: 5 },
    { paragraph: 2, character: 9 },
    { paragraph: 2, character: 11 },
    { paragraph: 3, character: 13 },
  ]);
  expect(countBetween(4, text.indexOf('尾'))).toBe(4);
});
