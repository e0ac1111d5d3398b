import { compareText } from '../annotation/annotation.ts';
import { excusesByGroup } from '../ledger/conflict.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import {
  type Canonical,
  type LedgerGroup,
  entryKey,
  groupOutcomes,
  outcomeOf,
  plainMeasure,
} from '../ledger/group.ts';
import { type MissingFigure, type PlaceYears, compareGaps, gapsIn } from '../ledger/missing.ts';
import {
  type ChosenKey,
  type LedgerAsked,
  type LedgerQuery,
  type LedgerView,
  type PlacedGroup,
  type SeriesPoint,
  wordsIn,
} from '../ledger/view.ts';
import { whereOf } from '../project/report/figure-place.ts';
import type { ConflictExcuse } from '../project/conflict-excuse.ts';

// The ledger as its rules read, an object a group: what tests hold the columns of numbers against.

/**
 * Groups figures by what they measure, where and when, in the order of `groupOutcomes`; the largest group first.
 * A figure that names no time, or no place, is compared only within its own report.
 */
export function groupEntries(
  entries: readonly LedgerEntry[],
  canonical: Canonical = plainMeasure,
): readonly LedgerGroup[] {
  const groups = new Map<string, LedgerEntry[]>();
  const names = new Map<string, string>();
  for (const entry of entries) {
    const known = names.get(entry.measure);
    const measure = known ?? canonical(plainMeasure(entry.measure));
    if (known === undefined) names.set(entry.measure, measure);
    const key = entryKey(entry, measure);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups].map(([key, members]) => groupOf(key, members, names)).sort(compareGroups);
}

function groupOf(
  key: string,
  members: readonly LedgerEntry[],
  names: ReadonlyMap<string, string>,
): LedgerGroup {
  const [first] = members;
  if (first === undefined) throw new RangeError('a group of no figures');
  const { place, period, dimension, aspect } = first;
  return {
    key,
    measure: names.get(first.measure) ?? first.measure,
    place: place === null ? null : { name: place.name, code: place.code },
    ...{ period, dimension, aspect },
    outcome: outcomeOf(first, members),
    figures: members.length,
    entries: members,
  };
}

function compareGroups(a: LedgerGroup, b: LedgerGroup): number {
  return (
    groupOutcomes.indexOf(a.outcome) - groupOutcomes.indexOf(b.outcome) ||
    b.entries.length - a.entries.length ||
    compareText(a.key, b.key)
  );
}

/**
 * What is missing in the table of each measure, places by years: a place that has the measure in one year, and a year in which at least one
 * other place has it. By measure, place and year.
 */
export function missingFigures(groups: readonly LedgerGroup[]): readonly MissingFigure[] {
  const tables = new Map<string, Table>();
  for (const { measure, dimension, aspect, place, period, entries } of groups) {
    if (place === null || period.year === null || aspect !== 'level') continue;
    const key = `${measure} ${dimension}`;
    const table = tables.get(key) ?? { measure, places: new Map<string, PlaceYears>() };
    tables.set(key, table);
    const where = whereOf(entries[0]?.place ?? { ...place, path: [] });
    const known = table.places.get(where);
    const isFirst = known === undefined || compareText(place.name, known.place.name) < 0;
    const row = isFirst ? { place, years: known?.years ?? new Set<number>() } : known;
    table.places.set(where, row);
    row.years.add(period.year);
  }
  return [...tables.values()]
    .flatMap(({ measure, places }) => gapsIn(measure, [...places.values()]))
    .sort(compareGaps);
}

interface Table {
  readonly measure: string;
  readonly places: Map<string, PlaceYears>;
}

/** Picks from groups and gaps what a query asks for; gaps keep their order. */
export function ledgerView(
  { groups, missing, edition }: WholeLedger,
  { from, most, chosen, ...query }: LedgerAsked,
): LedgerView {
  const has = wordsIn(query.words);
  const gaps = missing.filter(({ measure, place, year }) =>
    has([measure, place.name, String(year)]),
  );
  const found = groups.filter((group) => has(wordsOf(group)));
  const totals = { conflict: 0, differ: 0, excused: 0, equal: 0, single: 0, missing: gaps.length };
  for (const group of found) totals[group.outcome] += 1;
  const isGaps = query.outcome === 'missing';
  const wanted = isGaps ? [] : sorted(found, query);
  return {
    edition,
    totals,
    all: isGaps ? gaps.length : wanted.length,
    from,
    groups: wanted.slice(from, from + most),
    missing: isGaps ? gaps.slice(from, from + most) : [],
    chosen: chosen === null ? null : placed(wanted, chosen),
  };
}

/** The ledger of a whole project. */
export interface WholeLedger {
  readonly edition: number;
  readonly groups: readonly LedgerGroup[];
  readonly missing: readonly MissingFigure[];
}

function wordsOf({ measure, place, period, entries }: LedgerGroup): readonly string[] {
  return [measure, place?.name ?? '', period.key, entries[0]?.periodWords ?? ''];
}

function sorted(
  groups: readonly LedgerGroup[],
  { outcome, sort, descending }: LedgerQuery,
): readonly LedgerGroup[] {
  const wanted = outcome === 'all' ? groups : groups.filter((group) => group.outcome === outcome);
  const inOrder = sort === 'outcome' ? wanted : [...wanted].sort(orders[sort]);
  return descending ? [...inOrder].reverse() : inOrder;
}

/** Ties stay as the ledger has them. */
const orders = {
  measure: (a: LedgerGroup, b: LedgerGroup) => compareText(a.measure, b.measure),
  place: (a: LedgerGroup, b: LedgerGroup) =>
    compareText(a.place?.name ?? '\uffff', b.place?.name ?? '\uffff'),
  time: (a: LedgerGroup, b: LedgerGroup) =>
    (a.period.year ?? 9999) - (b.period.year ?? 9999) || compareText(a.period.key, b.period.key),
  // Values of one kind stand together, the smallest first.
  value: (a: LedgerGroup, b: LedgerGroup) =>
    compareText(a.dimension, b.dimension) || smallest(a) - smallest(b),
  figures: (a: LedgerGroup, b: LedgerGroup) => a.figures - b.figures,
};

/** For sorting only, so that a binary number will do. */
function smallest({ entries }: LedgerGroup): number {
  return Math.min(...entries.map(({ nominal }) => Number(nominal)));
}

function placed(
  groups: readonly LedgerGroup[],
  { key, annotation }: ChosenKey,
): PlacedGroup | null {
  const byKey = groups.findIndex((group) => group.key === key);
  const index =
    byKey >= 0
      ? byKey
      : groups.findIndex(({ entries }) => entries.some((entry) => entry.annotation === annotation));
  const group = groups[index];
  return group === undefined ? null : { index, group };
}

/** What is known of a group's measure at its place over the years, by year, then value; groups without a year are none of it. */
export function seriesOf(
  groups: readonly LedgerGroup[],
  { measure, dimension, aspect, place }: LedgerGroup,
): readonly SeriesPoint[] {
  const where = place?.code ?? place?.name;
  return groups
    .filter(
      (group) =>
        group.measure === measure &&
        group.dimension === dimension &&
        group.aspect === aspect &&
        (group.place?.code ?? group.place?.name) === where,
    )
    .flatMap(({ period, entries }) =>
      entries.flatMap(({ quote, nominal, report, planned, periodWords }) =>
        period.year === null
          ? []
          : [{ year: period.year, period: periodWords, quote, value: nominal, report, planned }],
      ),
    )
    .sort((a, b) => a.year - b.year || Number(a.value) - Number(b.value));
}

/** Groups of which those are `excused` whose conflict was, in the order of the ledger. */
export function withExcuses(
  groups: readonly LedgerGroup[],
  excuses: readonly ConflictExcuse[],
  canonical: Canonical = plainMeasure,
): readonly LedgerGroup[] {
  if (excuses.length === 0) return groups;
  const excuseOf = excusesByGroup(excuses, canonical);
  const excused: LedgerGroup[] = [];
  const others: LedgerGroup[] = [];
  for (const group of groups) {
    const holds = group.outcome === 'conflict' && excuseOf(group)?.holds === true;
    if (holds) excused.push({ ...group, outcome: 'excused' });
    else others.push(group);
  }
  const at = others.findIndex(({ outcome }) => outcome !== 'conflict' && outcome !== 'differ');
  const before = at < 0 ? others.length : at;
  return [...others.slice(0, before), ...excused, ...others.slice(before)];
}
