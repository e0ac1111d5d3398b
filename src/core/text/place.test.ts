import { expect, test } from 'vitest';
import { placeOf } from './place.ts';

test('paragraphs are counted without blank lines, characters as code points', () => {
  const text = '标题\n\n𠮷林\n \n延边';
  expect([0, 2, 3, 4, 6, text.length].map((offset) => placeOf(text, offset))).toEqual([
    { paragraph: 1, character: 1 },
    { paragraph: 1, character: 3 },
    { paragraph: 1, character: 4 },
    { paragraph: 2, character: 5 },
    { paragraph: 2, character: 6 },
    { paragraph: 3, character: 12 },
  ]);
});
