import { expect, test } from 'vitest';
import { listText, readList } from './list-value.ts';

test('a list is written as its field shows it, and read back', () => {
  expect(listText(['吉林省', '延边州'])).toBe('吉林省 / 延边州');
  expect(readList('吉林省 / 延边州')).toEqual(['吉林省', '延边州']);
  expect(readList('吉林省／延边州/')).toEqual(['吉林省', '延边州']);
  expect(readList('延边州')).toEqual(['延边州']);
  expect(readList(' / ')).toBe(null);
});
