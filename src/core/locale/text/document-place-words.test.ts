import { expect, test } from 'vitest';
import { type PlacedPart, placesAt } from '../../text/structure.ts';
import { describePlace } from './document-place-words.ts';

test('a place in the document is told from the page to the cell', () => {
  const cell = { kind: 'cell', table: 2, row: 3, column: 4, rows: 1, columns: 1 } as const;
  const parts: readonly PlacedPart[] = [
    { kind: 'page', page: 5, start: 0, end: 20 },
    { ...cell, start: 4, end: 8 },
    { ...cell, column: 5, start: 9, end: 9 },
  ];
  const told = [0, 7, 8, 9, 20].map((at) => describePlace(placesAt(parts, at), 'en'));
  expect(told).toEqual([
    'page 5',
    'page 5 · table 2, row 3, column 4',
    'page 5 · table 2, row 3, column 4',
    'page 5 · table 2, row 3, column 5',
    'page 5',
  ]);
  expect(describePlace(placesAt(parts, 5), 'zh-CN')).toBe('第 5 页 · 表 2 第 3 行第 4 列');
});
