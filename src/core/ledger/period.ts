/** When a figure holds, so that what two reports say of one time can be compared. */
export interface Period {
  /** Equal for equal times: `2019`, `2019-Q1`, `2019-09`, `2019-12-31`, `2016/2020`; the words themselves where they give no date. */
  readonly key: string;
  /** The year in which it ends, for sorting and plotting; null where the words give none. */
  readonly year: number | null;
}

const YEAR = /(?:19|20)\d{2}/;
const RANGE = /((?:19|20)\d{2})年?(?:至|到|—|–|-|~|～|－)((?:19|20)\d{2})年?/;
const PLAN = /十[一二三四五]五|[八九]五|十五/;
const ENDS = /[末底]|12月31日/;
const HALVES: readonly (readonly [RegExp, string])[] = [
  [/上半年/, 'H1'],
  [/下半年/, 'H2'],
  [/(?:一|1|首)季度|第一季/, 'Q1'],
  [/(?:二|2)季度|第二季/, 'Q2'],
  [/(?:三|3)季度|第三季/, 'Q3'],
  [/(?:四|4)季度|第四季/, 'Q4'],
];
const NOW = /^(?:目前|当前|當前|现在|現在|如今|截至目前|至今|现|現)$/;
const THIS_YEAR = /今年|本年|当年|當年|全年|年内/;
const LAST_YEAR = /去年|上年|前一年/;
const YEAR_BEFORE = /前年/;

/** The first years of the five-year plans that reports name by their number. */
const plans: ReadonlyMap<string, number> = new Map([
  ['八五', 1991],
  ['九五', 1996],
  ['十五', 2001],
  ['十一五', 2006],
  ['十二五', 2011],
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
]);

/**
 * Reads when a figure holds from the words of its report. Words that count from the report's own time need its date, ISO 8601; null where it is
 * not known. Empty words give the report's own year, since a report that names no time means its own.
 */
export function periodOf(written: string, reportDate: string | null): Period {
  const words = written.normalize('NFKC').replace(/\s/g, '');
  const own = reportDate === null ? null : Number(reportDate.slice(0, 4));
  if (words === '') return own === null ? unknown('') : { key: `~${own}`, year: own };
  const range = RANGE.exec(words);
  if (range !== null) return span(Number(range[1]), Number(range[2]));
  const year = yearOf(words, own);
  if (year === null) return planOf(words) ?? nowOf(words, reportDate) ?? unknown(words);
  return { key: `${year}${withinYear(words)}`, year };
}

const SPAN = /^(\d{4})\/(\d{4})$/;

/** The year in which a time of several years begins; null where it is none. */
export function startOf({ key }: Period): Period | null {
  const first = SPAN.exec(key)?.[1];
  return first === undefined ? null : { key: first, year: Number(first) };
}

/** The year in which a time of several years ends; null where it is none. */
export function endOf({ key }: Period): Period | null {
  const last = SPAN.exec(key)?.[2];
  return last === undefined ? null : { key: last, year: Number(last) };
}

const BEFORE = '?<';

/** Some time before another: when, the text does not say. */
export function beforeIt({ key }: Period): Period {
  return { key: `${BEFORE}${key}`, year: null };
}

/** Whether a time is one before that of which the words speak. */
export function isBefore({ key }: Period): boolean {
  return key.startsWith(BEFORE);
}

function yearOf(words: string, own: number | null): number | null {
  const named = YEAR.exec(words)?.[0];
  if (named !== undefined) return Number(named);
  if (own === null) return null;
  if (LAST_YEAR.test(words)) return own - 1;
  if (YEAR_BEFORE.test(words)) return own - 2;
  return THIS_YEAR.test(words) ? own : null;
}

/** What of a year is meant, as it follows on the year in a key. */
function withinYear(words: string): string {
  const part = HALVES.find(([pattern]) => pattern.test(words));
  if (part !== undefined) return `-${part[1]}`;
  const [, month, day] = /(\d{1,2})月(?:(\d{1,2})日)?/.exec(words) ?? [];
  if (month === undefined) return ENDS.test(words) ? '-12-31' : '';
  const two = (number: string): string => number.padStart(2, '0');
  // The end of a month is a day of it; which day does not matter for comparing.
  if (day === undefined) return `-${two(month)}${/月[底末]/.test(words) ? '-end' : ''}`;
  return `-${two(month)}-${two(day)}`;
}

function planOf(words: string): Period | null {
  const number = PLAN.exec(words)?.[0];
  const start = number === undefined ? undefined : plans.get(number);
  return start === undefined ? null : span(start, start + 4);
}

function nowOf(words: string, reportDate: string | null): Period | null {
  if (reportDate === null || !NOW.test(words)) return null;
  return { key: reportDate, year: Number(reportDate.slice(0, 4)) };
}

function span(from: number, to: number): Period {
  return { key: `${from}/${to}`, year: to };
}

function unknown(words: string): Period {
  return { key: `?${words}`, year: null };
}
