import type Big from 'big.js';

/** The ways in which each digit is written, one unit each. */
const digits: readonly string[] = [
  '0０〇零○◯',
  '1１一壹',
  '2２二两兩贰貳廿',
  '3３三叁參叄参卅',
  '4４四肆卌',
  '5５五伍',
  '6６六陆陸',
  '7７七柒',
  '8８八捌',
  '9９九玖',
];
const tens = '十拾';
const places = `${tens}百佰千仟万萬亿億兆`;
const points = '.．点點';
/** What may stand between two digits of one number besides: separators, and the words for tenths and more. */
const separators = ',，\u2009\u202f\u00a0';
const joints = `${separators} 成个個余餘多来來几幾`;
/** What makes a range of two numbers, of which the second may give the first its 万. */
const dashes = '-—–‐‑‒~～至到';
const shares = '半½¼¾';

/** What a unit is to a number: 0 to 9 a digit, then these. */
const place = 10;
const ten = 11;
const point = 12;
const joint = 13;
const none = 255;

const kinds = kindTable();

function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(none);
  const put = (units: string, kind: number): void => {
    for (let at = 0; at < units.length; at += 1) table[units.charCodeAt(at)] = kind;
  };
  digits.forEach(put);
  put(places, place);
  put(tens, ten);
  put(points, point);
  put(joints, joint);
  return table;
}

/** Answers, for one number, where in a text it might begin. */
export interface NumberPlaces {
  /** The first place at or after `from` that is worth reading, or -1. */
  next(text: string, from: number): number;
}

/**
 * The places where a number of this value might begin, found by its digits without the zeros: writings differ in all else. No place is
 * missed, most others are passed over; linear in the text.
 */
export function numberPlaces(value: Big): NumberPlaces {
  const written = value.abs().toFixed();
  const wanted = Array.from(written.replace(/[^1-9]/g, ''), Number);
  const isShare = value.gt(0) && value.lt(1);
  const whole = written.replace(/\..*/, '').length;
  const [first = 0] = wanted;
  const units = isShare
    ? `${digits.join('')}${places}${shares}`
    : `${digits[first]}${first === 1 ? places : ''}`;
  // What cannot be seen to go on as it must is passed over without being read: years begin with 2 by the thousand.
  const ahead = isShare ? '' : wanted.slice(1, mostAhead).map(unitsUpTo).join('');
  const beginning = new RegExp(`[${units}]${ahead === '' ? '' : `(?=${ahead})`}`, 'g');
  return {
    next(text, from) {
      beginning.lastIndex = from;
      while (beginning.test(text)) {
        const at = numberStart(text, beginning.lastIndex - 1);
        if (at < from) continue;
        if (isShare && opensShare(text, at)) return at;
        if (hasDigits(text, at, wanted) && mayBeSize(text, at, whole)) return at;
      }
      return -1;
    },
  };
}

/** So many digits of a number are looked for before it is read. */
const mostAhead = 4;

/** The units up to a digit, those between that say none included. */
function unitsUpTo(digit: number): string {
  const between = `${digits[0]}${places}${points}${joints}`;
  return `[${between}]{0,${longestGap}}[${digits[digit]}${digit === 1 ? places : ''}]`;
}

function kindAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? none : (kinds[text.charCodeAt(at)] ?? none);
}

/** Where a number with its first digit at `at` begins, the zeros and the point before it included; -1 in the middle of a number. */
function numberStart(text: string, at: number): number {
  let start = at;
  while (
    kindAt(text, start - 1) === 0 ||
    (kindAt(text, start - 1) === point && kindAt(text, start - 2) === 0)
  ) {
    start -= 1;
  }
  const before = kindAt(text, start - 1);
  if (before <= point) return -1;
  return separators.includes(text.charAt(start - 1)) && !isBreak(text, start - 1) ? -1 : start;
}

/** Whether a comma or space ends a number: it does unless it separates thousands, or stands before a place (6.5 亿). */
function isBreak(text: string, at: number): boolean {
  const unit = text.charAt(at);
  if (!separators.includes(unit) && unit !== ' ') return false;
  if (unit === ' ' && isPlace(text, at + 1)) return !isArabic(text, at - 1);
  const thousands = [1, 2, 3].every((ahead) => isArabic(text, at + ahead));
  return !(thousands && !isArabic(text, at + 4) && isGroup(text, at));
}

/** Whether one to three digits, which no point comes before, end here. */
function isGroup(text: string, end: number): boolean {
  let start = end;
  while (isArabic(text, start - 1) && end - start <= 3) start -= 1;
  const size = end - start;
  return size >= 1 && size <= 3 && kindAt(text, start - 1) !== point;
}

function isArabic(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

/** Whether a half, or a fraction such as 三分之一 and 1/3, begins here. */
function opensShare(text: string, at: number): boolean {
  if (shares.includes(text.charAt(at))) return true;
  let end = at;
  while (kindAt(text, end) <= ten && end - at < longestPart) end += 1;
  return end > at && (text.startsWith('分之', end) || /[/／]/.test(text.charAt(end)));
}

const longestPart = 12;
/** More units than this do not stand between two digits of one number. */
const longestGap = 24;

/** Whether the digits from `at` on, zeros left away, are these and no more. A place without a digit before it holds a one of its own. */
function hasDigits(text: string, at: number, wanted: readonly number[]): boolean {
  let found = 0;
  let last = at;
  for (let here = at; here - last <= longestGap; here += 1) {
    const kind = kindAt(text, here);
    if (kind === none || isBreak(text, here)) break;
    // Whether a space separates thousands follows from what stands before them too, which the reader looks at.
    if (found === wanted.length && found > 0 && text.charAt(here) === ' ') return true;
    const digit = digitOf(text, here, kind, wanted[found]);
    if (found === wanted.length && found > 0) {
      // What goes on in Chinese is for the reader to judge: a range (三五百), or another number.
      if (digit > 0) return !isArabic(text, here);
      continue;
    }
    if (digit === 0) continue;
    if (digit !== wanted[found]) return false;
    found += 1;
    last = here;
  }
  return found === wanted.length;
}

/** The digit that a unit says, 0 where it says none. */
function digitOf(text: string, at: number, kind: number, wanted: number | undefined): number {
  if (kind < place) return kind;
  if (kind !== place && kind !== ten) return 0;
  const before = kindAt(text, at - 1);
  if (before < place) return 0;
  // 百万 has one one, 百十五 may have two.
  const behindPlace = before === place || before === ten;
  return behindPlace && !(kind === ten && wanted === 1) ? 0 : 1;
}

/** Whether a number can have so many digits before its point: true too where only its reader could tell. */
function mayBeSize(text: string, at: number, whole: number): boolean {
  let end = at;
  let count = 0;
  if (kindAt(text, at) === 0) return true;
  while (
    end < text.length &&
    (isArabic(text, end) || (separators.includes(text.charAt(end)) && !isBreak(text, end)))
  ) {
    if (isArabic(text, end)) count += 1;
    end += 1;
  }
  if (end > at && kindAt(text, end) === point) {
    end += 1;
    while (isArabic(text, end)) end += 1;
  } else if (end === at) {
    // One Chinese digit, or a place that holds a one of its own.
    count = 1;
    if (kindAt(text, at) < place) end += 1;
  }
  for (; isPlace(text, end); end += 1) count += zerosOf(text.charAt(end));
  const before = text.charAt(end - 1);
  // 千 and 兆 may open a unit: 千瓦.
  const unsure =
    (kindAt(text, end) <= joint && !isBreak(text, end)) || dashes.includes(text.charAt(end) || '-');
  return unsure || before === '千' || before === '仟' || before === '兆' || count === whole;
}

function isPlace(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === place || kind === ten;
}

/** How many zeros a place adds. */
function zerosOf(unit: string): number {
  if (tens.includes(unit)) return 1;
  if ('百佰'.includes(unit)) return 2;
  if ('千仟'.includes(unit)) return 3;
  return '亿億'.includes(unit) ? 8 : unit === '兆' ? 12 : 4;
}
