import { verdictWords } from './verdicts-words.ts';
import type { Locale } from '../../annotation/label/local-name.ts';
import { delimitedRow, spreadsheetCell } from '../../format/tables/delimited.ts';
import type { GivenExcuse } from '../../ledger/conflict.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { LedgerGroup } from '../../ledger/group.ts';
import type { MissingFigure } from '../../ledger/missing.ts';
import type { SeriesPoint } from '../../ledger/view.ts';
import { excuseWords } from './checks-words.ts';
import { aspectName, periodName, placeName } from './ledger-names.ts';
import { ledgerWords, outcomeWords } from './ledger-words.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  group: '组号',
  measure: '指标',
  place: '地点',
  code: '区划代码',
  period: '时间',
  aspect: '类别',
  quote: '原文',
  value: '数值',
  unit: '单位',
  report: '报告',
  verdict: '结论',
  outcome: '结果',
  excuse: '解释',
  note: '说明',
} as const;

const en: Translated<typeof zhCN> = {
  group: 'Group',
  measure: 'Measure',
  place: 'Place',
  code: 'Place code',
  period: 'Time',
  aspect: 'Kind',
  quote: 'Quote',
  value: 'Value',
  unit: 'Unit',
  report: 'Report',
  verdict: 'Verdict',
  outcome: 'State',
  excuse: 'Excused as',
  note: 'Explanation',
};

/** What a file of the ledger is called, without its ending. */
export const ledgerFileNames = { 'zh-CN': '数字台账', en: 'ledger' } as const;

const heads = { 'zh-CN': zhCN, en };

const zhGaps = {
  measure: '指标',
  place: '地点',
  code: '区划代码',
  year: '年份',
  others: '别处给出',
};
const enGaps: typeof zhGaps = {
  measure: 'Measure',
  place: 'Place',
  code: 'Place code',
  year: 'Year',
  others: 'Given by others',
};

const gapHeads = { 'zh-CN': zhGaps, en: enGaps };

/** What a table of the ledger names by ids, and in which language it speaks. */
export interface LedgerTableWords {
  readonly locale: Locale;
  readonly titleOf: (report: string) => string;
  readonly excuseOf: (group: LedgerGroup) => GivenExcuse | null;
}

/** Groups of the ledger as a table for a spreadsheet, a row a figure, none of whose cells is read as a formula; in pieces, since it may be long. */
export function* ledgerCsv(
  groups: Iterable<LedgerGroup>,
  words: LedgerTableWords,
): Generator<string> {
  yield csv([Object.values(heads[words.locale])]);
  let index = 0;
  for (const group of groups) {
    const number = index;
    yield csv(group.entries.map((entry) => rowOf(group, entry, number, words)));
    index += 1;
  }
}

function rowOf(
  group: LedgerGroup,
  { quote, nominal, unit, report, verdict }: LedgerEntry,
  index: number,
  { locale, titleOf, excuseOf }: LedgerTableWords,
): readonly string[] {
  const excuse = group.outcome === 'excused' ? excuseOf(group)?.excuse : undefined;
  return [
    String(index + 1),
    spreadsheetCell(group.measure),
    spreadsheetCell(placeName(group, locale)),
    group.place?.code ?? '',
    spreadsheetCell(periodName(group, locale)),
    aspectName(group, locale),
    spreadsheetCell(quote),
    // A number is one: a minus sign begins no formula here.
    nominal,
    spreadsheetCell(unit),
    spreadsheetCell(titleOf(report)),
    verdictWords[locale][verdict],
    outcomeWords[locale][group.outcome],
    excuse === undefined ? '' : excuseWords[locale][excuse.reason],
    spreadsheetCell(excuse?.note ?? ''),
  ];
}

/** What places lack that others give, as a table for a spreadsheet. */
export function gapsCsv(missing: readonly MissingFigure[], locale: Locale): string {
  const rows = missing.map(({ measure, place, year, others }) => [
    spreadsheetCell(measure),
    spreadsheetCell(place.name),
    place.code ?? '',
    String(year),
    String(others),
  ]);
  return csv([Object.values(gapHeads[locale]), ...rows]);
}

/** A measure at a place over the years as a table for a spreadsheet, a row a figure. */
export function seriesCsv(
  series: readonly SeriesPoint[],
  locale: Locale,
  titleOf: (report: string) => string,
): string {
  const { year, period, quote, value, report } = ledgerWords[locale];
  const rows = series.map((point) => [
    String(point.year),
    spreadsheetCell(point.period),
    spreadsheetCell(point.quote),
    point.value,
    spreadsheetCell(titleOf(point.report)),
  ]);
  return csv([[year, period, quote, value, report], ...rows]);
}

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${delimitedRow(row, ',')}\r\n`).join('');
}
