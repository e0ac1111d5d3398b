import type { Span } from '../../text/span.ts';

/** Takes a token of a text: where it stands in code points, where in UTF-16 units, and whether a blank follows that belongs to it. */
type TakeToken = (
  start: number,
  end: number,
  unitStart: number,
  unitEnd: number,
  spaced: boolean,
) => void;

/**
 * Calls `take` for each token of a text in order: those of one code point, as spaCy rebuilds them from words. One blank after a token belongs to
 * it, any other run of what Python takes for white space is one token. Tokens and their blanks cover the text. No objects: a corpus has a
 * hundred million of them.
 */
export function eachPythonToken(text: string, take: TakeToken): void {
  let [unit, point] = [0, 0];
  while (unit < text.length) {
    let end = unit;
    if (isPythonSpace(text.charCodeAt(unit))) {
      while (end < text.length && isPythonSpace(text.charCodeAt(end))) end += 1;
      take(point, point + end - unit, unit, end, false);
      point += end - unit;
      unit = end;
      continue;
    }
    end += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    const spaced = text.charCodeAt(end) === 0x20;
    take(point, point + 1, unit, end, spaced);
    point += spaced ? 2 : 1;
    unit = spaced ? end + 1 : end;
  }
}

/** The span without what Python takes for white space at its edges, in UTF-16 units, so that it begins and ends with a token; null where nothing is left. */
export function tokenSpan(text: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end];
  while (from < to && isPythonSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isPythonSpace(text.charCodeAt(to - 1))) to -= 1;
  return from === to ? null : { start: from, end: to };
}

/** What `str.isspace` says yes to; unlike JavaScript's `\\s` without U+FEFF and with the separators of the control characters. */
export function isPythonSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit >= 0x1c;
  if (unit < 0x85) return false;
  return (
    unit === 0x85 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}
