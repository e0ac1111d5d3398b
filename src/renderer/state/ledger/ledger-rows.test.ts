import { expect, test } from 'vitest';
import type { LedgerView } from '../../../core/ledger/view.ts';
import { hasRows, listed, rowsOf, withWindow } from './ledger-rows.ts';

const totals = { conflict: 0, differ: 0, excused: 0, equal: 0, single: 0, missing: 9 };

function window(from: number, years: readonly number[]): LedgerView {
  const missing = years.map((year) => ({
    measure: '人口',
    place: { name: '甲县', code: null },
    year,
    others: 1,
  }));
  return { edition: 1, totals, all: 9, from, groups: [], missing, chosen: null };
}

test('windows of a list come together, and what was not sent is drawn empty', () => {
  const rows = withWindow(rowsOf(window(0, [2010, 2011])), window(4, [2014]));
  const list = listed(rows.all, rows.missing);
  expect(list.length).toBe(9);
  expect(list.slice(1, 6).map(({ index, item }) => [index, item?.year ?? null])).toEqual([
    [1, 2011],
    [2, null],
    [3, null],
    [4, 2014],
    [5, null],
  ]);
  expect(list.slice(7, 20).map(({ index }) => index)).toEqual([7, 8]);
  expect(list.at(9)).toBeUndefined();
  expect([hasRows(rows, 0, 2), hasRows(rows, 1, 3), hasRows(rows, 4, 5)]).toEqual([
    true,
    false,
    true,
  ]);
  // Beyond the end nothing is missing.
  expect(hasRows(rowsOf(window(8, [2018])), 8, 20)).toBe(true);
});
