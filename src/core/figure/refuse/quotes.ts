import type { Span } from '../../text/span.ts';
import { isOneOf } from '../numeral/characters.ts';

const OPENERS = '“‘「『"';
const CLOSERS = '”’」』"';
const LONGEST_NAME = 14;
const CLAUSE_END = /[,。;!?:\n]/;

/** Whether a span stands inside a short quotation that is a name or slogan (“五方联动”), not quoted speech (F6). */
export function isInShortQuote(text: string, { start, end }: Span): boolean {
  const open = openBefore(text, start, LONGEST_NAME);
  if (open === undefined) return false;
  const close = closeAfter(text, end, LONGEST_NAME);
  if (close === undefined || close - open - 1 > LONGEST_NAME) return false;
  return !CLAUSE_END.test(text.slice(open + 1, close));
}

/** Whether quotation marks touch a span on both sides. */
export function isQuotedAlone(text: string, { start, end }: Span): boolean {
  return isOneOf(OPENERS, text.charAt(start - 1)) && isOneOf(CLOSERS, text.charAt(end));
}

const LONGEST_LIST = 64;
const FEWEST_SLOGANS = 3;
const SLOGAN = /^[^,;:。\d]{0,4}[一二两三四五六七八九十百双多][^,;:。\d]{1,6}$/;

/** Whether a span stands inside a quoted row of slogans (“一城引领、两业支撑、三大机遇”), each with its number (F6). */
export function isInQuotedSlogans(text: string, { start, end }: Span): boolean {
  const open = openBefore(text, start, LONGEST_LIST);
  if (open === undefined) return false;
  const close = closeAfter(text, end, LONGEST_LIST);
  if (close === undefined) return false;
  const slogans = text.slice(open + 1, close).split('、');
  return slogans.length >= FEWEST_SLOGANS && slogans.every((slogan) => SLOGAN.test(slogan));
}

function openBefore(text: string, at: number, farthest: number): number | undefined {
  for (let back = at - 1; back >= Math.max(0, at - farthest); back -= 1) {
    if (isOneOf(OPENERS, text.charAt(back))) return back;
    if (isOneOf(CLOSERS, text.charAt(back))) return undefined;
  }
  return undefined;
}

function closeAfter(text: string, at: number, farthest: number): number | undefined {
  for (let forth = at; forth < Math.min(text.length, at + farthest); forth += 1) {
    if (isOneOf(CLOSERS, text.charAt(forth))) return forth;
    if (isOneOf(OPENERS, text.charAt(forth))) return undefined;
  }
  return undefined;
}

const TITLE = /《[^《》\n]{1,80}》/g;

/** The titles of documents in 《》, in order: what they hold is their name (F6, P5). */
export function findTitles(text: string): readonly Span[] {
  return Array.from(text.matchAll(TITLE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
