import { firstIndex } from '../base/sorted.ts';

/** More places than this make a quote say nothing about where it belongs. */
const most = 5000;

/** Every place where each of some quotes stands in a text, ascending; one pass over the text, however many quotes there are. */
export function findQuotes(
  text: string,
  quotes: Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const byBeginning = new Map<number, string[]>();
  for (const quote of new Set(quotes)) {
    if (quote === '') continue;
    places.set(quote, []);
    const key = beginning(quote, 0, quote.length);
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), quote]);
  }
  const look = (key: number, at: number) => {
    for (const quote of byBeginning.get(key) ?? []) {
      const found = places.get(quote);
      if (found !== undefined && found.length < most && text.startsWith(quote, at)) found.push(at);
    }
  };
  if (places.size === 0) return places;
  for (let at = 0; at < text.length; at += 1) {
    look(beginning(text, at, 1), at);
    if (at + 1 < text.length) look(beginning(text, at, 2), at);
  }
  return places;
}

/** The first two units as one number; of a quote of one unit that unit alone, which no two units give. */
function beginning(text: string, at: number, length: number): number {
  return length === 1
    ? text.charCodeAt(at)
    : 0x10000 * (text.charCodeAt(at) + 1) + text.charCodeAt(at + 1);
}

/** Of ascending places those about an offset, at most `count` on each side. */
export function placesAbout(
  places: readonly number[],
  offset: number,
  count: number,
): readonly number[] {
  if (places.length <= 2 * count) return places;
  const middle = firstIndex(places.length, (index) => (places[index] ?? offset) >= offset);
  return places.slice(Math.max(0, middle - count), middle + count);
}
