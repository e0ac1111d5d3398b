import { dimensionOf } from '../read/dimension.ts';
import { type Estimate, agree, exactly, times } from '../arithmetic/estimate.ts';

interface Amount {
  readonly unit: string;
  readonly kind: string;
  readonly dimension: string;
  readonly amount: Estimate;
}

/** Whether two amounts of different units are one (815千公顷, 1222万亩), as far as their digits tell; amounts for so many of a unit among them (405公斤/亩). */
export function isSameAmount(one: Amount, other: Amount): boolean {
  if (one.unit === other.unit) return false;
  if (one.dimension === other.dimension) return agree(one.amount, other.amount);
  const [a, b] = [one, other].map(inBase);
  return a !== undefined && b !== undefined && a.name === b.name && agree(a.amount, b.amount);
}

/** 公斤/公顷 in the base units of what is reckoned and of what it is reckoned for. */
function inBase({
  unit,
  kind,
  amount,
}: Amount): { readonly name: string; readonly amount: Estimate } | undefined {
  const [above = '', below] = unit.split('/');
  if (below === undefined) return undefined;
  const [part, whole] = [above, below].map((each) => dimensionOf(each, kind));
  if (!part || !whole) return undefined;
  const factor = exactly(part.factor).nominal.div(whole.factor);
  return { name: `${part.name}/${whole.name}`, amount: times(amount, exactly(factor)) };
}
