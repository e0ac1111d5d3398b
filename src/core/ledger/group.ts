import Big from 'big.js';
import { type FigurePlace, whereOf } from '../project/report/figure-place.ts';
import type { LedgerEntry } from './entry.ts';
import type { Period } from './period.ts';

/**
 * What the figures of a group say together: `conflict` where a measure that has one value at a time and place has two, `differ` where
 * there are two that may both be right, `excused` where a reviewer said why two do not contradict each other. A plan stands apart from facts, so it neither agrees with one nor contradicts it.
 */
export const groupOutcomes = ['conflict', 'differ', 'excused', 'equal', 'single'] as const;

/** One of `groupOutcomes`. */
export type GroupOutcome = (typeof groupOutcomes)[number];

/** Figures of one measure, place and time. */
export interface LedgerGroup {
  /** Equal for equal measure, place, time and dimension; stable over rebuilds. */
  readonly key: string;
  readonly measure: string;
  readonly place: Pick<FigurePlace, 'name' | 'code'> | null;
  readonly period: Period;
  readonly dimension: string;
  readonly aspect: LedgerEntry['aspect'];
  readonly outcome: GroupOutcome;
  /** How many figures say it. */
  readonly figures: number;
  /** By report and place in it. Of a large group the first only, among them one of each value. */
  readonly entries: readonly LedgerEntry[];
}

/** Gives a measure the name under which the project knows it. */
export type Canonical = (measure: string) => string;

/** A measure as it is compared: widths and blanks do not matter. */
export function plainMeasure(measure: string): string {
  return measure.normalize('NFKC').replace(/\s/g, '');
}

/** Equal for figures that say the same: measure, place, time and value. */
export function valueKey(entry: LedgerEntry, canonical: Canonical = plainMeasure): string {
  return JSON.stringify([entryKey(entry, canonical(plainMeasure(entry.measure))), entry.nominal]);
}

/** The key of the group that a figure belongs to, its measure named as the project knows it. */
export function entryKey(entry: LedgerEntry, measure: string): string {
  const { place, period, report } = entry;
  const where = place === null ? '' : whereOf(place);
  const same = { ...entry, measure, where, period: period.key };
  return isSettled(entry) ? groupKey(same) : groupKey(same, report);
}

/** What the figures of a group have in common. */
export interface GroupIdentity extends Pick<
  LedgerEntry,
  'measure' | 'dimension' | 'aspect' | 'per' | 'planned'
> {
  /** As `whereOf` has it; empty where no place is known. */
  readonly where: string;
  /** The key of a period. */
  readonly period: string;
}

/** The key of a group; a report where its figures are compared with those of that report alone. */
export function groupKey(
  { measure, where, period, dimension, aspect, per, planned }: GroupIdentity,
  report?: string,
): string {
  const parts = [measure, where, period, dimension, aspect, per, planned ? 'plan' : ''];
  return JSON.stringify(report === undefined ? parts : [...parts, report]);
}

/** Whether a figure's own words say where and when it holds. */
export function isSettled({ place, period }: Pick<LedgerEntry, 'place' | 'period'>): boolean {
  return place !== null && place.from !== 'report' && !/^[~?]/.test(period.key);
}

/**
 * Measures that have one value at a time and place, by how they end; a sum that was spent or a number of people who were helped has many.
 */
const steady =
  /(?:标准|標準|线|線|率|比重|面积|面積|人口|户数|戶數|人数|人數|总量|總量|总值|總值|增加值|总产值|總產值|收入|总额|總額|里程|余额|餘額|产量|產量)$/;

/** What figures say together: whether all can be the same number, so that the highest of their low bounds is at most the lowest of their high ones. */
export function outcomeOf(
  first: Pick<LedgerEntry, 'measure' | 'dimension' | 'aspect' | 'place' | 'period'>,
  members: readonly Pick<LedgerEntry, 'low' | 'high'>[],
): GroupOutcome {
  if (members.length === 1) return 'single';
  const low = members.map((entry) => new Big(entry.low)).reduce((a, b) => (a.gt(b) ? a : b));
  const high = members.map((entry) => new Big(entry.high)).reduce((a, b) => (a.lt(b) ? a : b));
  if (low.lte(high)) return 'equal';
  // Percentage points tell how far two rates are apart, never what one of them is.
  const isLevel = first.aspect === 'level' && first.dimension !== 'pp';
  const has = isLevel && steady.test(plainMeasure(first.measure));
  return has && isSettled(first) ? 'conflict' : 'differ';
}
