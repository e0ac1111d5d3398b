import { type Anchoring, type Quoted, lost, standing, sureEnough } from './anchoring.ts';
import { findQuotes, placesAbout } from './find-quotes.ts';
import { widenedOverNumber } from './number-edge.ts';
import type { TextMap } from './text-map.ts';

/** How many units on each side are held against one another to tell one place of the same words from another. */
const context = 24;

/** Only so many places on each side are compared where words stand in very many. */
const mostPlaces = 32;

/**
 * Where each of some quotes of an earlier text is in a later one, in their order: where the alignment of the texts says, else wherever
 * the same words stand in the same context, else in other words in the same place, else lost.
 */
export function carryOver(map: TextMap, items: readonly Quoted[]): readonly Anchoring[] {
  const aligned = items.map((item) => map.anchor(item));
  const unsure = items.filter((_, index) => isUnsure(aligned[index]));
  if (unsure.length === 0) return aligned;
  const places = findQuotes(map.after, new Set(unsure.map(({ quote }) => quote)));
  return items.map((item, index) => {
    const anchoring = aligned[index] ?? lost;
    if (!isUnsure(anchoring)) return anchoring;
    const elsewhere = bestPlace(map, item, places.get(item.quote) ?? []);
    return elsewhere.kind === 'lost' ? anchoring : elsewhere;
  });
}

/** Whether the same words elsewhere would be the better answer: a tight replacement in the same place is sure. */
function isUnsure(anchoring: Anchoring | undefined): boolean {
  if (anchoring === undefined || anchoring.kind === 'lost') return true;
  return anchoring.kind === 'changed' && anchoring.confidence < sureEnough;
}

function bestPlace(map: TextMap, item: Quoted, places: readonly number[]): Anchoring {
  const expected = map.offset(item.start);
  const near = placesAbout(places, expected, mostPlaces);
  const ranked = near
    .map((at) => ({ at, agrees: agreement(map, item, at) }))
    .sort((a, b) => b.agrees - a.agrees || Math.abs(a.at - expected) - Math.abs(b.at - expected));
  const [best, second] = ranked;
  if (best === undefined) return lost;
  const span = { start: best.at, end: best.at + item.quote.length };
  const needed = second === undefined && item.quote.length >= 8 ? 2 : 6;
  const isClear = best.agrees >= needed && best.agrees > (second?.agrees ?? 0);
  if (!isClear) return lost;
  const wide = widenedOverNumber(map.before, item, map.after, span);
  if (wide.start !== span.start || wide.end !== span.end) return lost;
  return standing(item, span, Math.min(0.85, sureEnough + best.agrees / (4 * context)));
}

/** How many units agree round a place of the words, on both sides together. */
function agreement({ before, after }: TextMap, { start, end, quote }: Quoted, at: number): number {
  let left = 0;
  while (
    left < context &&
    start - left > 0 &&
    before.charCodeAt(start - 1 - left) === after.charCodeAt(at - 1 - left)
  ) {
    left += 1;
  }
  const close = at + quote.length;
  let right = 0;
  while (
    right < context &&
    end + right < before.length &&
    before.charCodeAt(end + right) === after.charCodeAt(close + right)
  ) {
    right += 1;
  }
  return left + right;
}
