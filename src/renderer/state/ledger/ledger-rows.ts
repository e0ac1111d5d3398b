import type { LedgerGroup } from '../../../core/ledger/group.ts';
import type { MissingFigure } from '../../../core/ledger/missing.ts';
import type { LedgerTotals, LedgerView } from '../../../core/ledger/view.ts';

/** The ledger as far as it has been sent: of hundreds of thousands of groups those that were looked at. */
export interface LedgerRows {
  readonly edition: number;
  readonly totals: LedgerTotals;
  /** How many groups, or gaps, the query lets through. */
  readonly all: number;
  /** By their places in the order that was asked for. */
  readonly groups: ReadonlyMap<number, LedgerGroup>;
  readonly missing: ReadonlyMap<number, MissingFigure>;
}

/** A line of a list, and what stands in it; null until it is there. */
export interface Row<T> {
  readonly index: number;
  readonly item: T | null;
}

/** So many rows are kept: those far from where one looks are sent again. */
const mostKept = 5_000;

/** How many rows are asked for at once, and how many of them before those that are drawn. */
export const windowSize = { most: 200, before: 60 } as const;

/** The rows of a first answer, or of one about another ledger. */
export function rowsOf({ edition, totals, all, from, groups, missing }: LedgerView): LedgerRows {
  return { edition, totals, all, groups: placed(from, groups), missing: placed(from, missing) };
}

/** The rows with those of another window of the same ledger. */
export function withWindow(rows: LedgerRows, { from, groups, missing }: LedgerView): LedgerRows {
  return {
    ...rows,
    groups: together(rows.groups, placed(from, groups)),
    missing: together(rows.missing, placed(from, missing)),
  };
}

/** Whether all of some rows are there. */
export function hasRows(
  { groups, missing, all }: LedgerRows,
  first: number,
  last: number,
): boolean {
  const until = Math.min(last, all);
  for (let index = first; index < until; index += 1) {
    if (!groups.has(index) && !missing.has(index)) return false;
  }
  return true;
}

/** Rows as a list draws them. */
export function listed<T>(length: number, loaded: ReadonlyMap<number, T>) {
  const row = (index: number): Row<T> => ({ index, item: loaded.get(index) ?? null });
  return {
    length,
    at: (index: number) => (index >= 0 && index < length ? row(index) : undefined),
    slice: (from: number, to: number) =>
      Array.from({ length: Math.max(0, Math.min(to, length) - from) }, (_, step) =>
        row(from + step),
      ),
  };
}

function placed<T>(from: number, items: readonly T[]): ReadonlyMap<number, T> {
  return new Map(items.map((item, index) => [from + index, item]));
}

function together<T>(
  known: ReadonlyMap<number, T>,
  fresh: ReadonlyMap<number, T>,
): ReadonlyMap<number, T> {
  return known.size > mostKept ? fresh : new Map([...known, ...fresh]);
}
