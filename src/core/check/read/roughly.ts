import type { Fact } from './fact.ts';

/** Numbers of facts as doubles; a fact never changes. */
const known = new WeakMap<Fact, number>();

/** A number of a fact as a double, for a first look. */
export function roughly(fact: Fact): number {
  const before = known.get(fact);
  if (before !== undefined) return before;
  const size = Number(fact.amount.nominal.toString());
  known.set(fact, size);
  return size;
}
