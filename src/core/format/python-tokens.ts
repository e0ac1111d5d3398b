import type { Span } from '../text/span.ts';

/** A token of a text, in code points. */
export interface Token {
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Whether a blank follows that belongs to it. */
  readonly spaced: boolean;
}

/**
 * A text as tokens of one code point, as spaCy rebuilds them from words: one blank after a token belongs to it, any other run of what Python
 * takes for white space is one token. Tokens and their blanks cover the text.
 */
export function pythonTokens(text: string): readonly Token[] {
  const points = Array.from(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < points.length) {
    const start = at;
    if (isPythonSpace(points[at] ?? '')) {
      while (at < points.length && isPythonSpace(points[at] ?? '')) at += 1;
      tokens.push({ text: points.slice(start, at).join(''), start, end: at, spaced: false });
      continue;
    }
    const spaced = points[at + 1] === ' ';
    tokens.push({ text: points[at] ?? '', start, end: at + 1, spaced });
    at += spaced ? 2 : 1;
  }
  return tokens;
}

/** The span without what Python takes for white space at its edges, in UTF-16 units, so that it begins and ends with a token; null where nothing is left. */
export function tokenSpan(text: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end];
  while (from < to && isPythonSpace(text[from] ?? '')) from += 1;
  while (to > from && isPythonSpace(text[to - 1] ?? '')) to -= 1;
  return from === to ? null : { start: from, end: to };
}

// What `str.isspace` says yes to; unlike JavaScript's `\s` without U+FEFF and with the separators of the control characters.
// eslint-disable-next-line no-control-regex
const pythonSpace = /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;

function isPythonSpace(character: string): boolean {
  return (character <= ' ' || character >= '\u0085') && pythonSpace.test(character);
}
