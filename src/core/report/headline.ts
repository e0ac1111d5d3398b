import { authorField, authorSignature } from './author.ts';
import { statedAddress } from './address.ts';
import { breadcrumbOf, isChrome } from './chrome.ts';
import { findDates } from './date.ts';
import { foldWidth } from './fold-width.ts';
import { type Line, readLine } from './line.ts';
import { isMasthead, outletDateline, outletField, outletSignature } from './outlet.ts';
import { findTitle, tidyTitle } from './title.ts';

/** What a report says of itself at its head and foot. */
export interface Headline {
  readonly title: string;
  /** `2019-09-18`, or null where the text does not state it. */
  readonly date: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** An http or https address. */
  readonly url: string | null;
}

const headLines = 40;
const footLines = 15;
const shortestParagraph = 40;
const datelineParagraphs = 3;
const longestFooter = 80;

/** Reads title, date, outlet, author and address where they stand in the text; the title falls back to the first line, then to the file's name. */
export function describeReport(text: string, fileName: string): Headline {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const bodyStart = lines.findIndex(isParagraph);
  const headEnd = Math.min(bodyStart === -1 ? lines.length : bodyStart, headLines);
  const head = lines.slice(0, headEnd).map(readLine);
  const opening = lines.slice(0, headEnd + datelineParagraphs).map(foldWidth);
  const foot = lines
    .slice(Math.max(headEnd, lines.length - footLines))
    .map(foldWidth)
    .filter((line) => line.length <= longestFooter || /[)\]】]$/.test(line));
  return {
    title: findTitle(head) ?? firstWords(lines) ?? stem(fileName),
    date: headDate(head) ?? datelineOf(opening)?.date ?? footDate(foot),
    outlet:
      headOutlet(head) ??
      firstOf(foot, outletField) ??
      datelineOf(opening)?.outlet ??
      firstOf([...opening, ...foot], outletSignature),
    author:
      firstOf(head, ({ folded, byline }) => byline && authorField(folded)) ??
      firstOf(foot, authorField) ??
      firstOf([...foot].reverse(), authorSignature),
    url: firstOf([...head.map(({ folded }) => folded), ...foot], statedAddress),
  };
}

function isParagraph(line: string): boolean {
  return (
    line.length >= shortestParagraph &&
    /[。；;]|[，,].*[，,]/.test(line) &&
    !isChrome(foldWidth(line))
  );
}

function headDate(head: readonly Line[]): string | null {
  return firstOf(head, ({ byline }) => byline?.date ?? null);
}

/** A field outranks a site's name in the byline, and that a masthead above. */
function headOutlet(head: readonly Line[]): string | null {
  return (
    firstOf(head, ({ folded, byline }) => byline && outletField(folded)) ??
    firstOf(head, ({ byline }) => byline?.outlet ?? null) ??
    firstOf(head, ({ folded }) => (isMasthead(folded) ? folded : null))
  );
}

function datelineOf(opening: readonly string[]) {
  return firstOf(opening, outletDateline);
}

/** A day that stands alone as a signature does, in a byline put last, or in the citation of the newspaper. */
function footDate(foot: readonly string[]): string | null {
  return firstOf([...foot].reverse(), (line) => {
    const [day] = findDates(line);
    if (day === undefined) return null;
    const alone = line.slice(day.start, day.end) === line && line.includes('年');
    const stated = outletField(line) !== null || outletSignature(line) !== null;
    return alone || stated || /(?:时间|時間|日期)\s*:/.test(line) ? day.date : null;
  });
}

function firstOf<T, Found>(items: readonly T[], find: (item: T) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** The first sentence of the first line that is not furniture, for a report without a headline. */
function firstWords(lines: readonly string[]): string | null {
  const folded = (line: string) => foldWidth(line);
  const line =
    lines.find((raw) => !isChrome(folded(raw)) && breadcrumbOf(folded(raw)) === null) ?? lines[0];
  const sentence = line?.split(/(?<=[。！？!?])/u)[0] ?? '';
  return tidyTitle(sentence) || null;
}

function stem(fileName: string): string {
  return tidyTitle(fileName.replace(/\.[A-Za-z0-9]{1,8}$/, '')) || 'report';
}
