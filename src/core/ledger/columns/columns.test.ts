import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aLedgerEntry } from '../../testing/ledger-entry.ts';
import type { LedgerEntry } from '../entry.ts';
import { plainMeasure } from '../group.ts';
import { type LedgerQuery, ledgerSorts, wholeLedger } from '../view.ts';
import { ColumnLedger } from './column-view.ts';
import { ledgerColumns } from './ledger-columns.ts';
import { entryAt, packEntries } from './packed-entries.ts';
import { TextTable } from './text-table.ts';
import { groupEntries, ledgerView, missingFigures, seriesOf } from '../../testing/plain-ledger.ts';

const place = fc.record({
  name: fc.constantFrom('甲县', '乙县', '丙乡'),
  path: fc.constantFrom(['某省'], []),
  code: fc.constantFrom('222401', null),
  from: fc.constantFrom('relation', 'sentence', 'report'),
});

const entries: fc.Arbitrary<LedgerEntry> = fc
  .record({
    report: fc.constantFrom('r1', 'r2', 'r3'),
    annotation: fc.uuid(),
    start: fc.nat(1000),
    end: fc.nat(1000),
    quote: fc.constantFrom('0.5%', '3户'),
    measure: fc.constantFrom('贫困发生率', '贫困 发生率', '投入资金', '人口', 'null'),
    period: fc.constantFrom(
      { key: '2018', year: 2018 },
      { key: '2019', year: 2019 },
      { key: '2019-Q1', year: 2019 },
      { key: '~2020', year: 2020 },
      { key: '?目前', year: null },
    ),
    periodWords: fc.constantFrom('2018年', '目前', ''),
    place: fc.option(place),
    unit: fc.constantFrom('%', '户'),
    dimension: fc.constantFrom('%', 'household'),
    aspect: fc.constantFrom('level', 'up'),
    per: fc.constantFrom('', 'person'),
    planned: fc.boolean(),
    verdict: fc.constantFrom('unchecked', 'wrong'),
    value: fc.constantFrom(['0.5', '0.45', '0.55'], ['0.52', '0.515', '0.525'], ['3', '3', '3']),
  })
  .map(({ value: [nominal = '', low = '', high = ''], ...entry }) => ({
    ...entry,
    ...{ nominal, low, high },
  }));

const reportIds = ['r1', 'r2', 'r3'];

/** Two reports in one table and one in another, as a project comes to have them. */
function columnsOf(all: readonly LedgerEntry[]): ColumnLedger {
  const of = (...reports: readonly string[]) =>
    all.filter(({ report }) => reports.includes(report));
  const both = packEntries([...of('r1'), ...of('r2')]);
  const last = packEntries(of('r3'));
  const reports = [
    { report: 'r1', packed: both, from: 0, count: of('r1').length },
    { report: 'r2', packed: both, from: of('r1').length, count: of('r2').length },
    { report: 'r3', packed: last, from: 0, count: of('r3').length },
  ];
  return new ColumnLedger(ledgerColumns(reports, plainMeasure, new TextTable()), 1);
}

test('entries are unpacked as they were packed', () => {
  fc.assert(
    fc.property(fc.array(entries), (all) => {
      const packed = packEntries(all);
      expect(all.map(({ report }, row) => entryAt(packed, row, report))).toEqual(all);
    }),
  );
});

test('columns give the groups, gaps and series that entries one by one give', () => {
  fc.assert(
    fc.property(fc.array(entries, { maxLength: 40 }), (unsorted) => {
      const all = reportIds.flatMap((id) => unsorted.filter(({ report }) => report === id));
      const groups = groupEntries(all);
      const ledger = columnsOf(all);
      const asked = { ...wholeLedger, from: 0, most: 500, chosen: null };
      const view = ledger.view(asked);
      const byKey = new Map(view.groups.map((group) => [group.key, group]));
      expect(groups.map(({ key }) => byKey.get(key))).toEqual(groups);
      expect(view.all).toBe(groups.length);
      const missing = missingFigures(groups);
      const gaps = ledger.view({ ...asked, outcome: 'missing' }).missing;
      const told = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
      expect(told(gaps)).toEqual(told(missing));
      for (const group of groups) {
        expect(told(ledger.points(group.key))).toEqual(told(seriesOf(groups, group)));
      }
    }),
  );
});

const queries: fc.Arbitrary<LedgerQuery> = fc.record({
  words: fc.constantFrom('', '甲县', '贫困发生率 2019', '目 前', 'null'),
  outcome: fc.constantFrom('all', 'conflict', 'differ', 'equal', 'single', 'missing'),
  sort: fc.constantFrom(...ledgerSorts),
  descending: fc.boolean(),
});

test('a query lets through of columns what it lets through of groups, in the same order', () => {
  fc.assert(
    fc.property(fc.array(entries, { maxLength: 30 }), queries, (unsorted, query) => {
      const all = reportIds.flatMap((id) => unsorted.filter(({ report }) => report === id));
      const groups = groupEntries(all);
      const whole = { edition: 1, groups, missing: missingFigures(groups) };
      const asked = { ...query, from: 0, most: 500, chosen: null };
      const [fast, slow] = [columnsOf(all).view(asked), ledgerView(whole, asked)];
      expect([fast.totals, fast.all]).toEqual([slow.totals, slow.all]);
      // Ties may stand otherwise; what is sorted by may not.
      const sortedBy = {
        outcome: ({ groups: all }: typeof fast) =>
          all.map(({ outcome, figures }) => [outcome, figures]),
        measure: ({ groups: all }: typeof fast) => all.map(({ measure }) => measure),
        place: ({ groups: all }: typeof fast) => all.map((group) => group.place?.name),
        time: ({ groups: all }: typeof fast) => all.map(({ period }) => period.year),
        value: ({ groups: all }: typeof fast) =>
          all.map(({ dimension, entries: own }) => [
            dimension,
            Math.min(...own.map(({ nominal }) => Number(nominal))),
          ]),
        figures: ({ groups: all }: typeof fast) => all.map(({ figures }) => figures),
      }[query.sort];
      expect(sortedBy(fast)).toEqual(sortedBy(slow));
      expect(new Set(fast.groups.map(({ key }) => key))).toEqual(
        new Set(slow.groups.map(({ key }) => key)),
      );
    }),
  );
});

test('a group is found again by its key, and by a figure of it where the key is another', () => {
  const [entry] = fc.sample(entries, { numRuns: 1, seed: 3 });
  if (entry === undefined) throw new Error('no entry');
  const settled = { ...entry, place: null, period: { key: '2019', year: 2019 } };
  const all = [settled, { ...settled, annotation: 'other', measure: '户数' }];
  const ledger = columnsOf(all);
  const asked = { ...wholeLedger, from: 0, most: 1 };
  const place = (key: string, annotation: string) =>
    ledger.view({ ...asked, chosen: { key, annotation } }).chosen?.group.measure ?? null;
  const [first] = groupEntries(all);
  expect(place(first?.key ?? '', 'other')).toBe(first?.measure);
  expect(place('["gone"]', 'other')).toBe('户数');
  expect(place('["gone"]', 'gone')).toBeNull();
});

test('of a large group one figure of each value is sent', () => {
  const [entry] = fc.sample(entries, { numRuns: 1, seed: 3 });
  if (entry === undefined) throw new Error('no entry');
  const alike = (index: number, value: string): LedgerEntry => ({
    ...{ ...entry, report: 'r1', annotation: String(index), start: index, end: index + 1 },
    ...{ nominal: value, low: value, high: value, place: null },
  });
  const all = Array.from({ length: 200 }, (_, index) => alike(index, index < 199 ? '5' : '6'));
  const [group] = columnsOf(all).view({ ...wholeLedger, from: 0, most: 1, chosen: null }).groups;
  expect(group?.figures).toBe(200);
  expect(group?.entries.map(({ annotation }) => annotation).slice(-2)).toEqual(['48', '199']);
});

test('a conflict whose excuse holds is excused', () => {
  const [before, other] = [aLedgerEntry('0.5'), aLedgerEntry('0.9')].map((entry, index) => ({
    ...entry,
    report: 'r1',
    annotation: `a${index}`,
  }));
  if (before === undefined || other === undefined) throw new Error('no entries');
  const packed = packEntries([before, other]);
  const reports = [{ report: 'r1', packed, from: 0, count: 2 }];
  const outcomes = (isExcused: boolean) => {
    const columns = ledgerColumns(reports, plainMeasure, new TextTable());
    const ledger = new ColumnLedger(
      columns,
      1,
      ({ entries: own }) => isExcused && own.length === 2,
    );
    return ledger.view({ ...wholeLedger, from: 0, most: 9, chosen: null }).totals;
  };
  expect(outcomes(false)).toMatchObject({ conflict: 1, excused: 0 });
  expect(outcomes(true)).toMatchObject({ conflict: 0, excused: 1 });
});

test('a place that goes by two names is missed by the first of them, in whichever order they come', () => {
  const at = (name: string, code: string | null, year: number): LedgerEntry =>
    aLedgerEntry('0.5', {
      report: 'r1',
      place: { name, path: [], code, from: 'sentence' },
      period: { key: String(year), year },
    });
  const first = at('甲县', '222401', 2018);
  const second = { ...at('乙县', '222401', 2018), per: 'person' };
  const other = at('丙乡', null, 2019);
  for (const all of [
    [first, second, other],
    [second, first, other],
  ]) {
    const { missing } = columnsOf(all).view({
      ...wholeLedger,
      outcome: 'missing',
      ...{ from: 0, most: 10, chosen: null },
    });
    expect(missing.map((gap) => [gap.place.name, gap.year])).toEqual([
      ['丙乡', 2018],
      ['乙县', 2019],
    ]);
  }
});

test('of a series that is longer than a plot can show, all values are counted and the first and last drawn', () => {
  const figure = (index: number): LedgerEntry => aLedgerEntry(String(index), { report: 'r1' });
  const drawn = (count: number) => {
    const ledger = columnsOf(Array.from({ length: count }, (_, index) => figure(index)));
    const [group] = ledger.view({ ...wholeLedger, from: 0, most: 1, chosen: null }).groups;
    const { points, all } = ledger.series(group?.key ?? '');
    return { all, drawn: points.length, first: points[0]?.value, last: points.at(-1)?.value };
  };
  expect(drawn(30)).toEqual({ all: 30, drawn: 30, first: '0', last: '29' });
  expect(drawn(5_000)).toEqual({ all: 5_000, drawn: 2_000, first: '0', last: '4999' });
});
