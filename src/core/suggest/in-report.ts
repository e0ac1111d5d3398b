import { type Region, touchesAny } from '../annotation/region.ts';
import { findRegions } from '../region/find-regions.ts';
import { leftOut } from '../region/open-regions.ts';
import type { Span } from '../text/span.ts';

/**
 * The stretches of a text that get no proposals and no checks: what answers leave out, and what the rules take for a page's furniture and
 * no answer keeps; in document order, apart.
 */
export function outsideReport(text: string, answers: readonly Region[]): readonly Span[] {
  return leftOut(text, findRegions(text), answers);
}

/** Those of some spans, given in document order, that share no character with `stretches`, which are in document order and apart. */
export function withinReport<T extends Span>(
  spans: readonly T[],
  stretches: readonly Span[],
): readonly T[] {
  const isOutside = touchesAny(stretches);
  return stretches.length === 0 ? spans : spans.filter((span) => !isOutside(span));
}
