import type { Region, RegionReason } from '../../../core/annotation/region.ts';
import type { ProposedRegion } from '../../../core/region/find-regions.ts';
import { type Span, compareSpans } from '../../../core/text/span.ts';

/** One line of the list of regions: a proposed one, or a reviewer's answer. */
export interface RegionRow extends Span {
  readonly key: string;
  readonly state: 'proposed' | 'excluded' | 'kept';
  readonly reason: RegionReason;
  /** How it begins, on one line. */
  readonly words: string;
  /** The answer; null for a proposed region. */
  readonly region: Region | null;
}

/** How much of a region its line can show, in UTF-16 units. */
const longestWords = 120;

/** Proposed regions and answers as lines, in document order. */
export function regionRows(
  text: string,
  proposed: readonly ProposedRegion[],
  answers: readonly Region[],
): readonly RegionRow[] {
  const wordsOf = ({ start, end }: Span): string =>
    text
      .slice(start, Math.min(end, start + longestWords))
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/\s+/gu, ' ');
  const rows = [
    ...proposed.map((each): RegionRow => ({
      key: `proposed-${each.start}-${each.end}`,
      start: each.start,
      end: each.end,
      state: 'proposed',
      reason: each.reason,
      words: wordsOf(each),
      region: null,
    })),
    ...answers.map((region): RegionRow => ({
      key: region.id,
      start: region.start,
      end: region.end,
      state: region.excluded ? 'excluded' : 'kept',
      reason: region.reason,
      words: wordsOf(region),
      region,
    })),
  ];
  return rows.sort(compareSpans);
}
