import Big from 'big.js';
import { approximatorAfter } from '../unit/approximator.ts';
import { isBreak, isHan, isOneOf } from '../numeral/characters.ts';
import { type Numeral, isTooLong, numeralOf, readNumeralAt } from '../numeral/numeral.ts';
import { isScaled } from '../numeral/integer.ts';
import type { FigureKind } from '../unit/unit-table.ts';
import { withSmallerUnit } from './compound.ts';
import type { QuantityReading } from './quantity-reading.ts';
import { type Unit, unitAt } from '../unit/units.ts';

type Mark = 'over' | 'about' | undefined;

const CURRENCY = /(?:US|HK|NT)?\$|[¥€£]/y;
/** What a sign of a currency may begin with, so that most numbers are not asked. */
const CURRENCY_OPENS = '¥$€£UHN';
const HALF = new Big('0.5');
const ONE = new Big(1);
const TEN = new Big(10);
const STEP_WIDTH = new Big(3);
const DASH = /[-~]{1,2}|[至到]/y;
/** 多 behind a unit belongs to it only where none of these words begins with it. */
const WORD_WITH_MORE =
  /^多(?:功能|媒体|元|样|层|边|方|渠|重|用途|年|个|次|家|产|业|种|名|项|次|彩|发|云|雨|数|少|维|点|级|部门|地|民族|式|学科|领域)/;
const WORD_WITH_HALF = /^半(?:径|岛|夜|数|成|山|天|导|自动|封闭|价|程)/;
const SHARE_UNITS: ReadonlyMap<string, Unit> = new Map(
  ['%', '‰', '‱'].map((name) => [name, { name, kind: 'percent', scope: 'any' }]),
);

/** The widest quantity at `start` of a folded text, with or without a unit; undefined where no number begins. */
export function readQuantityAt(text: string, start: number): QuantityReading | undefined {
  if (isTooLong(text, start)) return undefined;
  const single = readSingle(text, start);
  if (!single) return undefined;
  const first = withSmallerUnit(text, single);
  const whole = readRange(text, first) ?? first;
  return withSuffix(text, { ...whole, kind: kindBySense(text, whole) });
}

/** What the unit alone does not tell: 6.8级 is a magnitude, 300块 at the end of a phrase is money, 1/3 a share. */
function kindBySense(
  text: string,
  { numeral, unit, end, low }: QuantityReading,
): FigureKind | undefined {
  if (numeral.ratio) return 'percent';
  if (unit?.name === '级' && (numeral.decimal || !low.mod(1).eq(0))) return 'other';
  return unit?.name === '块' && isBreak(text.charAt(end)) ? 'money' : undefined;
}

function readSingle(text: string, start: number): QuantityReading | undefined {
  if (text.charAt(start) === '半') return readHalf(text, start);
  if (isOneOf(CURRENCY_OPENS, text.charAt(start))) return readCurrency(text, start);
  const numeral = readNumeralAt(text, start);
  if (!numeral) return undefined;
  const share = SHARE_UNITS.get(numeral.unit);
  if (share || numeral.ratio)
    return withTenthsMark(text, reading(start, numeral, numeral.end, share));
  if (text.startsWith('一半', start)) {
    return reading(
      start,
      numeralOf(HALF, start + 1, { script: 'chinese', ratio: true }),
      start + 2,
    );
  }
  return readUnit(text, start, numeral);
}

/** 六成多 and 三成余 are more than the tenths they name. */
function withTenthsMark(text: string, base: QuantityReading): QuantityReading {
  const over = text.charAt(base.end - 1) === '成' && isOneOf('多余', text.charAt(base.end));
  if (!over || WORD_WITH_MORE.test(text.slice(base.end, base.end + 4))) return base;
  return { ...base, end: base.end + 1, bound: 'over', marked: true };
}

/** $5万, ¥1200, US$2亿: the sign is the unit unless one follows the number. */
function readCurrency(text: string, start: number): QuantityReading | undefined {
  CURRENCY.lastIndex = start;
  const sign = CURRENCY.exec(text)?.[0];
  if (sign === undefined) return undefined;
  const numeral = readNumeralAt(text, start + sign.length);
  if (!numeral || numeral.unit !== '' || numeral.low.lt(0)) return undefined;
  const base = readUnit(text, start, numeral);
  if (base.unit) return base;
  const unit: Unit = { name: sign, kind: 'money', scope: 'any' };
  return { ...base, unit, unitSpans: [[start, start + sign.length]] };
}

/** 半年, 半个月, 半公里; 半数 is a share. 半 before other words is no number. */
function readHalf(text: string, start: number): QuantityReading | undefined {
  const ratio = text.startsWith('半数', start);
  const numeral = numeralOf(HALF, start + 1, { script: 'chinese', ratio });
  if (ratio) return reading(start, numeral, start + 2);
  const whole = readUnit(text, start, numeral);
  const measures = whole.unit && whole.unit.kind !== 'count' && whole.unit.scope === 'any';
  return measures ? whole : undefined;
}

/** The marks and unit behind a number: 余, unit, 半, 多. */
function readUnit(text: string, start: number, numeral: Numeral): QuantityReading {
  const inner = markBetween(text, numeral.end);
  const at = inner ? numeral.end + inner.length : numeral.end;
  const base = reading(start, numeral, at);
  const found = readMeasure(text, spaced(text, at));
  if (!found) return { ...base, ...marked(base, inner?.mark) };
  const unitful = { ...base, unit: found.unit, unitSpans: found.spans, end: found.end };
  const extra = found.half ? HALF : readTrailingHalf(text, found.end, found.unit);
  const trailing = found.half || !extra ? 0 : 1;
  const grown = extra && isExact(numeral) ? grow(unitful, extra, trailing) : unitful;
  const outer = inner?.mark ?? found.mark ?? markBehind(text, grown.end, found.unit);
  const end = outer && !inner && !found.mark ? grown.end + 1 : grown.end;
  return { ...grown, ...marked(grown, outer), end };
}

function isExact(numeral: Numeral): boolean {
  return numeral.hint === 'none' && !isRange(numeral);
}

/** Whether a numeral has two ends; one value is one object for both. */
function isRange({ low, high }: Numeral): boolean {
  return low !== high && low.lt(high);
}

function grow(base: QuantityReading, by: Big, length: number): QuantityReading {
  return { ...base, low: base.low.plus(by), high: base.high.plus(by), end: base.end + length };
}

function marked(base: QuantityReading, mark: Mark): Pick<QuantityReading, 'bound' | 'marked'> {
  if (!mark) return { bound: base.bound, marked: base.marked };
  return { bound: base.bound === 'exact' ? mark : base.bound, marked: true };
}

/** 余, 多, 来 between number and unit (1000[余]元); 来 only where a unit follows, else it is "comes". */
function markBetween(
  text: string,
  at: number,
): { readonly mark: 'over' | 'about'; readonly length: number } | undefined {
  if (text.startsWith('有余', at)) return undefined;
  const char = text.charAt(at);
  if (char === '余') return { mark: 'over', length: 1 };
  if (char === '多' && (unitAt(text, at + 1) || !WORD_WITH_MORE.test(text.slice(at, at + 4)))) {
    return { mark: 'over', length: 1 };
  }
  return char === '来' && unitAt(text, at + 1) ? { mark: 'about', length: 1 } : undefined;
}

/** 多 and 余 behind a unit: 三年多, 5公里多. A classifier takes them before itself (20多个). */
function markBehind(text: string, at: number, unit: Unit): Mark {
  const char = text.charAt(at);
  if (char === '余' && unit.kind !== 'count' && !isHan(text.charAt(at + 1))) return 'over';
  if (char !== '多' || unit.kind === 'count' || unit.kind === 'percent') return undefined;
  return WORD_WITH_MORE.test(text.slice(at, at + 4)) ? undefined : 'over';
}

interface Measure {
  readonly unit: Unit;
  readonly spans: readonly (readonly [number, number])[];
  readonly end: number;
  readonly half: boolean;
  readonly mark: Mark;
}

/** A unit, or 个 and a unit of time with 半, 多, 来 between them: 个半月, 个多小时. */
function readMeasure(text: string, at: number): Measure | undefined {
  const inserted = text.charAt(at + 1);
  if (text.charAt(at) === '个' && isOneOf('半多来', inserted)) {
    const split = unitAt(`个${text.slice(at + 2, at + 6)}`, 0);
    if (split && split.unit.kind !== 'count') {
      const end = at + 1 + split.end;
      const mark = inserted === '多' ? 'over' : inserted === '来' ? 'about' : undefined;
      const spans = [
        [at, at + 1],
        [at + 2, end],
      ] as const;
      return { unit: split.unit, spans, end, half: inserted === '半', mark };
    }
  }
  const plain = unitAt(text, at);
  if (plain === undefined) return undefined;
  // Written out, since this runs for every number, and spreading an object costs more than all else here.
  const { unit, end } = plain;
  return { unit, end, spans: [[at, end]], half: false, mark: undefined };
}

/** 两年半, 一倍半; behind a classifier only at the end of the phrase (三个半), since 半 opens words (7个半地下室). */
function readTrailingHalf(text: string, at: number, unit: Unit): Big | undefined {
  if (text.charAt(at) !== '半' || WORD_WITH_HALF.test(text.slice(at, at + 3))) return undefined;
  return unit.kind === 'count' && isHan(text.charAt(at + 1)) ? undefined : HALF;
}

/** One space may stand between a number and its unit (100 家), where a unit follows. */
function spaced(text: string, at: number): number {
  return isOneOf(' \u00a0\u2009\u202f', text.charAt(at)) ? at + 1 : at;
}

/** 450元至650元, 3—5万, 2年至3年: two ends of one dimension, the lower first, are one figure (F3). */
function readRange(text: string, first: QuantityReading): QuantityReading | undefined {
  DASH.lastIndex = first.end;
  const dash = DASH.exec(text)?.[0];
  if (dash === undefined || first.bound !== 'exact' || first.low.lt(first.high)) return undefined;
  const second = readSingle(text, first.end + dash.length);
  if (!second || !sameDimension(text, first, second)) return undefined;
  const shared = first.low.times(sharedScale(text, first, second));
  if (isStepAndLevel(text, first.start, shared, second.low)) return undefined;
  const low = shared.lt(second.high) ? shared : first.low;
  const isHalf = text.charAt(first.start) === '半';
  if (low.gte(second.high)) return undefined;
  if (second.numeral.script !== first.numeral.script && !isHalf) return undefined;
  const unit = second.unit ?? first.unit;
  const unitSpans = second.unit ? second.unitSpans : first.unitSpans;
  return { ...second, start: first.start, low, unit, unitSpans, range: true };
}

const STEP = /(?:增加?|增长|上升|提高|延长|减少?|下降|降低?|缩短|扩大|上涨|下跌|回升|升)[了约近]?$/;

/** 延长0.2天至1.8天 tells a step and what it led to, which a range of such a width would not. */
function isStepAndLevel(text: string, start: number, step: Big, level: Big): boolean {
  return STEP.test(text.slice(Math.max(0, start - 3), start)) && level.gt(step.times(STEP_WIDTH));
}

/** What the first number leaves to the second to say: 3—5万 is in 万, 三到五成 in tenths. */
function sharedScale(text: string, first: QuantityReading, second: QuantityReading): Big {
  if (first.unit !== undefined || isScaled(first.numeral)) return ONE;
  return isInTenths(text, second) ? TEN : second.numeral.scale;
}

function isInTenths(text: string, { start, end, numeral }: QuantityReading): boolean {
  return numeral.unit === '%' && text.slice(start, end).includes('成');
}

function sameDimension(text: string, first: QuantityReading, second: QuantityReading): boolean {
  if (first.numeral.padded || second.numeral.padded) return false;
  // 三分之一到二分之一.
  if (first.numeral.ratio || second.numeral.ratio) {
    return first.numeral.ratio && second.numeral.ratio;
  }
  if (first.unit === undefined) return second.numeral.unit === '' || isInTenths(text, second);
  if (second.unit === undefined) {
    return isScaled(second.numeral) || isShareOfBoth(text, first, second);
  }
  return first.unit.name === second.unit.name;
}

/** 百分之五至十: the share that the first begins with is that of both, where nothing is counted behind. */
function isShareOfBoth(
  text: string,
  { numeral, start }: QuantityReading,
  { end }: QuantityReading,
) {
  const behind = text.charAt(end);
  return (
    numeral.unit !== '' &&
    text.startsWith('分之', start + 1) &&
    (isBreak(behind) || isOneOf('的之左以不', behind))
  );
}

function withSuffix(text: string, base: QuantityReading): QuantityReading {
  const after = approximatorAfter(text, base.end);
  if (!after) return base;
  return { ...base, end: after.end, bound: after.bound, marked: true };
}

function reading(start: number, numeral: Numeral, end: number, unit?: Unit): QuantityReading {
  const hinted = numeral.hint !== 'none';
  return {
    start,
    end,
    low: numeral.low,
    high: numeral.high,
    numeral,
    unit,
    unitSpans: [],
    bound: numeral.hint === 'none' ? 'exact' : numeral.hint,
    marked: hinted,
    range: isRange(numeral),
    kind: undefined,
  };
}
