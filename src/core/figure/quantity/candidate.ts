import type { Approximator } from '../unit/approximator.ts';
import type { QuantityReading } from './quantity-reading.ts';

/** A number found in a text, with the approximator before it, still to be judged by its context. */
export interface Candidate extends QuantityReading {
  readonly prefix: Approximator | undefined;
}

/** Whether the words around or inside the number say that a quantity is meant: 近, 余, 以上. */
export function isApproximate({ prefix, marked }: Candidate): boolean {
  return prefix !== undefined || marked;
}

/** Whether the number is one Chinese character, as in 三家 or 十个. */
export function isOneCharacter({ numeral, start }: Candidate): boolean {
  return numeral.script === 'chinese' && numeral.end - start === 1;
}
