import { type Region, excludedSpans, joinedSpans } from '../annotation/region.ts';
import { type Span, trimSpan } from '../text/span.ts';
import type { ProposedRegion } from './find-regions.ts';

/** What of the proposed regions no answer of a layer covers, left out or kept; trimmed, in document order. */
export function openRegions(
  text: string,
  proposed: readonly ProposedRegion[],
  answers: readonly Region[],
): readonly ProposedRegion[] {
  const answered = joinedSpans(answers);
  return proposed.flatMap((region) =>
    outside(region, answered)
      .map((span) => ({ ...region, ...trimSpan(text, span) }))
      .filter(({ start, end }) => start < end),
  );
}

/** What gets no proposals and no checks: what a layer leaves out, and what is proposed to go and not answered; in document order, apart. */
export function leftOut(
  text: string,
  proposed: readonly ProposedRegion[],
  answers: readonly Region[],
): readonly Span[] {
  return joinedSpans([...excludedSpans(answers), ...openRegions(text, proposed, answers)]);
}

/** The parts of a span that lie in none of some sorted spans that are apart. */
function outside({ start, end }: Span, holes: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const hole of holes) {
    if (hole.end <= from) continue;
    if (hole.start >= end) break;
    if (hole.start > from) parts.push({ start: from, end: hole.start });
    from = hole.end;
  }
  if (from < end) parts.push({ start: from, end });
  return parts;
}
