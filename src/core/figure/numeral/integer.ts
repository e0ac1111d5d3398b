import Big from 'big.js';
import { isOneOf } from './characters.ts';
import { readSmall } from './chinese-integer.ts';
import { digitValue, opensUnit, placeValue } from './digits.ts';

/** How a number was written, as far as its reader must know to trust it. */
export interface Writing {
  readonly script: 'arabic' | 'chinese';
  /** The value is a lower bound: 几十, 数百, 十余万; or near: 十来万. */
  readonly hint: 'none' | 'over' | 'about';
  /** Begins with 百, 千 or 万 and no digit. */
  readonly bare: boolean;
  /** Chinese digits read one by one: 二〇一九. */
  readonly spelled: boolean;
  /** Digits that begin with a needless zero: 0433. */
  readonly padded: boolean;
  /** Written with thousands separators. */
  readonly grouped: boolean;
  /** Written with a decimal point, even where nothing but zeros stands behind it (5.0). */
  readonly decimal: boolean;
}

/** A number without sign, fraction or unit: exact, `low` and `high` equal unless it is a range (七八十). */
export interface Cardinal extends Writing {
  readonly low: Big;
  readonly high: Big;
  /** The factor that the last 万 or 亿 gave, which a range may share with its first half (3—5万); 1 for none. */
  readonly scale: Big;
  readonly end: number;
}

const ONE = new Big(1);
const TEN_THOUSAND = new Big('1e4');
const GROUPED = /\d{1,3}(?:[,\u2009\u202f\u00a0]\d{3})+(?!\d)(?:\.\d+)?/y;
/** Spaces group thousands in print (4 560.7亿元), between a word before and a word or sign behind. */
const SPACED =
  /(?<![\d\s.,A-Za-z%])[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?(?=[\u4e00-\u9fff%‰]| ?[a-zA-Z㎡㎞]{1,3}(?![a-zA-Z])|$)/y;
/** A blank that slipped in behind a separator (7, 500个). */
const LOOSE = /\d{1,3}(?:, ?\d{3})+(?!\d)(?:\.\d+)?(?=[\u4e00-\u9fff])/y;
/** What may stand between the thousands of a number. */
const GROUPERS = [',', ' ', '\u2009', '\u202f', '\u00a0'];
/** A point in the middle of the line is one of decimals before a share or a multiplier (1·8%). */
const PLAIN = /\d+(?:\.\d+|·\d+(?= ?(?:[%‰万亿]|个百分点)))?/y;
const SPELLED = /[〇零一二三四五六七八九]{2,}/y;
const DECIMALS = /点([〇零一二三四五六七八九]+)(?![〇零一二三四五六七八九十百千分刻钟多半])/y;
const MULTIPLIERS: ReadonlyMap<string, Big> = new Map([
  ['万', new Big('1e4')],
  ['亿', new Big('1e8')],
  ['兆', new Big('1e12')],
]);

/** 1.2 billion, as translated reports write it. */
const ENGLISH = / ?(?:thousand|million|billion|trillion|bn)(?![A-Za-z])/iy;
const ENGLISH_SCALES: ReadonlyMap<string, Big> = new Map([
  ['thousand', new Big('1e3')],
  ['million', new Big('1e6')],
  ['billion', new Big('1e9')],
  ['bn', new Big('1e9')],
  ['trillion', new Big('1e12')],
]);

/** The widest cardinal number at `start`, mixed writing included: 16.4亿, 3万5千, 一万五, 二〇一九. */
export function readCardinal(text: string, start: number): Cardinal | undefined {
  const spelled = readSpelled(text, start);
  if (spelled) return spelled;
  const first = readPart(text, start);
  if (!first) return readBareMultiplier(text, start);
  let sum = first;
  while (isScaled(sum)) {
    const next = readContinuation(text, sum);
    if (!next) break;
    sum = next;
  }
  return sum;
}

/** One part with its own multiplier: 3.5万亿, 十余万, 二十. */
function readPart(text: string, start: number): Cardinal | undefined {
  const base = readArabic(text, start) ?? readChinese(text, start);
  return base && multiply(text, base);
}

function readArabic(text: string, start: number): Cardinal | undefined {
  const plain = matchAt(PLAIN, text, start);
  if (plain === undefined) return undefined;
  const grouped = GROUPERS.includes(text.charAt(start + plain.length))
    ? (matchAt(GROUPED, text, start) ?? matchAt(LOOSE, text, start) ?? matchAt(SPACED, text, start))
    : undefined;
  const digits = grouped ?? plain;
  const value = new Big(
    grouped === undefined ? plain.replace('·', '.') : grouped.replace(/[^\d.]/g, ''),
  );
  return {
    ...cardinal(value, value, start + digits.length, 'arabic'),
    padded: /^0\d/.test(digits),
    grouped: grouped !== undefined,
    decimal: /[.·]/.test(digits),
  };
}

function readChinese(text: string, start: number): Cardinal | undefined {
  const small = readSmall(text, start);
  if (!small) return undefined;
  const base = {
    ...cardinal(new Big(small.low), new Big(small.high), small.end, 'chinese'),
    hint: small.vague ? ('over' as const) : ('none' as const),
    bare: small.bare,
  };
  const decimals = matchAt(DECIMALS, text, small.end);
  if (decimals === undefined) return base;
  const fraction = new Big(`0.${spell(decimals.slice(1))}`);
  const value = base.low.plus(fraction);
  return { ...base, low: value, high: value, end: small.end + decimals.length, decimal: true };
}

function multiply(text: string, base: Cardinal): Cardinal {
  let { end, hint } = base;
  if (base.script === 'arabic' && text.charAt(end) === ' ' && isMultiplier(text, end + 1)) end += 1;
  if (isOneOf('余多来几', text.charAt(end)) && isMultiplier(text, end + 1)) {
    hint = text.charAt(end) === '来' ? 'about' : 'over';
    end += 1;
  }
  // 两个亿 is spoken for 两亿.
  if (text.startsWith('个亿', end)) end += 1;
  let scale = ONE;
  const isLatin = isOneOf(' tmbTMB', text.charAt(end)) && base.script === 'arabic';
  const english = isLatin ? matchAt(ENGLISH, text, end) : undefined;
  if (english !== undefined) {
    scale = ENGLISH_SCALES.get(english.trim().toLowerCase()) ?? ONE;
    end += english.length;
  }
  const place = placeValue(text.charAt(end));
  if (base.script === 'arabic' && place !== undefined && place > 10 && !opensUnit(text, end)) {
    scale = new Big(place);
    end += 1;
    if (isOneOf('余多', text.charAt(end)) && isMultiplier(text, end + 1)) {
      hint = 'over';
      end += 1;
    }
  }
  for (let steps = 0; steps < 2 && isMultiplier(text, end); steps += 1) {
    scale = scale.times(MULTIPLIERS.get(text.charAt(end)) ?? ONE);
    end += 1;
  }
  if (scale === ONE) return { ...base, hint, end };
  const low = base.low.times(scale);
  const high = base.high === base.low ? low : base.high.times(scale);
  return { ...base, hint, end, scale, low, high };
}

/** Whether a multiplier stands in a number; most have none, and share one scale. */
export function isScaled({ scale }: Pick<Cardinal, 'scale'>): boolean {
  return scale !== ONE && scale.gt(ONE);
}

function isMultiplier(text: string, at: number): boolean {
  return MULTIPLIERS.has(text.charAt(at)) && !opensUnit(text, at);
}

/** What follows a multiplier and belongs to the same number: 1亿[2000万], 三万[五千], 一万[五]. */
function readContinuation(text: string, sum: Cardinal): Cardinal | undefined {
  const zero = isOneOf('零〇', text.charAt(sum.end));
  const at = zero ? sum.end + 1 : sum.end;
  const part = readPart(text, at);
  if (!part || sum.hint !== 'none' || part.bare || !joins(text, at, sum, part)) return undefined;
  const ten = tenThousandsOf(sum, part);
  if (ten !== undefined) {
    const low = sum.low.times(ten).plus(part.low);
    return { ...part, low, high: sum.high.times(ten).plus(part.high), scale: ten };
  }
  if (part.scale.gte(sum.scale)) {
    const factor = part.scale;
    const low = sum.low.plus(part.low.div(factor)).times(factor);
    const high = sum.high.plus(part.high.div(factor)).times(factor);
    return { ...part, bare: sum.bare, low, high, scale: sum.scale.times(factor) };
  }
  const factor = !zero && abbreviates(text, at, part) ? sum.scale.div(10) : ONE;
  const low = sum.low.plus(part.low.times(factor));
  return { ...part, bare: sum.bare, low, high: sum.high.plus(part.high.times(factor)) };
}

/** 3千5百万: the 万 of the second part is that of both, where its place is below that of the first. */
function tenThousandsOf(sum: Cardinal, part: Cardinal): Big | undefined {
  if (part.script !== 'arabic' || sum.scale.gte(TEN_THOUSAND)) return undefined;
  const ten = [...MULTIPLIERS.values()].findLast((multiplier) => part.scale.gte(multiplier));
  return ten !== undefined && part.scale.div(ten).lt(sum.scale) ? ten : undefined;
}

function joins(text: string, at: number, sum: Cardinal, part: Cardinal): boolean {
  if (sum.bare || sum.script !== part.script) return false;
  if (part.script === 'arabic') {
    const fits = isScaled(part)
      ? part.scale.lt(sum.scale) || tenThousandsOf(sum, part) !== undefined
      : isRest(text, part, sum);
    return fits && isWhole(sum.low.div(sum.scale));
  }
  // 三万一户: a last 一 before a classifier opens the next words, 两 always does; 三万零一户 goes on.
  const single = part.end === at + 1 && at === sum.end;
  return (
    !single ||
    !(text.charAt(at) === '两' || /^一[个年户名人天次月家项条]/.test(text.slice(at, at + 2)))
  );
}

/** 2万3,456 goes on below its 万 in digits, as is usual in Taiwan; a single digit or a year would not. */
function isRest(text: string, part: Cardinal, { scale }: Cardinal): boolean {
  const filled = part.grouped || part.low.gte(100) || (part.low.gte(10) && isMeasured(text, part));
  return filled && part.low.lt(scale) && isWhole(part.low) && !part.padded && !part.decimal;
}

/** 79万79公顷 is one number: a length, an area or money right behind its last two digits. */
function isMeasured(text: string, { end }: Cardinal): boolean {
  return /^(?:公顷|公里|公尺|平方|立方|千?元|公斤|公吨|吨)/.test(text.slice(end, end + 2));
}

/** 一万五 is 15000: one digit right after a multiplier stands one place below it. */
function abbreviates(text: string, at: number, part: Cardinal): boolean {
  return part.end === at + 1 && (digitValue(text.charAt(at)) ?? 0) > 0;
}

/** 万 and 亿 with nothing before them (万余, 亿多); 万一 is a word. */
function readBareMultiplier(text: string, start: number): Cardinal | undefined {
  const char = text.charAt(start);
  if (char !== '万' && char !== '亿') return undefined;
  if (digitValue(text.charAt(start + 1)) !== undefined) return undefined;
  const one = multiply(text, cardinal(ONE, ONE, start, 'chinese'));
  return { ...one, bare: true };
}

/** Digits read one by one, as in 二〇一九; two that touch and ascend are a range (七八). */
function readSpelled(text: string, start: number): Cardinal | undefined {
  const digits = matchAt(SPELLED, text, start);
  if (digits === undefined) return undefined;
  const end = start + digits.length;
  if (placeValue(text.charAt(end)) !== undefined || MULTIPLIERS.has(text.charAt(end)))
    return undefined;
  const ascending = readSmall(text, start);
  if (digits.length === 2 && ascending && ascending.low < ascending.high) return undefined;
  const value = new Big(spell(digits));
  return { ...cardinal(value, value, end, 'chinese'), spelled: true };
}

function spell(digits: string): string {
  return Array.from(digits, (digit) => String(digitValue(digit) ?? 0)).join('');
}

function cardinal(low: Big, high: Big, end: number, script: Writing['script']): Cardinal {
  return {
    low,
    high,
    end,
    script,
    scale: ONE,
    hint: 'none',
    bare: false,
    spelled: false,
    padded: false,
    grouped: false,
    decimal: false,
  };
}

function isWhole(value: Big): boolean {
  return value.mod(1).eq(0);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
