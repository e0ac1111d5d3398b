import type { Fact } from './fact.ts';

/** Every two of some items, each pair in their order. */
export function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));
}

/** Two facts, that of the larger amount first; as given where both are equal. */
export function largerFirst(a: Fact, b: Fact): readonly [large: Fact, small: Fact] {
  return a.amount.nominal.gte(b.amount.nominal) ? [a, b] : [b, a];
}
