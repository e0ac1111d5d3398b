import type { Span } from '../text/span.ts';
import { fold } from './fold.ts';
import { unitAt } from './units.ts';

/** A number as it is mostly written, in folded text: digits with their places, or Chinese numerals; 余 and 多 stand between it and its unit. */
const NUMBER =
  /(?:\d+(?:[.,]\d+)*(?: ?[十百千万亿兆]+)?|[〇零一二两三四五六七八九十百千万亿兆廿卅几数半]+)[余多]?/g;

/** What follows the digits of a date and of a time of day. */
const DATE_UNIT = /[年月日号时分秒]/;

/** Longer ones are rare, and a line that has to keep them would be spaced out. */
const longest = 16;

/**
 * The numbers of a text with their units, in order, as far as a line could be broken within them: `4|万人`, `10,592|户`. What cannot be broken
 * (`95.3%`) and numbers alone are left out. Meant for drawing: quick, and no finding of figures. Linear in the text.
 */
export function wholeNumbers(text: string): readonly Span[] {
  const folded = fold(text);
  const found: Span[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(folded); match !== null; match = NUMBER.exec(folded)) {
    const { 0: number, index: start } = match;
    const end = wholeEnd(folded, number, start + number.length);
    NUMBER.lastIndex = end;
    const isWhole = end > start + number.length || /^\d.*[十百千万亿兆余多]/.test(number);
    const isBreakable = /[^\d.,%‰‱]/.test(folded.slice(start, end));
    if (isWhole && isBreakable && end - start <= longest) found.push({ start, end });
  }
  return found;
}

/** Where the unit ends that stands at `at`, or behind one space there; `at` itself without one. */
function wholeEnd(text: string, number: string, at: number): number {
  const from = text.charAt(at) === ' ' ? at + 1 : at;
  const unit = unitAt(text, from);
  if (unit !== undefined) return unit.end;
  return /^\d/.test(number) && DATE_UNIT.test(text.charAt(from)) ? from + 1 : at;
}
