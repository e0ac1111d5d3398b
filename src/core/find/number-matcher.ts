import type Big from 'big.js';
import { fold } from '../figure/fold.ts';
import { readQuantityAt } from '../figure/quantity/quantity-reader.ts';
import type { QuantityReading } from '../figure/quantity/quantity-reading.ts';
import type { Span } from '../text/span.ts';
import { numberPlaces } from './number-places.ts';
import type { Matcher } from './text-matcher.ts';

/** A number that is looked for, however it is written. */
export interface WantedNumber {
  readonly low: Big;
  readonly high: Big;
  /** Name of the unit in the table of units; null where any will do. */
  readonly unit: string | null;
}

/** Reads the number that a person looks for, with or without a unit; null where it is none. */
export function readWantedNumber(typed: string): WantedNumber | null {
  const text = fold(typed.trim());
  const reading = readQuantityAt(text, 0);
  if (reading === undefined || reading.end !== text.length) return null;
  return { low: reading.low, high: reading.high, unit: reading.unit?.name ?? null };
}

/** Whether numbers of this value are likely to be many: it has one digit beside zeros. */
export function isCommonNumber(typed: string): boolean {
  const wanted = readWantedNumber(typed);
  return wanted !== null && wanted.low.toFixed().replace(/[^1-9]/g, '').length < 2;
}

/**
 * Looks for a number by its value: `6.5亿` finds 650000000, 6亿5千万 and 六亿五千万. A hit is the whole quantity with its unit; a range is
 * found by its lower end.
 */
export function numberMatcher(wanted: WantedNumber): Matcher {
  const places = numberPlaces(wanted.low);
  return function* (text) {
    let reached = 0;
    for (let at = places.next(text, 0); at !== -1;) {
      const hit = readAround(text, at, reached, wanted);
      if (hit !== null) {
        reached = hit.end;
        yield hit;
      }
      at = places.next(text, Math.max(reached, at + 1));
    }
  };
}

/** What may stand before the first digit and belong to the number. */
const beginnings = ['百分之', '千分之', '万分之', '负', '-', '几', '数', ''];

/** How far around a place is read, in UTF-16 units: most numbers are short, and none with its unit is longer than the second. */
const reachBack = 8;
const reachesAhead = [24, 80] as const;

/** The hit with its first digit at a place, or null; what comes before `reached` is taken. */
function readAround(
  text: string,
  index: number,
  reached: number,
  wanted: WantedNumber,
): Span | null {
  const from = Math.max(0, index - reachBack);
  for (const ahead of reachesAhead) {
    const stretch = fold(text.slice(from, index + ahead));
    const [reading, cut] = readIn(stretch, index - from, reached - from, wanted);
    if (cut && ahead !== reachesAhead[1]) continue;
    return reading && { start: from + reading.start, end: from + reading.end };
  }
  return null;
}

/** What is read at a place of a stretch, and whether its end may have cut a number short. */
function readIn(
  stretch: string,
  index: number,
  reached: number,
  wanted: WantedNumber,
): readonly [reading: QuantityReading | null, cut: boolean] {
  let furthest = 0;
  for (const opening of beginnings) {
    const at = index - opening.length;
    if (at < Math.max(0, reached) || !stretch.startsWith(opening, at)) continue;
    const reading = readQuantityAt(stretch, at);
    if (reading === undefined) continue;
    furthest = Math.max(furthest, reading.end);
    if (says(reading, wanted)) return [reading, furthest + margin >= stretch.length];
  }
  return [null, furthest + margin >= stretch.length];
}

/** What a reader may look at behind the end of a number. */
const margin = 8;

function says({ low, high, unit }: QuantityReading, wanted: WantedNumber): boolean {
  if (wanted.unit !== null && wanted.unit !== (unit?.name ?? '')) return false;
  return low.eq(wanted.low) && (wanted.low.eq(wanted.high) || high.eq(wanted.high));
}
