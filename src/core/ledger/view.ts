import type { GroupOutcome, LedgerGroup } from './group.ts';
import { plainMeasure } from './group.ts';
import type { MissingFigure } from './missing.ts';

/** What of the ledger is asked for. */
export interface LedgerQuery {
  /** Words that measure, place or time of a group hold, all of them; empty asks for all. */
  readonly words: string;
  readonly outcome: GroupOutcome | 'missing' | 'all';
}

/** How many groups there are of each outcome, and how many gaps. */
export type LedgerTotals = Readonly<Record<GroupOutcome | 'missing', number>>;

/** The part of the ledger that a query asks for. */
export interface LedgerView {
  /** Of what the words let through. */
  readonly totals: LedgerTotals;
  /** The first of those that were asked for, at most `mostShown`. */
  readonly groups: readonly LedgerGroup[];
  readonly missing: readonly MissingFigure[];
}

/** How many lines a screen is sent: more than anybody reads through without narrowing the search. */
export const mostShown = 2000;

/** Picks from groups and gaps what a query asks for; both keep their order. */
export function ledgerView(
  groups: readonly LedgerGroup[],
  missing: readonly MissingFigure[],
  { words, outcome }: LedgerQuery,
): LedgerView {
  const has = matcher(words);
  const found = groups.filter(({ measure, place, period, entries }) =>
    has(`${measure} ${place?.name ?? ''} ${period.key} ${entries[0]?.periodWords ?? ''}`),
  );
  const gaps = missing.filter(({ measure, place, year }) =>
    has(`${measure} ${place.name} ${year}`),
  );
  const totals = { conflict: 0, differ: 0, excused: 0, equal: 0, single: 0, missing: gaps.length };
  for (const group of found) totals[group.outcome] += 1;
  const wanted = outcome === 'all' ? found : found.filter((group) => group.outcome === outcome);
  return {
    totals,
    groups: wanted.slice(0, mostShown),
    missing: outcome === 'missing' ? gaps.slice(0, mostShown) : [],
  };
}

function matcher(words: string): (text: string) => boolean {
  const parts = words
    .split(/\s+/)
    .map(plainMeasure)
    .filter((part) => part !== '');
  return (text) => parts.every((part) => plainMeasure(text).includes(part));
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
