import { type Span, compareSpans, isBoundary, overlaps } from '../text/span.ts';
import { type Provenance, compareText } from './annotation.ts';

/** Why a stretch of a text is no part of its report, in the order in which screens show it. */
export const regionReasons = [
  'navigation',
  'link-list',
  'breadcrumb',
  'byline',
  'disclaimer',
  'share-comment',
  'search-text',
  'advertisement',
  'other',
] as const;

/** Why a stretch of a text is no part of its report. */
export type RegionReason = (typeof regionReasons)[number];

/** How a region begins and ends: what its place is checked by, since its whole text may be long. */
export interface RegionEdges {
  /** Its first characters, at most 24 units; all of it where it is no longer. */
  readonly opening: string;
  /** Its last characters, at most 24 units; all of it where it is no longer. */
  readonly closing: string;
}

/** A reviewer's answer on a stretch of the text: left out of the report, or kept in it. Offsets are UTF-16 code units, half-open. */
export interface Region extends Span, RegionEdges {
  /** Stable over every edit, export and import; unique in a project. */
  readonly id: string;
  /** True where the stretch is left out; false where a proposal to leave it out was answered with no. */
  readonly excluded: boolean;
  readonly reason: RegionReason;
  /** Id of the reviewer who answered. */
  readonly author: string;
  readonly provenance: Provenance;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
}

const longestEdge = 24;

/** The edges that a region of this span must have; they never split a surrogate pair. */
export function regionEdges(text: string, { start, end }: Span): RegionEdges {
  const afterOpening = Math.min(end, start + longestEdge);
  const beforeClosing = Math.max(start, end - longestEdge);
  return {
    opening: text.slice(start, isBoundary(text, afterOpening) ? afterOpening : afterOpening - 1),
    closing: text.slice(isBoundary(text, beforeClosing) ? beforeClosing : beforeClosing + 1, end),
  };
}

/** Order of regions everywhere: document order, ties broken by id so that it is total. */
export function compareRegions(a: Region, b: Region): number {
  return compareSpans(a, b) || compareText(a.id, b.id);
}

/** The stretches that regions leave out, in document order, joined where they meet. */
export function excludedSpans(regions: readonly Region[]): readonly Span[] {
  return joinedSpans(regions.filter(({ excluded }) => excluded));
}

/** Spans in any order as the fewest that cover the same units, in document order. */
export function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort(compareSpans)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) joined.push({ start, end });
  }
  return joined;
}

/** Tells of spans, asked in document order, whether they share a unit with any of some spans that are sorted and apart. */
export function touchesAny(spans: readonly Span[]): (span: Span) => boolean {
  let next = 0;
  return (span) => {
    while ((spans[next]?.end ?? Infinity) <= span.start) next += 1;
    const near = spans[next];
    return near !== undefined && overlaps(near, span);
  };
}
