import Big from 'big.js';
import { type Result, err, ok } from '../../base/result.ts';
import { fold } from '../fold.ts';
import { isOneOf } from './characters.ts';
import { type Cardinal, type Writing, readCardinal } from './integer.ts';

/** A number read at a place of a text: exact, without approximators or unit except the share sign it implies. */
export interface Numeral extends Writing {
  readonly low: Big;
  readonly high: Big;
  readonly scale: Big;
  /** Where it ends. */
  readonly end: number;
  /** `%`, `‰`, `‱` for 百分之, 千分之, 万分之 and 成; empty otherwise. */
  readonly unit: '' | '%' | '‰' | '‱';
  /** A part of a whole without a share sign: 三分之二, 1/3, 半数. */
  readonly ratio: boolean;
}

/** A number as exact decimals: one value, or the two ends of a range. */
export type NumeralValue =
  { readonly value: string } | { readonly low: string; readonly high: string };

/** Why a text is no numeral: nothing there, no number at its start, more behind it, or digits beyond reason. */
export type NumeralProblem = 'empty' | 'not-a-numeral' | 'trailing-text' | 'too-long';

/** The most characters that a number may have; longer runs are serial numbers or noise. */
export const LONGEST_NUMERAL = 48;

/** Characters that a number is written with, in folded text. */
export const NUMERAL_RUN = /[\d〇零一二两三四五六七八九十百千万亿兆廿卅卌几数.,]+/y;

const SIGN = /[-+](?=\d)|负|零下/y;
const FRACTION_DIGITS = 20;
const SHARES: ReadonlyMap<string, Numeral['unit']> = new Map([
  ['百分之', '%'],
  ['千分之', '‰'],
  ['万分之', '‱'],
]);
const GLYPHS: ReadonlyMap<string, string> = new Map([
  ['½', '0.5'],
  ['¼', '0.25'],
  ['¾', '0.75'],
]);
/** What follows 成 where it is a word and no tenth: 三五成群, 一成不变, 三成为. */
const NO_TENTH = /^[群员本功交果就长熟立绩效人年品都语活新天了对型套片批倍不千见]/;

/**
 * Reads one numeral, nothing before or behind it, to exact decimals (十余万 is 100000, 三五百 is 300 to 500).
 * Shares keep their own scale (百分之七 is 7); a fraction without finite decimals has 20 of them.
 */
export function readNumeral(surface: string): Result<NumeralValue, NumeralProblem> {
  const text = fold(surface).trim();
  if (text === '') return err('empty');
  if (isTooLong(text, 0)) return err('too-long');
  const numeral = readNumeralAt(text, 0);
  if (!numeral || numeral.padded) return err('not-a-numeral');
  return numeral.end < text.length ? err('trailing-text') : ok(numeralValue(numeral));
}

/** The value of a numeral as plain decimal strings. */
export function numeralValue({ low, high }: Pick<Numeral, 'low' | 'high'>): NumeralValue {
  if (low.eq(high)) return { value: low.toFixed() };
  return { low: low.toFixed(), high: high.toFixed() };
}

/** Whether the run of numeral characters at `at` is longer than any number. */
export function isTooLong(text: string, at: number): boolean {
  return numeralRunEnd(text, at) - at > LONGEST_NUMERAL;
}

/** Where the run of numeral characters at `at` ends; `at` itself where there is none. */
export function numeralRunEnd(text: string, at: number): number {
  NUMERAL_RUN.lastIndex = at;
  return NUMERAL_RUN.exec(text) ? NUMERAL_RUN.lastIndex : at;
}

/** The widest numeral at `start` of a folded text: sign, share, fraction and tenths included. */
export function readNumeralAt(text: string, start: number): Numeral | undefined {
  SIGN.lastIndex = start;
  const sign = SIGN.exec(text)?.[0];
  if (sign === undefined) return readUnsigned(text, start);
  const body = readUnsigned(text, start + sign.length);
  if (!body || body.low.lt(body.high)) return undefined;
  return sign === '+' ? body : { ...body, low: body.low.times(-1), high: body.high.times(-1) };
}

function readUnsigned(text: string, start: number): Numeral | undefined {
  const share = SHARES.get(text.slice(start, start + 3));
  if (!share) return readPlain(text, start);
  const part = readPlain(text, start + 3);
  return part && part.unit === '' && !part.ratio
    ? { ...part, unit: share, bare: false }
    : undefined;
}

function readPlain(text: string, start: number): Numeral | undefined {
  const cardinal = readCardinal(text, start);
  if (cardinal) {
    return (
      readFraction(text, cardinal) ??
      readTenths(text, start, cardinal) ??
      readMixed(text, cardinal) ??
      plain(cardinal)
    );
  }
  const glyph = GLYPHS.get(text.charAt(start));
  if (glyph === undefined) return undefined;
  return numeralOf(new Big(glyph), start + 1, { script: 'arabic', ratio: true });
}

function plain(cardinal: Cardinal): Numeral {
  return { ...cardinal, unit: '', ratio: false };
}

/** 三分之二 and 1/3; a slash that continues (1/3/2020) is a date or a path. */
function readFraction(text: string, over: Cardinal): Numeral | undefined {
  if (text.startsWith('分之', over.end)) {
    const part = readCardinal(text, over.end + 2);
    return part && over.low.gt(0) ? fraction(part, over, part.end) : undefined;
  }
  if (text.charAt(over.end) !== '/' || over.script !== 'arabic' || over.padded) return undefined;
  const under = readCardinal(text, over.end + 1);
  if (!under || under.script !== 'arabic' || !isSmallDivisor(under)) return undefined;
  if (text.charAt(under.end) === '/') return undefined;
  return over.low.lt(under.low) ? fraction(over, under, under.end) : undefined;
}

/** 三又二分之一, 2又1/2 and 1½ are 3.5, 2.5 and 1.5. */
function readMixed(text: string, whole: Cardinal): Numeral | undefined {
  // Asked first, since it runs for every number.
  const part = isOneOf('又½¼¾', text.charAt(whole.end)) ? mixedPart(text, whole.end) : undefined;
  if (!part?.ratio || part.low.gte(1) || part.low.lt(part.high)) return undefined;
  if (!whole.low.mod(1).eq(0) || whole.low.lt(whole.high) || whole.hint !== 'none')
    return undefined;
  const value = whole.low.plus(part.low);
  return { ...plain(whole), low: value, high: value, end: part.end };
}

function mixedPart(text: string, at: number): Numeral | undefined {
  const glyph = GLYPHS.get(text.charAt(at));
  if (glyph !== undefined) {
    return numeralOf(new Big(glyph), at + 1, { script: 'arabic', ratio: true });
  }
  const over = text.charAt(at) === '又' ? readCardinal(text, at + 1) : undefined;
  return over && readFraction(text, over);
}

function isSmallDivisor(under: Cardinal): boolean {
  return under.low.gt(1) && under.low.lte(1000) && !under.padded;
}

function fraction(part: Cardinal, whole: Cardinal, end: number): Numeral {
  const divide = (value: Big): Big => divideExactly(value, whole.low);
  return {
    ...part,
    bare: false,
    end,
    low: divide(part.low),
    high: divide(part.high),
    unit: '',
    ratio: true,
  };
}

const Precise = Big();
Precise.DP = FRACTION_DIGITS;

function divideExactly(value: Big, by: Big): Big {
  return new Big(new Precise(value).div(by).toFixed());
}

/** 三成 is 30 %, 三成五 is 35 %, 七八成 is 70 to 80 %. */
function readTenths(text: string, start: number, tenths: Cardinal): Numeral | undefined {
  if (text.charAt(tenths.end) !== '成' || tenths.high.gt(10) || tenths.bare) return undefined;
  const fifth = readCardinal(text, tenths.end + 1);
  const extra =
    fifth && fifth.end === tenths.end + 2 && fifth.script === tenths.script ? fifth : undefined;
  const end = extra?.end ?? tenths.end + 1;
  if (NO_TENTH.test(text.slice(end, end + 1)) || becomes(text, start, end)) return undefined;
  const value = (ten: Big): Big => ten.times(10).plus(extra?.low ?? 0);
  return {
    ...plain(tenths),
    end,
    low: value(tenths.low),
    high: value(tenths.high),
    unit: '%',
  };
}

/** 统一成为 has a verb; of 逾九成为公营房屋 the words before say that a share is meant. */
function becomes(text: string, start: number, at: number): boolean {
  if (text.charAt(at) !== '为') return false;
  return !/(?:逾|近|约|超过?|不足|不到|有|其中|\d)$/.test(
    text.slice(Math.max(0, start - 2), start),
  );
}

/** A numeral made of a known value, as 半 and ½ are: `ratio` where it is a part of a whole. */
export function numeralOf(
  value: Big,
  end: number,
  { script, ratio }: Pick<Numeral, 'script' | 'ratio'>,
): Numeral {
  return {
    low: value,
    high: value,
    end,
    script,
    scale: new Big(1),
    hint: 'none',
    bare: false,
    spelled: false,
    padded: false,
    grouped: false,
    decimal: false,
    unit: '',
    ratio,
  };
}
