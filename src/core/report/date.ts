/** A calendar day in a line, and where it stands there in UTF-16 units. */
export interface FoundDate {
  /** `2019-09-18`. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const yearFirst =
  /(?<!\d)((?:19|20)\d\d)\s*([-/.年])\s*(\d{1,2})\s*([-/.月])\s*(\d{1,2})(?!\d)(?:\s*[日号號])?/g;
const dayFirst = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?![\d.])/g;
const compact = /(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/g;
const inCharacters =
  /([一二][〇○零Ο一二三四五六七八九]{3})年([元正一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})[日号號]/g;

/** Every day that a line states in full, left to right; impossible ones (the 31st of June) are none. Expects folded width. */
export function findDates(line: string): readonly FoundDate[] {
  return [
    ...days(line, yearFirst, ([year, open, month, close, day]) =>
      separatorsAgree(open, close) ? [year, month, day] : [],
    ),
    ...days(line, dayFirst, ([day, month, year]) => [year, month, day]),
    ...days(line, compact, ([year, month, day]) => [year, month, day]),
    ...days(line, inCharacters, ([year, month, day]) => [
      yearOf(year ?? ''),
      String(smallNumber(month ?? '')),
      String(smallNumber(day ?? '')),
    ]),
  ].sort((a, b) => a.start - b.start);
}

type Groups = readonly (string | undefined)[];

function days(line: string, pattern: RegExp, order: (groups: Groups) => Groups) {
  return Array.from(line.matchAll(pattern)).flatMap((match): readonly FoundDate[] => {
    const [year, month, day] = order(match.slice(1)).map(Number);
    const date = calendarDay(year, month, day);
    return date === null ? [] : [{ date, start: match.index, end: match.index + match[0].length }];
  });
}

/** `2019-9/18` is two numbers and not a day. */
function separatorsAgree(open: string | undefined, close: string | undefined): boolean {
  return open === '年' ? close === '月' : open === close;
}

function calendarDay(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(at.getTime()) || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) {
    return null;
  }
  return at.toISOString().slice(0, 10);
}

const digits = '〇一二三四五六七八九';

function yearOf(characters: string): string {
  return Array.from(characters.replace(/[○零Ο]/g, '〇'), (character) =>
    digits.indexOf(character),
  ).join('');
}

/** 元 or 正 (1) to 卅一 (31). */
function smallNumber(characters: string): number {
  const match = /^([二三]?十|廿|卅)?([一二三四五六七八九]?)$/.exec(
    characters.replace(/^[元正]$/, '一'),
  );
  if (match === null) return Number.NaN;
  const [, tens = '', ones = ''] = match;
  return tensOf(tens) + (ones === '' ? 0 : digits.indexOf(ones));
}

function tensOf(tens: string): number {
  if (tens === '') return 0;
  if (tens === '十') return 10;
  return tens === '廿' || tens === '二十' ? 20 : 30;
}
