import { compareText } from '../annotation/annotation.ts';
import type { GroupOutcome, LedgerGroup } from './group.ts';
import { plainMeasure } from './group.ts';
import type { MissingFigure } from './missing.ts';

/** By what groups can be sorted; `outcome` puts what contradicts first, then the largest groups. */
export const ledgerSorts = ['outcome', 'measure', 'place', 'time', 'value', 'figures'] as const;

/** One of `ledgerSorts`. */
export type LedgerSort = (typeof ledgerSorts)[number];

/** Which groups are meant, and in what order. */
export interface LedgerQuery {
  /** Words of which each stands in measure, place or time of a group; empty asks for all. */
  readonly words: string;
  readonly outcome: GroupOutcome | 'missing' | 'all';
  readonly sort: LedgerSort;
  /** Whether the order is turned round. */
  readonly descending: boolean;
}

/** All groups as they come first to mind. */
export const wholeLedger: LedgerQuery = {
  words: '',
  outcome: 'all',
  sort: 'outcome',
  descending: false,
};

/** A window of what a query asks for. */
export interface LedgerAsked extends LedgerQuery {
  /** Where the window begins in the order of the query, and how many groups or gaps it holds at most. */
  readonly from: number;
  readonly most: number;
  /** A group whose place is asked for too: by its key, else by a figure of it; null asks for none. */
  readonly chosen: ChosenKey | null;
}

/** What a group is found again by, also where its measure has another name by now. */
export interface ChosenKey {
  readonly key: string;
  readonly annotation: string;
}

/** So many groups are sent at once at most. */
export const mostInWindow = 500;

/** How many groups there are of each outcome, and how many gaps. */
export type LedgerTotals = Readonly<Record<GroupOutcome | 'missing', number>>;

/** The part of the ledger that was asked for. */
export interface LedgerView {
  /** Another number where the ledger is another: windows of one number belong together. */
  readonly edition: number;
  /** Of what the words let through. */
  readonly totals: LedgerTotals;
  /** How many groups, or gaps, the query lets through. */
  readonly all: number;
  /** Where the first of `groups` or `missing` stands among them. */
  readonly from: number;
  readonly groups: readonly LedgerGroup[];
  readonly missing: readonly MissingFigure[];
  /** The group that was asked for, and its place in the order; null where it is none of them. */
  readonly chosen: PlacedGroup | null;
}

/** A group and its place in the order of a query. */
export interface PlacedGroup {
  readonly index: number;
  readonly group: LedgerGroup;
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

/** Tells whether each of some words stands in one of some texts, whatever their widths and blanks. */
export function wordsIn(words: string): (texts: readonly string[]) => boolean {
  const parts = words
    .split(/\s+/)
    .map(plainMeasure)
    .filter((part) => part !== '');
  if (parts.length === 0) return () => true;
  return (texts) => {
    const plain = texts.map(plainMeasure);
    return parts.every((part) => plain.some((text) => text.includes(part)));
  };
}

/** One value of a measure over time at one place. */
export interface SeriesPoint {
  readonly year: number;
  /** The time as the report writes it. */
  readonly period: string;
  readonly quote: string;
  /** An exact decimal in the base of the dimension. */
  readonly value: string;
  readonly report: string;
  readonly planned: boolean;
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
