import { type Region, compareRegions } from '../annotation/region.ts';
import { type Span, overlaps } from '../text/span.ts';

/** Whole lines of a text that are left out of its report, as one stretch: from the first line's start to the last line's end, before its LF. */
export interface Fold extends Span {
  /** The regions that leave it out, in document order. */
  readonly regions: readonly Region[];
}

/**
 * The lines that regions leave out, neighbours as one fold. A line that is left out in part is in none: what is kept of it must stay in
 * sight. Blank lines behind a fold go with it. Costs what the regions cost, not what the text does.
 */
export function foldsOf(text: string, regions: readonly Region[]): readonly Fold[] {
  const excluded = regions.filter((region) => region.excluded).sort(compareRegions);
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of reachingOver(text, excluded)) {
    const lines = wholeLines(text, { start, end });
    const last = stretches.at(-1);
    if (lines === null) continue;
    const joins = last !== undefined && text.slice(last.end, lines.start).trim() === '';
    if (joins) last.end = Math.max(last.end, lines.end);
    else stretches.push(lines);
  }
  return stretches.map((stretch) => ({
    ...stretch,
    regions: excluded.filter((region) => overlaps(region, stretch)),
  }));
}

/** The stretches of regions that are in document order, as one where nothing but blanks stands between. */
function reachingOver(text: string, regions: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of regions) {
    const last = joined.at(-1);
    const meets =
      last !== undefined && (start <= last.end || text.slice(last.end, start).trim() === '');
    if (meets) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** The lines that lie within a span but for blanks at their edges; null where there is none with anything on it. */
function wholeLines(text: string, span: Span): { start: number; end: number } | null {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const startsWhole = span.start === 0 || text.slice(lineStart, span.start).trim() === '';
  const start = startsWhole ? Math.min(lineStart, span.start) : nextLine(text, span.start);
  const lineEnd = endOfLine(text, span.end);
  const endsWhole = text.slice(span.end, lineEnd).trim() === '';
  const end = endsWhole ? lineEnd : text.lastIndexOf('\n', span.end - 1);
  const isBlank = start >= end || text.slice(start, end).trim() === '';
  return isBlank ? null : { start, end: behindBlankLines(text, end) };
}

/** The end of the last of the blank lines that follow the line which ends at `end`, or `end`. */
function behindBlankLines(text: string, end: number): number {
  for (let last = end; last < text.length;) {
    const next = endOfLine(text, last + 1);
    if (text.slice(last + 1, next).trim() !== '') return last;
    last = next;
  }
  return text.length;
}

function endOfLine(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found;
}

function nextLine(text: string, offset: number): number {
  return Math.min(text.length, endOfLine(text, offset) + 1);
}
