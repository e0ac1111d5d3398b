import { reachOf } from '../text/reach.ts';
import type { Span } from '../text/span.ts';
import { type FoundHit, type Standing, foundHit } from './found-report.ts';

/** What of an annotation says how a place stands. */
export type Tagged = Span & { readonly label: string };

/** Places with the same text as lists show them, each with how it stands to a label; `own` is the reviewer's work, in document order. */
export function sameText(
  text: string,
  places: Iterable<Span>,
  label: string,
  own: readonly Tagged[],
): readonly FoundHit[] {
  const overAt = overlapping(own);
  return Array.from(places, (place) => {
    const standing = standingOf(text, place, label, overAt(place));
    return { ...foundHit(text, { ...place, reviewer: null, annotation: null }), standing };
  });
}

/** Answers which of some annotations, in document order, share text with a place. */
export function overlapping(own: readonly Tagged[]): (place: Span) => readonly Tagged[] {
  const reach = reachOf(own);
  return ({ start, end }) => {
    const over: Tagged[] = [];
    for (let at = reach.next(0, start); ; at = reach.next(at + 1, start)) {
      const tagged = own[at];
      if (tagged === undefined || tagged.start >= end) return over;
      over.push(tagged);
    }
  };
}

/** How a place stands to a label, given the annotations that share text with it. */
export function standingOf(
  text: string,
  { start, end }: Span,
  label: string,
  over: readonly Tagged[],
): Standing {
  const isHere = (tagged: Tagged) => tagged.start === start && tagged.end === end;
  if (over.some((tagged) => tagged.label === label && isHere(tagged))) return 'tagged';
  if (over.some((tagged) => tagged.label === label)) return 'longer';
  if (over.some(isHere)) return 'other';
  return goesOn(text, start) || goesOn(text, end) ? 'cut' : 'free';
}

const arabic = /[0-9０-９]/;
const latin = /[A-Za-zＡ-Ｚａ-ｚ]/;
const numeral = /[0-9０-９〇零一二三四五六七八九十百千万亿]/;

/** Whether a number or a word in Latin letters goes on over an offset: 5个 in 15个 is another number. */
function goesOn(text: string, offset: number): boolean {
  const before = text.charAt(offset - 1);
  const behind = text.charAt(offset);
  if (latin.test(before) && latin.test(behind)) return true;
  if (/[.．,，]/.test(before)) return arabic.test(text.charAt(offset - 2)) && arabic.test(behind);
  if (/[.．]/.test(behind)) return arabic.test(before) && arabic.test(text.charAt(offset + 1));
  return numeral.test(before) && numeral.test(behind);
}
