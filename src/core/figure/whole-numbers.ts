import type { Span } from '../text/span.ts';
import { fold } from './fold.ts';
import { unitAt } from './unit/units.ts';

/** Digits with their places; of commas only those that part thousands. */
const DIGITS = String.raw`\d+(?:,\d{3}(?!\d))*(?:\.\d+)?`;

/** Chinese numerals. */
const NUMERALS = '[〇零一二两三四五六七八九十百千万亿兆廿卅几数半]+';

/**
 * A number as it is mostly written, in folded text: a range (`2016-2018`), a ratio (`1:2:3`), digits with their places, a fraction, or Chinese numerals;
 * 第, 近 and their like stand before it, 余 and 多 between it and its unit or its places.
 */
const NUMBER = new RegExp(
  `[第近约逾超]?(?:${DIGITS}(?:[-~:]${DIGITS})*(?: ?[十百千万亿兆]+)?|${NUMERALS}(?:分之${NUMERALS})?)(?:[余多][万亿]*)?`,
  'g',
);

/** What says by itself that it is a number, without a unit: more than digits alone, and more than numerals, which words are made of. */
const STANDS_ALONE = /\d.*[-~:十百千万亿兆余多]|分之|^第|^\D\d/;

/** Full-width digits: a line may be broken between any two. */
const WIDE = /[０-９]/;

/** What follows the digits of a date and of a time of day. */
const DATE_UNIT = /[年月日号时分秒]/;

/** What is counted by 第 and is no unit elsewhere. */
const ORDINAL_UNIT = /[届批期号次版章条款项轮]/;

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
    const { index: start } = match;
    const number = withoutComma(text, match[0], start);
    const end = wholeEnd(folded, number, start + number.length);
    NUMBER.lastIndex = end;
    const written = text.slice(start, end);
    const isWhole = end > start + number.length || STANDS_ALONE.test(number) || WIDE.test(written);
    const isBreakable = /[^\d.,%‰‱]/.test(written);
    if (isWhole && isBreakable && end - start <= longest) found.push({ start, end });
  }
  return found;
}

/** A number up to a full-width comma behind an ordinary digit, which parts two numbers. */
function withoutComma(text: string, number: string, start: number): string {
  const comma = text.slice(start, start + number.length).search(/(?<=[0-9])，/);
  return comma < 0 ? number : number.slice(0, comma);
}

/** Where the unit ends that stands at `at`, or behind one space there; `at` itself without one. */
function wholeEnd(text: string, number: string, at: number): number {
  const from = text.charAt(at) === ' ' ? at + 1 : at;
  const unit = unitAt(text, from);
  if (unit !== undefined) return unit.end;
  const next = text.charAt(from);
  if (number.startsWith('第') && ORDINAL_UNIT.test(next)) return from + 1;
  return /\d/.test(number) && DATE_UNIT.test(next) ? from + 1 : at;
}
