import { expect, test } from 'vitest';
import type { LedgerGroup } from '../../ledger/group.ts';
import { aLedgerEntry } from '../../testing/ledger-entry.ts';
import { anExcuse } from '../../testing/builders.ts';
import { gapsCsv, ledgerCsv, seriesCsv } from './ledger-table.ts';
import { groupEntries } from '../../testing/plain-ledger.ts';

const words = {
  locale: 'zh-CN',
  titleOf: (id: string) => `=${id}`,
  excuseOf: () => ({ excuse: anExcuse({ note: '-快报' }), holds: true }),
} as const;

function lines(groups: readonly LedgerGroup[]): readonly string[] {
  return [...ledgerCsv(groups, words)].join('').split('\r\n');
}

test('every figure is a row, with its group, its value, and nothing that a spreadsheet reckons', () => {
  const groups = groupEntries([
    aLedgerEntry('-0.5', { report: 'a', quote: '-0.5%' }),
    aLedgerEntry('0.9', { report: 'b', planned: true, verdict: 'wrong' }),
  ]);
  expect(lines(groups)).toEqual([
    '组号,指标,地点,区划代码,时间,类别,原文,数值,单位,报告,结论,结果,解释,说明',
    "1,贫困发生率,甲县,111111,2019年,,'-0.5%,-0.5,%,'=a,未核,单个,,",
    "2,贫困发生率,甲县,111111,2019年,计划,0.9%,0.9,%,'=b,有误,单个,,",
    '',
  ]);
});

test('an excused conflict says why', () => {
  const [group] = groupEntries([aLedgerEntry('0.5', { report: 'a' })]);
  if (group === undefined) throw new Error('no group');
  expect(lines([{ ...group, outcome: 'excused' }])[1]).toMatch(/可解释,初步数与终核数,'-快报$/);
});

test('gaps are a table of their own', () => {
  const gap = { measure: '@总量', place: { name: '甲县', code: null }, year: 2019, others: 3 };
  expect(gapsCsv([gap], 'en')).toBe(
    "Measure,Place,Place code,Year,Given by others\r\n'@总量,甲县,,2019,3\r\n",
  );
});

test('a series as a table keeps exact values and has no formula', () => {
  const point = {
    ...{ year: 2019, period: '=SUM(A1)', quote: '348199.6万元', value: '3481996000' },
    ...{ report: 'a', planned: false },
  };
  expect(seriesCsv([point], 'en', () => '甲,乙').split('\r\n')[1]).toBe(
    '2019,\'=SUM(A1),348199.6万元,3481996000,"甲,乙"',
  );
});
