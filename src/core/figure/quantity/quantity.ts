import { type Result, err, ok } from '../../base/result.ts';
import { type Bound, approximatorBefore } from '../unit/approximator.ts';
import { closedUp } from '../../text/dense-text.ts';
import { dateAt } from '../period/dates.ts';
import type { Change, Described } from './described.ts';
import { fold } from '../fold.ts';
import {
  type NumeralValue,
  LONGEST_NUMERAL,
  numeralRunEnd,
  numeralValue,
} from '../numeral/numeral.ts';
import { readQuantityAt } from './quantity-reader.ts';
import { readDoubling, readRankAt } from './rank.ts';
import { ratioAt } from './ratio.ts';
import type { FigureKind } from '../unit/unit-table.ts';

/**
 * What one figure says: an exact value in the unit's base of multipliers (6.5亿袋 is 650000000), or `low` and `high`; `unit` as
 * written without the multiplier, empty where there is none.
 */
export type Quantity = NumeralValue & {
  readonly unit: string;
  readonly kind: FigureKind;
  readonly bound: Bound;
  readonly change: Change;
};

/**
 * Why a text is no quantity. `date` covers calendar dates, clock times and years (F5), `ordinal` editions and other ordinals that
 * rank nothing (第五次), `serial` phone numbers and other digit strings, `indefinite` words such as 一些 and 几个.
 */
export type QuantityProblem =
  | 'empty'
  | 'not-a-quantity'
  | 'trailing-text'
  | 'date'
  | 'ordinal'
  | 'serial'
  | 'indefinite'
  | 'too-long';

/** Words that begin like a number. */
const WORDS = /^(?:十分|万分|千万不|万一|一切|一定|一般|一样|一起|一直)$/;
const INDEFINITE =
  /^(?:一些|若干|许多|好些|多数|少数|大量|好?几[^十百千万亿]|数[个名位项条家户次天年月]|多[个名位项条家户次天年]|无数)/;
const SERIAL =
  /^(?:\+?86-?)?(?:1[3-9]\d{9}|0\d{2,3}-{1,2}\d{7,8}|\d{3,4}-\d{3,4}-\d{3,4}|400-?\d{3}-?\d{4}|0\d+)$/;
const START = /[-+]?[\d〇零一二两三四五六七八九十百千万亿廿卅卌几数半负½¼¾]|(?:US|HK|NT)?\$|¥|€|£/;
/** The name of the money before a sum in its own unit. */
const RENMINBI = /^人民[币幣](?=[^人]+[元圆圓角分整正]$)/;
const LONGEST_PREFIX = 6;
const LAST_ASCII = 0x7e;

/** Reads one quantity with nothing around it, as a reviewer would; says why where it is none. Never throws. */
export function readQuantity(surface: string): Result<Quantity, QuantityProblem> {
  const trimmed = closedUp(surface.trim()).replace(RENMINBI, '');
  const text = fold(trimmed).replace(/(?<=[元角])[整正]$|(?<=元)人民币$/, '');
  if (text === '') return err('empty');
  const whole = readWhole(text);
  return typeof whole === 'string' ? err(whole) : ok(describe(whole, trimmed));
}

/** The attributes of a reading whose offsets are those of `text`, the text as written. */
export function describe(reading: Described, text: string): Quantity {
  const { low, high } = reading;
  const said = {
    unit: unitAsWritten(reading, text),
    kind: reading.kind ?? reading.unit?.kind ?? kindWithoutUnit(reading),
    bound: reading.prefix?.bound ?? reading.bound,
    change: reading.change ?? 'none',
  };
  // Most figures are one value, and then low and high are one object.
  return low === high ? { value: low.toFixed(), ...said } : { ...numeralValue(reading), ...said };
}

/** A bare whole number counts; a bare decimal (0.465) is an index. */
function kindWithoutUnit({ low }: Described): FigureKind {
  return low.mod(1).eq(0) ? 'count' : 'other';
}

function unitAsWritten({ unit, unitSpans }: Described, text: string): string {
  if (!unit) return '';
  // A share sign in words (百分之) and full-width signs are given as the plain sign.
  const [only, ...others] = unitSpans;
  if (only === undefined || unit.name.charCodeAt(0) <= LAST_ASCII) return unit.name;
  if (others.length === 0) return text.slice(only[0], only[1]);
  return unitSpans.map(([start, end]) => text.slice(start, end)).join('');
}

function readWhole(text: string): Described | QuantityProblem {
  if (SERIAL.test(text)) return 'serial';
  if (dateAt(text, 0) === text.length) return 'date';
  const special = readRankAt(text, 0) ?? readDoubling(text, 0) ?? ratioAt(text, 0);
  if (special?.end === text.length) return special;
  if (/^第/.test(text)) return 'ordinal';
  if (WORDS.test(text)) return 'not-a-quantity';
  if (INDEFINITE.test(text)) return 'indefinite';
  const start = text.search(START);
  if (start < 0 || start > LONGEST_PREFIX) return 'not-a-quantity';
  if (numeralRunEnd(text, start) - start > LONGEST_NUMERAL) return 'too-long';
  return readFrom(text, start);
}

function readFrom(text: string, start: number): Described | QuantityProblem {
  const reading = readQuantityAt(text, start);
  if (!reading) return 'not-a-quantity';
  if (reading.numeral.padded) return 'serial';
  const prefix = approximatorBefore(text, start, { bare: true });
  if (start > 0 && prefix?.start !== 0) return 'not-a-quantity';
  if (reading.end < text.length) return 'trailing-text';
  return { ...reading, prefix };
}
