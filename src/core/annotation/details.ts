/** What is known of a report beside its text; null where nobody states it. */
export interface ReportDetails {
  readonly title: string;
  /** `2019-09-18`. */
  readonly date: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** Where the report was published: an http or https address. */
  readonly url: string | null;
}

/** The names of the details, in the order in which screens show them. */
export const detailNames = ['title', 'date', 'outlet', 'author', 'url'] as const;

/** The name of one detail. */
export type DetailName = (typeof detailNames)[number];

/** What is wrong with a detail as a person typed it. */
export type DetailProblem = 'empty-title' | 'bad-date' | 'bad-url' | 'too-long';

const longest: Readonly<Record<DetailName, number>> = {
  title: 200,
  date: 10,
  outlet: 100,
  author: 100,
  url: 2000,
};

/** What is wrong with a detail, trimmed; the empty text stands for "not stated", which only a title may not be. */
export function detailProblem(name: DetailName, typed: string): DetailProblem | null {
  const value = typed.trim();
  if (value === '') return name === 'title' ? 'empty-title' : null;
  if (name === 'date' && !isDay(value)) return 'bad-date';
  if (name === 'url' && !isWebAddress(value)) return 'bad-url';
  return value.length > longest[name] ? 'too-long' : null;
}

/** Whether two sets of details say the same. */
export function sameDetails(a: ReportDetails, b: ReportDetails): boolean {
  return detailNames.every((name) => a[name] === b[name]);
}

/** Only the details of what may hold more. */
export function detailsOf({ title, date, outlet, author, url }: ReportDetails): ReportDetails {
  return { title, date, outlet, author, url };
}

/** Whether a text is a day of the calendar as `2019-09-18`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(text);
}
