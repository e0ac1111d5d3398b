import search from 'approx-string-match';
import type { Surroundings, Unanchored } from '../annotation/unanchored.ts';
import { type Span, isSpanOf } from '../text/span.ts';
import type { Quoted } from './anchoring.ts';
import { findQuotes } from './find-quotes.ts';

/** A place where a record without one may belong. */
export interface Candidate extends Span {
  /** Whether its very words stand there, other words between the words that stood round it, or nearly its words. */
  readonly how: 'same' | 'between' | 'near';
}

/** How many are offered. */
const most = 20;

/** How much of the words on each side must stand there for what is between them to be offered, in UTF-16 units. */
const edge = 4;

/** A longer quote is not looked for approximately. */
const longestNear = 64;

/** Where an unanchored record may belong; a region is found by its first words, and ends with its last ones. */
export function candidatesFor(text: string, unanchored: Unanchored): readonly Candidate[] {
  if (unanchored.kind !== 'region') return candidates(text, unanchored.record, unanchored);
  const { start, end, opening, closing } = unanchored.record;
  const beginning = { quote: opening, start, end: start + opening.length };
  return candidates(text, beginning, { before: '', after: '' }).map((one) => {
    const last = text.indexOf(
      closing,
      Math.max(one.start, one.start + opening.length - closing.length),
    );
    const isNear = last !== -1 && last - one.start <= 2 * (end - start);
    return isNear ? { ...one, end: Math.max(one.end, last + closing.length) } : one;
  });
}

/**
 * Where a record without a place may belong: where its very words are, else what now stands between the words that stood round it, else where nearly
 * its words are; the nearest to its last place first.
 */
export function candidates(
  text: string,
  record: Quoted,
  around: Surroundings,
): readonly Candidate[] {
  const { quote, start } = record;
  const between = betweenSurroundings(text, quote, around);
  const same = (findQuotes(text, [quote]).get(quote) ?? []).map((at): Candidate => ({
    ...{ start: at, end: at + quote.length, how: 'same' },
  }));
  const found = [...byDistance(between, start), ...byDistance(same, start)];
  const all = found.length > 0 ? found : nearly(text, quote, start);
  const seen = new Set<string>();
  return all
    .filter((one) => isSpanOf(text, one) && isNew(seen, `${one.start}-${one.end}`))
    .slice(0, most);
}

function byDistance(found: readonly Candidate[], start: number): readonly Candidate[] {
  return [...found].sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
}

function isNew(seen: Set<string>, key: string): boolean {
  const known = seen.has(key);
  seen.add(key);
  return !known;
}

/** What stands where both sides are what they were; with one side alone there is no telling where it ends. */
function betweenSurroundings(
  text: string,
  quote: string,
  { before, after }: Surroundings,
): readonly Candidate[] {
  const [left, right] = [before.slice(-edge), after.slice(0, edge)];
  if (left === '' || right === '') return [];
  const longest = 3 * quote.length + 12;
  return (findQuotes(text, [left]).get(left) ?? []).flatMap((at): readonly Candidate[] => {
    const start = at + left.length;
    const end = text.slice(start, start + longest + right.length).indexOf(right);
    if (end <= 0) return [];
    const how = text.startsWith(quote, start) && end === quote.length ? 'same' : 'between';
    return [{ start, end: start + end, how }];
  });
}

/** Those with the fewest differences first. */
function nearly(text: string, quote: string, expected: number): readonly Candidate[] {
  if (quote.length < 3 || quote.length > longestNear) return [];
  const found = search(text, quote, Math.max(1, Math.floor(quote.length / 3)));
  const distance = ({ start }: Span) => Math.abs(start - expected);
  return found
    .sort((a, b) => a.errors - b.errors || distance(a) - distance(b))
    .map(({ start, end }) => ({ start, end, how: 'near' }));
}
