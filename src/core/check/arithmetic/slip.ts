import Big from 'big.js';
import type { CheckedFigure } from '../check.ts';
import { type Estimate, exactly, minus, over, sumOf, times } from './estimate.ts';

/** A figure as printed, with its amount in the base of its dimension. */
interface Printed extends Pick<CheckedFigure, 'text' | 'value'> {
  readonly amount: Estimate;
}

const DIGITS = /\d[\d,.]*/;
const TEN = new Big(10);
/** Where numbers of few digits leave more room than that, some slip or other explains any miss. */
const WIDEST = '0.02';

/**
 * Whether a figure differs from what it should be by what a hand slips at: one digit, two neighbours exchanged, the decimal point a place off. Numbers
 * that should fit and do not are then most likely a mistake; numbers that are of different things hardly ever differ by so little.
 */
export function isSlip({ amount, text, value }: Printed, needed: Estimate): boolean {
  if (value.includes('~') || amount.nominal.eq(0) || needed.low.lte(0)) return false;
  const written = new Big(value).abs();
  const scale = amount.nominal.abs().div(written);
  const doubt = amount.high.minus(amount.nominal);
  const low = needed.low.minus(doubt).minus(amount.nominal);
  const high = needed.high.plus(doubt).minus(amount.nominal);
  if (high.minus(low).gt(amount.nominal.abs().times(WIDEST))) return false;
  return movesOf(digitsOf(text, written), written)
    .map((move) => move.times(scale))
    .some((move) => move.gte(low) && move.lte(high));
}

/** The printed digits of a number, zeros at its end among them, with the place of the first. */
function digitsOf(text: string, { c, e }: Big): { readonly digits: readonly number[]; e: number } {
  const printed = DIGITS.exec(text)?.[0].replace(/[,.]/g, '').replace(/^0+/, '').length ?? 0;
  const zeros = Array.from({ length: Math.max(0, printed - c.length) }, () => 0);
  return { digits: [...c, ...zeros], e };
}

/** By how much each slip changes a number. */
function movesOf(
  { digits, e }: { readonly digits: readonly number[]; readonly e: number },
  written: Big,
): readonly Big[] {
  const places = digits.map((_, at) => TEN.pow(e - at));
  const single = digits.flatMap((digit, at) =>
    Array.from({ length: 10 }, (_, other) => (places[at] ?? TEN).times(other - digit)),
  );
  const exchanged = digits.slice(1).map((digit, at) => {
    const by = digit - (digits[at] ?? 0);
    return (places[at] ?? TEN).minus(places[at + 1] ?? TEN).times(by);
  });
  const shifted = [written.times(9), written.times('-0.9')];
  return [...single, ...exchanged, ...shifted].filter((move) => !move.eq(0));
}

/** Whether one slip explains why parts do not make their total. */
export function slipsInSum(total: Printed, parts: readonly Printed[]): boolean {
  const sum = sumOf(parts.map(({ amount }) => amount));
  if (isSlip(total, sum)) return true;
  const missing = minus(total.amount, sum).nominal;
  return parts.some((part) => isSlip(part, exactly(part.amount.nominal.plus(missing))));
}

/** The same for a quotient: `part ÷ whole × scale = stated`. */
export function slipsInQuotient(
  part: Printed,
  whole: Printed,
  stated: Printed,
  scale: Big | number = 1,
): boolean {
  const factor = exactly(scale);
  const quotient = over(times(part.amount, factor), whole.amount);
  const needed = over(times(part.amount, factor), stated.amount);
  const wanted = over(times(stated.amount, whole.amount), factor);
  return (
    (quotient !== undefined && isSlip(stated, quotient)) ||
    (needed !== undefined && isSlip(whole, needed)) ||
    (wanted !== undefined && isSlip(part, wanted))
  );
}
