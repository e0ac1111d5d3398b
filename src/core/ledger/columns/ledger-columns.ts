import {
  type Canonical,
  type GroupOutcome,
  groupOutcomes,
  isSettled,
  outcomeOf,
} from '../group.ts';
import { plainMeasure } from '../group.ts';
import { whereOf } from '../../project/report/figure-place.ts';
import { type RowGroups, groupRows, noRow } from './group-rows.ts';
import {
  type PackedEntries,
  column,
  columnCount,
  kindIn,
  periodIn,
  placeIn,
  textAt,
  valueOf,
} from './packed-entries.ts';
import type { TextTable } from './text-table.ts';

/** The entries of a report, as rows of a table that may hold those of others too. */
export interface PackedReport {
  readonly report: string;
  readonly packed: PackedEntries;
  readonly from: number;
  readonly count: number;
}

/** All entries of a project by columns: a number a row, of a text in `texts` where it says no other. */
export interface LedgerColumns {
  readonly texts: TextTable;
  readonly reports: readonly PackedReport[];
  readonly rows: number;
  /** The place of each row's report in `reports`, and the first row of each report. */
  readonly reportOf: Uint32Array;
  readonly firstOf: Uint32Array;
  /** As the project names it. */
  readonly measure: Uint32Array;
  readonly period: Uint32Array;
  readonly periodWords: Uint32Array;
  readonly place: Uint32Array;
  /** As `whereOf` has it. */
  readonly where: Uint32Array;
  readonly kind: Uint32Array;
  /** 0 where a figure is compared over all reports, else a number of its report's own. */
  readonly own: Uint32Array;
  readonly groups: RowGroups;
  /** The place of each group's outcome in `groupOutcomes`. */
  readonly outcomes: Uint8Array;
}

/**
 * Puts the entries of all reports into columns and groups them by what they measure, where and when, in the order of `groupOutcomes`; the largest group first.
 * A figure that names no time, or no place, is compared only within its own report.
 */
export function ledgerColumns(
  reports: readonly PackedReport[],
  canonical: Canonical,
  texts: TextTable,
): LedgerColumns {
  const rows = reports.reduce((sum, { count }) => sum + count, 0);
  const cells = () => new Uint32Array(rows);
  const [measure, period, periodWords, place] = [cells(), cells(), cells(), cells()];
  const [where, kind, own, reportOf] = [cells(), cells(), cells(), cells()];
  const firstOf = new Uint32Array(reports.length);
  const meaning = new Meanings(texts, canonical);
  let row = 0;
  for (const [index, { packed, from, count }] of reports.entries()) {
    firstOf[index] = row;
    const numbers = texts.numbersOf(packed.texts);
    const end = from + count;
    for (let at = from; at < end; at += 1) {
      const cell = (which: number): number => numbers(packed.cells[at * columnCount + which] ?? 0);
      const placed = cell(column.place);
      const timed = cell(column.period);
      measure[row] = meaning.measure(cell(column.measure));
      period[row] = timed;
      periodWords[row] = cell(column.periodWords);
      place[row] = placed;
      where[row] = meaning.where(placed);
      kind[row] = cell(column.kind);
      own[row] = meaning.isSettled(placed, timed) ? 0 : index + 1;
      reportOf[row] = index;
      row += 1;
    }
  }
  const groups = groupRows([measure, where, period, kind, own], rows);
  const columns = { texts, reports, rows, reportOf, firstOf, measure, period, periodWords, place };
  const grouped = { ...columns, where, kind, own, groups };
  return { ...grouped, outcomes: outcomesOf(grouped) };
}

/** What texts mean, each read once. */
class Meanings {
  readonly #texts: TextTable;
  readonly #canonical: Canonical;
  readonly #measures: number[] = [];
  readonly #wheres: number[] = [];
  readonly #settledPlaces: boolean[] = [];
  readonly #settledPeriods: boolean[] = [];

  constructor(texts: TextTable, canonical: Canonical) {
    this.#texts = texts;
    this.#canonical = canonical;
  }

  measure(written: number): number {
    const known = this.#measures[written];
    if (known !== undefined) return known;
    const name = this.#canonical(plainMeasure(this.#texts.textOf(written)));
    return (this.#measures[written] = this.#texts.numberOf(name));
  }

  where(place: number): number {
    const known = this.#wheres[place];
    if (known !== undefined) return known;
    const read = placeIn(this.#texts.textOf(place));
    return (this.#wheres[place] = this.#texts.numberOf(read === null ? '' : whereOf(read)));
  }

  isSettled(place: number, period: number): boolean {
    const placed = (this.#settledPlaces[place] ??= isSettled({
      place: placeIn(this.#texts.textOf(place)),
      period: { key: '', year: null },
    }));
    const timed = (this.#settledPeriods[period] ??= !/^[~?]/.test(
      periodIn(this.#texts.textOf(period)).key,
    ));
    return placed && timed;
  }
}

/** The row of a packed table that a row of the columns is. */
export function packedRow({ reports, reportOf, firstOf }: RowPlaces, row: number) {
  const index = reportOf[row] ?? 0;
  const report = reports[index];
  if (report === undefined) throw new RangeError(`no row ${row}`);
  return { ...report, row: report.from + row - (firstOf[index] ?? 0) };
}

/** A text of a row of the columns; makes nothing, since it is asked half a million times. */
export function packedText(
  { reports, reportOf, firstOf }: RowPlaces,
  row: number,
  at: number,
): string {
  const index = reportOf[row] ?? 0;
  const report = reports[index];
  if (report === undefined) throw new RangeError(`no row ${row}`);
  return textAt(report.packed, report.from + row - (firstOf[index] ?? 0), at);
}

type RowPlaces = Pick<LedgerColumns, 'reports' | 'reportOf' | 'firstOf'>;

/** The rows of a group, in order. */
export function* rowsOf({ groups }: Pick<LedgerColumns, 'groups'>, group: number) {
  let row = groups.first[group] ?? noRow;
  while (row !== noRow) {
    yield row;
    row = groups.next[row] ?? noRow;
  }
}

function outcomesOf(columns: Omit<LedgerColumns, 'outcomes'>): Uint8Array {
  const { groups } = columns;
  const outcomes = new Uint8Array(groups.count);
  for (let group = 0; group < groups.count; group += 1) {
    outcomes[group] = groupOutcomes.indexOf(groupOutcome(columns, group));
  }
  return outcomes;
}

function groupOutcome(columns: Omit<LedgerColumns, 'outcomes'>, group: number): GroupOutcome {
  const { groups, texts, period, place, kind } = columns;
  if (groups.sizes[group] === 1) return 'single';
  const values = valuesOf(columns, group);
  // What is printed alike agrees.
  if (values.length === 1) return 'equal';
  const first = groups.first[group] ?? 0;
  const textOf = (cells: Uint32Array): string => texts.textOf(cells[first] ?? 0);
  return outcomeOf(
    // Read only where the values have nothing in common.
    {
      measure: packedText(columns, first, column.measure),
      get dimension() {
        return kindIn(textOf(kind)).dimension;
      },
      get aspect() {
        return kindIn(textOf(kind)).aspect;
      },
      get place() {
        return placeIn(textOf(place));
      },
      get period() {
        return periodIn(textOf(period));
      },
    },
    values.map((value) => {
      const [, low, high] = valueOf(value);
      return { low, high };
    }),
  );
}

/** The values of a group as they are packed, each once. Most groups have one: no set is made before there are more. */
function valuesOf(columns: RowPlaces & Pick<LedgerColumns, 'groups'>, group: number) {
  let row = columns.groups.first[group] ?? noRow;
  const first = packedText(columns, row, column.value);
  let others: Set<string> | null = null;
  for (row = columns.groups.next[row] ?? noRow; row !== noRow;) {
    const value = packedText(columns, row, column.value);
    if (value !== first) (others ??= new Set()).add(value);
    row = columns.groups.next[row] ?? noRow;
  }
  return others === null ? [first] : [first, ...others];
}
