import type Big from 'big.js';
import type { Bound } from '../unit/approximator.ts';
import type { FigureKind } from '../unit/unit-table.ts';
import type { Numeral } from '../numeral/numeral.ts';
import type { Unit } from '../unit/units.ts';

/** One number with its unit, or a range of two, read at a place of a folded text; prefixes not included. */
export interface QuantityReading {
  readonly start: number;
  readonly end: number;
  readonly low: Big;
  readonly high: Big;
  readonly numeral: Numeral;
  readonly unit: Unit | undefined;
  /** Where the unit's characters stand, without what is inserted (个多月); none for 百分之. */
  readonly unitSpans: readonly (readonly [start: number, end: number])[];
  /** What the words inside and behind say: 余, 多, 以上; exact where nothing does. */
  readonly bound: Bound;
  /** Whether 余, 多, 来, 以上 … are written: a number that has one is meant as a quantity. */
  readonly marked: boolean;
  readonly range: boolean;
  /** The kind where it is not the unit's. */
  readonly kind: FigureKind | undefined;
}
