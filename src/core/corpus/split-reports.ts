import { compareText } from '../annotation/annotation.ts';
import { type SplitName, splitNames } from '../format/split-name.ts';
import { closestPair, versionGroups } from './near-copies.ts';
import type { TextSketch } from './text-sketch.ts';

/** How a corpus is split: the shares of train, validation and test, and a number that decides between equals. */
export interface SplitPlan {
  readonly shares: readonly [train: number, validation: number, test: number];
  readonly seed: number;
  /** Whether each side has its share of every label, not of the reports alone. */
  readonly stratified: boolean;
  /** Whether near copies and versions of one report stand on one side. */
  readonly grouped: boolean;
}

/** What of a report decides its side. */
export interface SplitItem {
  readonly id: string;
  /** Annotations by label. */
  readonly counts: ReadonlyMap<string, number>;
  readonly sketch: TextSketch;
}

/** The sides, and how well they are apart. */
export interface Split {
  readonly sideOf: ReadonlyMap<string, SplitName>;
  /** How many groups of versions there are that hold more than one report. */
  readonly groups: number;
  /** How many of the reports beyond `train` have a version of them on another side; none where the split is grouped. */
  readonly leaked: number;
  /** The most similar reports that stand on two sides, null where no two are similar at all. */
  readonly closest: {
    readonly first: string;
    readonly second: string;
    readonly similarity: number;
  } | null;
}

/**
 * Splits reports so that each side has its share of every label, and near copies and versions of one report stand on one side, where the
 * plan does not ask otherwise. The same reports and plan give the same sides, in whatever order they come.
 */
export function splitReports(items: readonly SplitItem[], plan: SplitPlan): Split {
  const sorted = [...items]
    .sort((a, b) => compareText(a.id, b.id))
    .map((item) => (plan.stratified ? item : { ...item, counts: new Map<string, number>() }));
  const versions = versionGroups(sorted.map(({ sketch }) => sketch)).map((group) =>
    group.flatMap((index) => sorted[index] ?? []),
  );
  const members = plan.grouped ? versions : sorted.map((item) => [item]);
  const sides = new Sides(sorted, plan.shares);
  for (const group of inOrder(members, plan.seed)) sides.place(group);
  return {
    sideOf: sides.sideOf,
    groups: versions.filter(({ length }) => length > 1).length,
    leaked: leakedOf(versions, sides.sideOf),
    closest: closestAcross(sorted, sides.sideOf),
  };
}

/** Of every group of versions that is torn apart, those that do not stand where most learning is done. */
function leakedOf(
  groups: readonly (readonly SplitItem[])[],
  sideOf: ReadonlyMap<string, SplitName>,
): number {
  return groups.reduce((sum, group) => {
    const sides = group.map(({ id }) => sideOf.get(id));
    const isTorn = new Set(sides).size > 1;
    return isTorn ? sum + sides.filter((side) => side !== 'train').length : sum;
  }, 0);
}

/** Groups with most to place come first, while every side still has room; the seed orders equals. */
function inOrder(groups: readonly (readonly SplitItem[])[], seed: number) {
  const random = seeded(seed);
  return groups
    .map((group) => ({ group, size: sizeOf(group), ticket: random() }))
    .sort((a, b) => b.size - a.size || a.ticket - b.ticket)
    .map(({ group }) => group);
}

/** Sizes within a quarter of one another are equals: only then does the seed decide anything. */
function sizeOf(group: readonly SplitItem[]): number {
  const annotations = group.reduce((sum, { counts }) => sum + totalOf(counts), 0);
  return group.length * 1000 + Math.floor(Math.log(1 + annotations) / Math.log(1.25));
}

function totalOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Numbers in `[0, 1)`, the same for the same seed on every machine. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A key that no label has, under which reports themselves are counted. */
const reports = '';

/** The sides as they fill. */
class Sides {
  readonly sideOf = new Map<string, SplitName>();
  readonly #totals: ReadonlyMap<string, number>;
  readonly #sides: readonly {
    readonly name: SplitName;
    readonly share: number;
    readonly has: Map<string, number>;
  }[];

  constructor(items: readonly SplitItem[], shares: SplitPlan['shares']) {
    this.#totals = countsOf(items);
    const whole = shares.reduce((sum, share) => sum + share, 0);
    this.#sides = splitNames
      .map((name, index) => ({ name, share: (shares[index] ?? 0) / whole, has: new Map() }))
      .filter(({ share }) => share > 0);
  }

  /** Places a group on the side that lacks most of what the group has. */
  place(group: readonly SplitItem[]): void {
    const counts = countsOf(group);
    const [best] = this.#sides
      .map((side) => ({ side, need: this.#need(side, counts) }))
      .sort((a, b) => b.need - a.need);
    if (best === undefined) return;
    for (const { id } of group) this.sideOf.set(id, best.side.name);
    for (const [key, count] of counts) {
      best.side.has.set(key, (best.side.has.get(key) ?? 0) + count);
    }
  }

  #need(
    { share, has }: { readonly share: number; readonly has: ReadonlyMap<string, number> },
    counts: ReadonlyMap<string, number>,
  ): number {
    const labelled = totalOf(counts) - (counts.get(reports) ?? 0);
    let need = 0;
    for (const [key, count] of counts) {
      // A label counts as much as its part of the group; all of them together as much as the reports.
      const weight = key === reports ? 1 : count / Math.max(1, labelled);
      const target = share * (this.#totals.get(key) ?? 1);
      // With half of the group on it already, so that a group too large for a side does not go there because it is empty.
      need += (weight * (target - (has.get(key) ?? 0) - count / 2)) / target;
    }
    return need;
  }
}

function countsOf(items: readonly SplitItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>([[reports, items.length]]);
  for (const item of items) {
    for (const [label, count] of item.counts) counts.set(label, (counts.get(label) ?? 0) + count);
  }
  return counts;
}

function closestAcross(
  items: readonly SplitItem[],
  sideOf: ReadonlyMap<string, SplitName>,
): Split['closest'] {
  const idOf = (index: number) => items[index]?.id ?? '';
  const pair = closestPair(
    items.map(({ sketch }) => sketch),
    (first, second) => sideOf.get(idOf(first)) !== sideOf.get(idOf(second)),
  );
  if (pair === null) return null;
  const { first, second, similarity } = pair;
  return { first: idOf(first), second: idOf(second), similarity };
}

/** The shares as they are typed, `8:1:1` or `8:2`; null where they are none. Two shares are train and test. */
export function readShares(typed: string): SplitPlan['shares'] | null {
  const parts = typed.split(':').map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : NaN));
  const [train, second, third] = parts;
  if (train === undefined || second === undefined || parts.length > 3) return null;
  if (parts.some(Number.isNaN) || train === 0) return null;
  return third === undefined ? [train, 0, second] : [train, second, third];
}
