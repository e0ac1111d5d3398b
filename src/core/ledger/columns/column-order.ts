import { compareText } from '../../annotation/annotation.ts';
import { groupOutcomes } from '../group.ts';
import type { LedgerQuery } from '../view.ts';
import { sortByKey } from './group-rows.ts';
import { type LedgerColumns, packedText, rowsOf } from './ledger-columns.ts';
import { column, kindIn, periodIn, valueOf } from './packed-entries.ts';

/** Later than any year that a report may name; groups without a year come last. */
const noYear = 10_000;

/** The groups of a ledger in the order of the ledger: by outcome, the largest first, then by measure, place and time. */
export function ledgerOrder(columns: LedgerColumns): Uint32Array {
  const { groups, outcomes } = columns;
  const largest = groups.sizes.reduce((most, size) => Math.max(most, size), 0);
  const named = byNames(
    columns,
    Uint32Array.from({ length: groups.count }, (_, group) => group),
  );
  const bySize = sortByKey(
    named,
    groups.sizes.map((size) => largest - size),
    largest + 1,
  );
  return sortByKey(bySize, Uint32Array.from(outcomes), groupOutcomes.length);
}

/** Groups that are in the ledger's order in that of a query. */
export function ordered(
  columns: LedgerColumns,
  inLedger: Uint32Array,
  { sort, descending }: Pick<LedgerQuery, 'sort' | 'descending'>,
): Uint32Array {
  const sorted = sort === 'outcome' ? inLedger.slice() : sortedBy(columns, inLedger, sort);
  return descending ? sorted.reverse() : sorted;
}

function sortedBy(
  columns: LedgerColumns,
  groups: Uint32Array,
  sort: Exclude<LedgerQuery['sort'], 'outcome'>,
): Uint32Array {
  const { sizes } = columns.groups;
  switch (sort) {
    case 'measure':
      return byText(columns, groups, columns.measure);
    case 'place':
      return byText(columns, groups, columns.place);
    case 'time':
      return sortByKey(byText(columns, groups, columns.period), yearsOf(columns), noYear + 1);
    case 'value':
      return byValue(columns, groups);
    case 'figures': {
      const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
      return sortByKey(groups, sizes, largest + 1);
    }
  }
}

function byNames(columns: LedgerColumns, groups: Uint32Array): Uint32Array {
  const { kind, period, where, measure } = columns;
  return [kind, period, where, measure].reduce(
    (sorted, cells) => byText(columns, sorted, cells),
    groups,
  );
}

function byText(
  { texts, groups: { first } }: LedgerColumns,
  groups: Uint32Array,
  cells: Uint32Array,
): Uint32Array {
  const { ranks } = texts;
  return sortByKey(
    groups,
    first.map((row) => ranks[cells[row] ?? 0] ?? 0),
    ranks.length,
  );
}

/** Values of one kind together, the smallest first; for sorting a binary number will do. */
function byValue(columns: LedgerColumns, groups: Uint32Array): Uint32Array {
  const smallest = new Float64Array(columns.groups.count);
  const dimensions: string[] = [];
  for (const group of groups) {
    smallest[group] = smallestOf(columns, group);
    const kind = columns.kind[columns.groups.first[group] ?? 0] ?? 0;
    dimensions[kind] ??= kindIn(columns.texts.textOf(kind)).dimension;
  }
  const dimensionOf = (group: number): string =>
    dimensions[columns.kind[columns.groups.first[group] ?? 0] ?? 0] ?? '';
  return groups
    .slice()
    .sort(
      (a, b) =>
        compareText(dimensionOf(a), dimensionOf(b)) || (smallest[a] ?? 0) - (smallest[b] ?? 0),
    );
}

function smallestOf(columns: LedgerColumns, group: number): number {
  let smallest = Infinity;
  for (const row of rowsOf(columns, group)) {
    const [nominal] = valueOf(packedText(columns, row, column.value));
    smallest = Math.min(smallest, Number(nominal));
  }
  return smallest;
}

function yearsOf({ texts, period, groups: { first } }: LedgerColumns): Uint32Array {
  const years: number[] = [];
  return first.map((row) => {
    const number = period[row] ?? 0;
    const year = (years[number] ??= periodIn(texts.textOf(number)).year ?? noYear);
    return Math.min(year, noYear);
  });
}
