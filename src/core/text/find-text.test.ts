import { describe, expect, test } from 'vitest';
import { findText } from './find-text.ts';

const found = (text: string, query: string, exact = false) =>
  findText(text, query, exact).map(({ start, end }) => text.slice(start, end));

describe('finding in a text', () => {
  test('finds every place in document order, without overlaps', () => {
    expect(findText('贫困村贫困户贫困', '贫困', false)).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
      { start: 6, end: 8 },
    ]);
    expect(found('aaaaa', 'aa')).toEqual(['aa', 'aa']);
  });

  test('ignores case and width unless it must be exact', () => {
    expect(found('全长５０ＫＭ,即50km', '50Km')).toEqual(['５０ＫＭ', '50km']);
    expect(found('全长５０ＫＭ,即50km', '50km', true)).toEqual(['50km']);
  });

  test('keeps offsets right behind letters that grow when lower-cased', () => {
    expect(findText('İİ村', '村', false)).toEqual([{ start: 2, end: 3 }]);
  });

  test('never answers half a surrogate pair', () => {
    expect(findText('𠮷𠮷', '\udfb7', false)).toEqual([]);
  });

  test('finds nothing for an empty query', () => {
    expect(findText('村', '', false)).toEqual([]);
  });
});
