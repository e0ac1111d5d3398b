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

/** So many values of a series are drawn at most. */
export const mostPoints = 2_000;

/** A measure at a place over time, as far as it is drawn. */
export interface Series {
  /** By year, then value. */
  readonly points: readonly SeriesPoint[];
  /** How many figures there are; more than `points` where some are not drawn. */
  readonly all: number;
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
