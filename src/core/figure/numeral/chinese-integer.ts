import { isOneOf } from './characters.ts';
import { digitRange, digitValue, opensUnit, placeValue } from './digits.ts';

/** A Chinese number below ten thousand: 三百二十一, 十七八, 几十. Ends before `end`. */
export interface SmallNumber {
  readonly low: number;
  readonly high: number;
  readonly end: number;
  /** Holds 几 or 数: the value is a lower bound. */
  readonly vague: boolean;
  /** Begins with 百 or 千 and no digit: 百余, 千人. */
  readonly bare: boolean;
  /** One digit and nothing else: it may abbreviate after a larger place (一万五). */
  readonly digit: boolean;
}

interface Term {
  readonly low: number;
  readonly high: number;
  readonly place: number;
  readonly end: number;
  readonly vague: boolean;
  readonly bare: boolean;
}

/** The widest Chinese number below ten thousand at `start`; undefined where none begins. */
export function readSmall(text: string, start: number): SmallNumber | undefined {
  let sum: SmallNumber | undefined;
  let limit = 10_000;
  let at = start;
  for (;;) {
    const zero = isZero(text.charAt(at));
    if (zero && sum === undefined) return { ...ZERO, end: at + 1 };
    const term = readTerm(text, zero ? at + 1 : at);
    if (term === undefined || term.place >= limit || (sum && !continues(term))) break;
    sum = addTerm(sum, term, abbreviates(text, sum, term, zero, limit) ? limit / 10 : 1);
    at = term.end;
    limit = term.place;
    if (limit === 1) break;
  }
  return sum;
}

/** Behind another place only 十 may lack its digit (一百十五), and 三五 is no range (十三五 is a plan). */
function continues(term: Term): boolean {
  return !(term.bare && term.place > 10) && term.high - term.low <= term.place;
}

const ZERO: SmallNumber = { low: 0, high: 0, end: 0, vague: false, bare: false, digit: false };

function isZero(char: string): boolean {
  return char === '零' || char === '〇';
}

function addTerm(sum: SmallNumber | undefined, term: Term, scale: number): SmallNumber {
  return {
    low: (sum?.low ?? 0) + term.low * scale,
    high: (sum?.high ?? 0) + term.high * scale,
    end: term.end,
    vague: (sum?.vague ?? false) || term.vague,
    bare: sum?.bare ?? (term.bare && term.place > 10),
    digit: sum === undefined && term.place === 1 && term.low === term.high && !term.vague,
  };
}

/** 三百二 is 320: a last digit right after 百 or 千 stands one place below it. */
function abbreviates(
  text: string,
  sum: SmallNumber | undefined,
  term: Term,
  zero: boolean,
  limit: number,
): boolean {
  if (sum === undefined || zero || term.place !== 1 || limit < 100) return false;
  return !term.vague && text.charAt(term.end - 1) !== '两';
}

function readTerm(text: string, at: number): Term | undefined {
  const char = text.charAt(at);
  const tens = '廿卅卌'.indexOf(char);
  if (tens >= 0 && char !== '') {
    const value = (tens + 2) * 10;
    return { low: value, high: value, place: 10, end: at + 1, vague: false, bare: false };
  }
  const bare = placeValue(char);
  if (bare !== undefined && !opensUnit(text, at)) {
    return { low: bare, high: bare, place: bare, end: at + 1, vague: false, bare: true };
  }
  if (char === '几' || char === '数') return readVague(text, at);
  return readDigits(text, at);
}

/** 几十 and 数百 are at least one ten, one hundred; a 几 after 十 (十几) adds nothing that is sure. */
function readVague(text: string, at: number): Term | undefined {
  const place = placeValue(text.charAt(at + 1));
  if (place !== undefined && !opensUnit(text, at + 1)) {
    return { low: place, high: place, place, end: at + 2, vague: true, bare: false };
  }
  const after = text.charAt(at - 1);
  if (text.charAt(at) === '几' && isOneOf('十廿卅卌', after)) {
    return { low: 0, high: 0, place: 1, end: at + 1, vague: true, bare: false };
  }
  const next = text.charAt(at + 1);
  if (next === '万' || next === '亿') {
    return { low: 1, high: 1, place: 1, end: at + 1, vague: true, bare: false };
  }
  return undefined;
}

function readDigits(text: string, at: number): Term | undefined {
  const first = digitValue(text.charAt(at));
  if (first === undefined || first === 0) return undefined;
  const range = digitRange(text.charAt(at), text.charAt(at + 1));
  const end = range ? at + 2 : at + 1;
  const { low, high } = range ?? { low: first, high: first };
  const place =
    opensUnit(text, end) && !opensMetre(text, end) ? undefined : placeValue(text.charAt(end));
  if (place === undefined) return { low, high, place: 1, end, vague: false, bare: false };
  return { low: low * place, high: high * place, place, end: end + 1, vague: false, bare: false };
}

/** 五千米 is five thousand metres, as it is spoken; 五千克 and 五千瓦 name the larger unit. */
function opensMetre(text: string, at: number): boolean {
  return text.startsWith('千米', at);
}
