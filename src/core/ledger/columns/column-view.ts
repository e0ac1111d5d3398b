import {
  type GroupOutcome,
  type LedgerGroup,
  groupKey,
  groupOutcomes,
  plainMeasure,
} from '../group.ts';
import type { LedgerEntry } from '../entry.ts';
import type { MissingFigure } from '../missing.ts';
import {
  type ChosenKey,
  type LedgerAsked,
  type LedgerQuery,
  type LedgerView,
  type PlacedGroup,
  type SeriesPoint,
  wordsIn,
} from '../view.ts';
import { columnGaps } from './column-gaps.ts';
import { ledgerOrder, ordered } from './column-order.ts';
import { type LedgerColumns, packedRow, packedText, rowsOf } from './ledger-columns.ts';
import { column, entryAt, kindIn, periodIn, placeIn } from './packed-entries.ts';

/** So many figures of a group are sent, but one of each value at least. */
const mostEntries = 50;

/** So many values of a series are drawn. */
const mostPoints = 2_000;

/** What of a query stays the same from window to window. */
interface Found {
  readonly asked: LedgerQuery;
  readonly totals: LedgerView['totals'];
  readonly groups: Uint32Array;
  readonly gaps: readonly MissingFigure[];
}

/** Answers what a screen asks of a ledger in columns; only what is sent is made into objects. */
export class ColumnLedger {
  readonly #columns: LedgerColumns;
  readonly #edition: number;
  readonly #order: Uint32Array;
  readonly #gaps: readonly MissingFigure[];
  #found: Found | null = null;

  /** Conflicts that `isExcused` says to be excused are so; it is asked of conflicts alone. */
  constructor(
    columns: LedgerColumns,
    edition: number,
    isExcused: ((group: Pick<LedgerGroup, 'key' | 'entries'>) => boolean) | null = null,
  ) {
    this.#columns = columns;
    if (isExcused !== null) this.#excuse(isExcused);
    this.#edition = edition;
    this.#order = ledgerOrder(columns);
    this.#gaps = columnGaps(columns);
  }

  /** The window that was asked for. */
  view({ from, most, chosen, ...asked }: LedgerAsked): LedgerView {
    const { totals, groups, gaps } = this.#find(asked);
    const isGaps = asked.outcome === 'missing';
    return {
      edition: this.#edition,
      totals,
      all: isGaps ? gaps.length : groups.length,
      from,
      groups: Array.from(groups.subarray(from, from + most), (group) => this.#groupAt(group)),
      missing: isGaps ? gaps.slice(from, from + most) : [],
      chosen: chosen === null ? null : this.#placed(groups, chosen),
    };
  }

  /** All groups that a query asks for, each with all of its figures. */
  *groups(asked: LedgerQuery): Generator<LedgerGroup> {
    for (const group of this.#find(asked).groups) yield this.#groupAt(group, Infinity);
  }

  /** All gaps that a query asks for. */
  gaps(asked: LedgerQuery): readonly MissingFigure[] {
    return this.#find(asked).gaps;
  }

  /** What is known of a group's measure at its place over the years, by year, then value; nothing where there is no such group. */
  series(key: string): readonly SeriesPoint[] {
    const group = this.#groupOf(key);
    return group === null ? [] : this.#seriesOf(group);
  }

  #find(asked: LedgerQuery): Found {
    const known = this.#found;
    if (known !== null && sameQuery(known.asked, asked)) return known;
    const has = this.#matcher(asked.words);
    const { outcomes } = this.#columns;
    const counts = groupOutcomes.map(() => 0);
    const passing = this.#order.filter((group) => {
      if (!has(group)) return false;
      const outcome = outcomes[group] ?? 0;
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      return true;
    });
    const gapHas = wordsIn(asked.words);
    const gaps = this.#gaps.filter(({ measure, place, year }) =>
      gapHas([measure, place.name, String(year)]),
    );
    const count = (outcome: GroupOutcome): number => counts[groupOutcomes.indexOf(outcome)] ?? 0;
    const totals = {
      ...{ conflict: count('conflict'), differ: count('differ') },
      excused: count('excused'),
      ...{ equal: count('equal'), single: count('single'), missing: gaps.length },
    };
    const groups = this.#wanted(passing, asked);
    this.#found = { asked, totals, groups, gaps };
    return this.#found;
  }

  #excuse(isExcused: (group: Pick<LedgerGroup, 'key' | 'entries'>) => boolean): void {
    const { outcomes } = this.#columns;
    const [conflict, excused] = [
      groupOutcomes.indexOf('conflict'),
      groupOutcomes.indexOf('excused'),
    ];
    for (const [group, outcome] of outcomes.entries()) {
      if (outcome !== conflict) continue;
      const [key, entries] = [this.#keyOf(group), this.#entriesOf(group)];
      if (isExcused({ key, entries })) outcomes[group] = excused;
    }
  }

  #wanted(passing: Uint32Array, asked: LedgerQuery): Uint32Array {
    const { outcome } = asked;
    if (outcome === 'missing') return new Uint32Array();
    const { outcomes } = this.#columns;
    const wanted =
      outcome === 'all'
        ? passing
        : passing.filter((group) => groupOutcomes[outcomes[group] ?? 0] === outcome);
    return ordered(this.#columns, wanted, asked);
  }

  /** Whether each of some words stands in the measure, place or time of a group; each text is made plain once. */
  #matcher(words: string): (group: number) => boolean {
    const { texts, groups, measure, place, period, periodWords } = this.#columns;
    const parts = words
      .split(/\s+/)
      .map(plainMeasure)
      .filter((part) => part !== '');
    if (parts.length === 0) return () => true;
    const plain = (read: (text: string) => string) => {
      const seen: string[] = [];
      return (number: number): string =>
        (seen[number] ??= plainMeasure(read(texts.textOf(number))));
    };
    const asWritten = plain((text) => text);
    const fields = [
      { cells: measure, read: asWritten },
      { cells: periodWords, read: asWritten },
      { cells: place, read: plain((text) => placeIn(text)?.name ?? '') },
      { cells: period, read: plain((text) => periodIn(text).key) },
    ];
    return (group) => {
      const row = groups.first[group] ?? 0;
      return parts.every((part) =>
        fields.some(({ cells, read }) => read(cells[row] ?? 0).includes(part)),
      );
    };
  }

  #groupAt(group: number, most?: number): LedgerGroup {
    const { texts, groups, measure, outcomes } = this.#columns;
    const entries = this.#entriesOf(group, most);
    const [first] = entries;
    if (first === undefined) throw new RangeError('a group of no figures');
    const { place, period, dimension, aspect } = first;
    return {
      key: this.#keyOf(group),
      measure: texts.textOf(measure[groups.first[group] ?? 0] ?? 0),
      place: place === null ? null : { name: place.name, code: place.code },
      ...{ period, dimension, aspect, entries },
      outcome: groupOutcomes[outcomes[group] ?? 0] ?? 'single',
      figures: groups.sizes[group] ?? 0,
    };
  }

  #keyOf(group: number): string {
    const { texts, groups, measure, where, period, kind, own } = this.#columns;
    const row = groups.first[group] ?? 0;
    const text = (cells: Uint32Array): string => texts.textOf(cells[row] ?? 0);
    const same = {
      ...kindIn(text(kind)),
      ...{ measure: text(measure), where: text(where), period: periodIn(text(period)).key },
    };
    const isOwn = (own[row] ?? 0) > 0;
    return groupKey(same, isOwn ? packedRow(this.#columns, row).report : undefined);
  }

  /** The figures of a group in order; of a large one, one of each value before more of the same. */
  #entriesOf(group: number, most = mostEntries): readonly LedgerEntry[] {
    const columns = this.#columns;
    const rows = [...rowsOf(columns, group)];
    const chosen = rows.length <= most ? rows : this.#varied(rows);
    return chosen.map((row) => {
      const at = packedRow(columns, row);
      return entryAt(at.packed, at.row, at.report);
    });
  }

  #varied(rows: readonly number[]): readonly number[] {
    const values = new Set<string>();
    const [fresh, again]: readonly [number[], number[]] = [[], []];
    for (const row of rows) {
      const value = packedText(this.#columns, row, column.value);
      (values.has(value) ? again : fresh).push(row);
      values.add(value);
    }
    const room = Math.max(0, mostEntries - fresh.length);
    return [...fresh, ...again.slice(0, room)].sort((a, b) => a - b);
  }

  #placed(groups: Uint32Array, chosen: ChosenKey): PlacedGroup | null {
    const group = this.#groupOf(chosen.key) ?? this.#groupWith(chosen.annotation);
    const index = group === null ? -1 : groups.indexOf(group);
    return group === null || index < 0 ? null : { index, group: this.#groupAt(group) };
  }

  #groupOf(key: string): number | null {
    const { groups, texts, measure } = this.#columns;
    const parts: unknown = JSON.parse(key);
    const named = Array.isArray(parts) ? texts.find(String(parts[0])) : -1;
    for (let group = 0; group < groups.count; group += 1) {
      if (measure[groups.first[group] ?? 0] !== named) continue;
      if (this.#keyOf(group) === key) return group;
    }
    return null;
  }

  #groupWith(annotation: string): number | null {
    const { rows, groups } = this.#columns;
    for (let row = 0; row < rows; row += 1) {
      if (packedText(this.#columns, row, column.annotation) === annotation) {
        return groups.groupOf[row] ?? null;
      }
    }
    return null;
  }

  #seriesOf(group: number): readonly SeriesPoint[] {
    const columns = this.#columns;
    const { texts, groups, measure, where, kind, rows } = columns;
    const like = groups.first[group] ?? 0;
    const wanted = kindIn(texts.textOf(kind[like] ?? 0));
    const points: SeriesPoint[] = [];
    for (let row = 0; row < rows && points.length < mostPoints; row += 1) {
      if (measure[row] !== measure[like] || where[row] !== where[like]) continue;
      const { dimension, aspect } = kindIn(texts.textOf(kind[row] ?? 0));
      if (dimension !== wanted.dimension || aspect !== wanted.aspect) continue;
      const at = packedRow(columns, row);
      const { quote, nominal, report, planned, period, periodWords } = entryAt(
        at.packed,
        at.row,
        at.report,
      );
      if (period.year === null) continue;
      points.push({
        year: period.year,
        period: periodWords,
        quote,
        value: nominal,
        report,
        planned,
      });
    }
    return points.sort((a, b) => a.year - b.year || Number(a.value) - Number(b.value));
  }
}

function sameQuery(a: LedgerQuery, b: LedgerQuery): boolean {
  return (
    a.words === b.words &&
    a.outcome === b.outcome &&
    a.sort === b.sort &&
    a.descending === b.descending
  );
}
