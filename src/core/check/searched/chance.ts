import Big from 'big.js';
import type { Estimate } from '../arithmetic/estimate.ts';
import type { Fact } from '../read/fact.ts';

/** The part of all numbers that begin alike: one in so many numbers of any size lies within 1 % of another. */
const DENSITY = 0.4;
/** What a number counted one by one may be off by: one more would not fit. */
const ONE = new Big(1);

/**
 * How likely it is that one number picked at random agrees with a stated one: numbers with three digits agree by chance once in hundreds of
 * times, 25 % or 5 people once in a dozen.
 */
export function chanceOf(computed: Estimate, stated: Estimate, figures: readonly Fact[]): number {
  const size = stated.nominal.abs();
  if (size.eq(0)) return 1;
  // What comes out even does so with every digit that was put in.
  const digits = Math.max(...figures.map(({ amount }) => amount.nominal.c.length));
  const even = computed.nominal.eq(stated.nominal) ? 10 ** (1 - digits) : 1;
  const doubt = computed.high.minus(computed.low).plus(stated.high.minus(stated.low));
  const width = doubt.eq(0) ? unitOf(stated.nominal) : doubt;
  const close = Math.min(Number(width.div(size).toString()), even);
  return Math.max(close, fewOf(figures)) * DENSITY;
}

/** Of the few quotients that small counts have (9 of 10, 5 of 10) one soon fits. */
function fewOf(figures: readonly Fact[]): number {
  const counts = figures.filter(({ step, unit }) => step.eq(0) && unit !== '%');
  if (counts.length < 2) return 0;
  const largest = Math.max(...counts.map(({ amount }) => Number(amount.nominal.toString())));
  return largest > 0 ? 1 / largest : 1;
}

/** The place of the last digit of a number that leaves no doubt; 1 for whole ones, zeros at the end or not. */
function unitOf({ c, e }: Big): Big {
  const places = c.length - 1 - e;
  return places > 0 ? new Big(10).pow(-places) : ONE;
}
