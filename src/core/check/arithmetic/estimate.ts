import Big from 'big.js';

/** A number as printed and the bounds between which the true one lies; `low` ≤ `nominal` ≤ `high`. */
export interface Estimate {
  readonly nominal: Big;
  readonly low: Big;
  readonly high: Big;
}

/** A number without any doubt. */
export function exactly(value: Big | number | string): Estimate {
  const nominal = new Big(value);
  return { nominal, low: nominal, high: nominal };
}

/** The sum; zero for none. */
export function sumOf(estimates: readonly Estimate[]): Estimate {
  return estimates.reduce(plus, exactly(0));
}

function plus(a: Estimate, b: Estimate): Estimate {
  return {
    nominal: a.nominal.plus(b.nominal),
    low: a.low.plus(b.low),
    high: a.high.plus(b.high),
  };
}

/** `a` less `b`. */
export function minus(a: Estimate, b: Estimate): Estimate {
  return {
    nominal: a.nominal.minus(b.nominal),
    low: a.low.minus(b.high),
    high: a.high.minus(b.low),
  };
}

/** The product of two estimates that are not negative. */
export function times(a: Estimate, b: Estimate): Estimate {
  return {
    nominal: a.nominal.times(b.nominal),
    low: a.low.times(b.low),
    high: a.high.times(b.high),
  };
}

/** The quotient of two estimates that are not negative; undefined where the divisor may be zero. */
export function over(a: Estimate, b: Estimate): Estimate | undefined {
  if (b.low.lte(0)) return undefined;
  return { nominal: a.nominal.div(b.nominal), low: a.low.div(b.high), high: a.high.div(b.low) };
}

/** The estimate in per cent. */
export function inPercent(share: Estimate): Estimate {
  return times(share, exactly(100));
}

/** Whether two estimates can be the same number. */
export function agree(a: Estimate, b: Estimate): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}
