import { type Span, compareSpans, contains } from '../text/span.ts';
import { findDates } from './period/dates.ts';
import { fold } from './fold.ts';
import { readQuantityAt } from './quantity/quantity-reader.ts';
import { findTitles } from './refuse/quotes.ts';
import { type Found, scanFigures } from './scan.ts';

/** A figure or date of a text, and the stretches within it that make sense by themselves, from the shortest to all of it. */
export interface NumberParts extends Span {
  /** `4万`, `4万人`, `近4万人`: what has no unit or approximator has fewer. The last is all of it. */
  readonly parts: readonly Span[];
}

/** The figures (F1 to F6) and dates of a text in order, none overlapping. Linear in the text. */
export function numberParts(text: string): readonly NumberParts[] {
  const folded = fold(text);
  const dates = findDates(folded);
  const closed = [...dates, ...findTitles(folded)].sort(compareSpans);
  const figures = scanFigures(folded, closed).map((figure) => ({
    start: figure.start,
    end: figure.end,
    parts: partsOf(folded, figure),
  }));
  const whole = dates.map(({ start, end }) => ({ start, end, parts: [{ start, end }] }));
  return [...figures, ...whole].sort(compareSpans);
}

function partsOf(text: string, { start, end, prefix }: Found): readonly Span[] {
  const whole = { start, end };
  const from = prefix?.end ?? start;
  const reading = readQuantityAt(text, from);
  const unitEnd = reading?.unitSpans.at(-1)?.[1] ?? from;
  // The reader gives of a range the numeral of its second end only.
  const numberEnd = reading === undefined || reading.range ? from : reading.numeral.end;
  const inner = [numberEnd, unitEnd].map((to) => ({ start: from, end: to }));
  return [...inner, whole].filter(
    (part, index, all) =>
      part.start < part.end &&
      contains(whole, part) &&
      all.slice(0, index).every((other) => other.end - other.start < part.end - part.start),
  );
}
