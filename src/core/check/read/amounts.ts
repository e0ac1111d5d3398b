import type Big from 'big.js';
import type { Fact, Scene } from './fact.ts';

/** The amounts of a report by dimension, in ascending order of their numbers. */
type Amounts = ReadonlyMap<string, readonly Fact[]>;

const known = new WeakMap<Scene, Amounts>();

/** Amounts, those reckoned a head among them, of one dimension between two numbers, wherever they stand; in ascending order, no more than `most`. */
export function amountsBetween(
  scene: Scene,
  dimension: string,
  low: Big,
  high: Big,
  most: number,
): readonly Fact[] {
  const amounts = known.get(scene) ?? sorted(scene);
  known.set(scene, amounts);
  const all = amounts.get(dimension) ?? [];
  const found: Fact[] = [];
  for (let at = firstFrom(all, low); found.length < most; at += 1) {
    const fact = all[at];
    if (fact === undefined || fact.amount.nominal.gt(high)) break;
    found.push(fact);
  }
  return found;
}

function sorted({ facts }: Scene): Amounts {
  const amounts = new Map<string, Fact[]>();
  for (const fact of facts) {
    const isPerHead = fact.per !== undefined && fact.per !== 'time' && fact.aspect === 'level';
    if (!fact.isAmount && !isPerHead) continue;
    const alike = amounts.get(fact.dimension);
    if (alike === undefined) amounts.set(fact.dimension, [fact]);
    else alike.push(fact);
  }
  for (const alike of amounts.values()) {
    alike.sort((a, b) => a.amount.nominal.cmp(b.amount.nominal) || a.index - b.index);
  }
  return amounts;
}

function firstFrom(facts: readonly Fact[], low: Big): number {
  let [from, to] = [0, facts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (facts[middle]?.amount.nominal.lt(low) === true) from = middle + 1;
    else to = middle;
  }
  return from;
}
