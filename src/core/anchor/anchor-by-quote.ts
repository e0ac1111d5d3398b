import search from 'approx-string-match';
import { isSpanOf } from '../text/span.ts';
import { type Anchoring, type Quoted, lost, standing } from './anchoring.ts';
import { findQuotes, placesAbout } from './find-quotes.ts';
import { type Pair, ascendingPairs } from './gram-pairs.ts';

/** How far on each side of its expected place a quote is looked for that stands nowhere word by word. */
const reach = 200;

/** A longer quote is looked for by its words alone: the search for near ones grows with its length. */
const longestNear = 400;

/** At most so many quotes are looked for approximately: a layer that fits nowhere must not keep anyone waiting. */
const mostNear = 2000;

/** Only so many places on each side are compared where words stand in very many. */
const mostPlaces = 16;

/** A place that is sure: index of the item, and how far it has moved. */
interface Fixed {
  readonly index: number;
  readonly to: number;
  readonly shift: number;
}

/**
 * Where each of some quotes is in a text when nothing is known of the text that they came from: at its own span, else at the one place of
 * its words that keeps the order, else at the place that has moved as its neighbours have, else near there in nearly the same words
 * (`changed`, never sure). Items come in order of their starts.
 */
export function anchorByQuote(text: string, items: readonly Quoted[]): readonly Anchoring[] {
  const fits = items.map((item) => fitsAt(text, item, item.start));
  const astray = items.filter((_, index) => fits[index] !== true);
  const places = findQuotes(text, new Set(astray.map(({ quote }) => quote)));
  const fixed = fixedPlaces(items, fits, places);
  const answers: Anchoring[] = [];
  let nearLeft = mostNear;
  let next = 0;
  for (const [index, item] of items.entries()) {
    while ((fixed[next]?.index ?? Infinity) < index) next += 1;
    const own = fixed[next];
    if (fits[index] === true) answers.push(standing(item, item, 1));
    else if (own?.index === index) answers.push(at(item, own.to, 0.9));
    else {
      const around = { before: fixed[next - 1], after: own };
      const found = byNeighbours(item, places.get(item.quote) ?? [], around);
      if (found.kind !== 'lost') answers.push(found);
      else if (nearLeft-- > 0) answers.push(nearby(text, item, around));
      else answers.push(lost);
    }
  }
  return answers;
}

function fitsAt(text: string, { quote, end, start }: Quoted, offset: number): boolean {
  return (
    end - start === quote.length &&
    isSpanOf(text, { start: offset, end: offset + quote.length }) &&
    text.startsWith(quote, offset)
  );
}

function at(item: Quoted, start: number, confidence: number): Anchoring {
  return standing(item, { start, end: start + item.quote.length }, confidence);
}

/** Items that fit, and those whose words stand at one place only, as far as their places ascend. */
function fixedPlaces(
  items: readonly Quoted[],
  fits: readonly boolean[],
  places: ReadonlyMap<string, readonly number[]>,
): readonly Fixed[] {
  const pairs: Pair[] = [];
  for (const [index, item] of items.entries()) {
    const [only, second] = places.get(item.quote) ?? [];
    if (fits[index] === true) pairs.push({ from: index, to: item.start });
    else if (only !== undefined && second === undefined) pairs.push({ from: index, to: only });
  }
  return ascendingPairs(pairs).map(({ from, to }) => ({
    index: from,
    to,
    shift: to - (items[from]?.start ?? to),
  }));
}

interface Around {
  readonly before: Fixed | undefined;
  readonly after: Fixed | undefined;
}

/** The place of the words that has moved as the neighbours have; lost where two places are about as good. */
function byNeighbours(
  item: Quoted,
  places: readonly number[],
  { before, after }: Around,
): Anchoring {
  const shifts = [before?.shift, after?.shift].filter((shift) => shift !== undefined);
  const expected = (shifts.length === 0 ? [0] : shifts).map((shift) => item.start + shift);
  const ranked = placesAbout(places, expected[0] ?? item.start, mostPlaces)
    .map((place) => {
      const isInOrder = place >= (before?.to ?? 0) && place <= (after?.to ?? Infinity);
      const distance = Math.min(...expected.map((offset) => Math.abs(place - offset)));
      return { place, isInOrder, distance };
    })
    .sort((a, b) => Number(b.isInOrder) - Number(a.isInOrder) || a.distance - b.distance);
  const [best, second] = ranked;
  if (best === undefined) return lost;
  if (second === undefined) return at(item, best.place, best.isInOrder ? 0.85 : 0.6);
  const isClear = best.isInOrder && (!second.isInOrder || second.distance > 2 * best.distance + 2);
  if (!isClear) return lost;
  return at(item, best.place, best.distance === 0 ? 0.8 : 0.6);
}

/** Nearly the same words near where they are expected: a guess. */
function nearby(text: string, item: Quoted, { before, after }: Around): Anchoring {
  const { quote } = item;
  if (quote.length < 4 || quote.length > longestNear) return lost;
  const shift = before?.shift ?? after?.shift ?? 0;
  const from = Math.max(0, item.start + shift - reach);
  const window = text.slice(from, item.start + shift + quote.length + reach);
  const [match, other] = search(window, quote, Math.floor(quote.length / 4));
  if (match === undefined || other !== undefined) return lost;
  const span = { start: from + match.start, end: from + match.end };
  if (!isSpanOf(text, span)) return lost;
  const confidence = 0.45 * (1 - match.errors / quote.length);
  return { kind: 'changed', span, quote: text.slice(span.start, span.end), confidence };
}
