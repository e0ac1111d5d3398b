import { type Token, pythonTokens } from './python-tokens.ts';

/** Finds the tokens that a span of code points begins and ends with; spans stand on the borders of tokens. */
export interface TokenIndex {
  readonly tokens: readonly Token[];
  /** The number of the token that begins at a code point. @throws RangeError where none does. */
  first(start: number): number;
  /** The number of the token that ends at a code point. @throws RangeError where none does. */
  last(end: number): number;
}

/** The tokens of a text, and which of them stand where. */
export function tokenIndex(text: string): TokenIndex {
  const tokens = pythonTokens(text);
  const starts = new Map(tokens.map(({ start }, index) => [start, index]));
  const ends = new Map(tokens.map(({ end }, index) => [end, index]));
  return {
    tokens,
    first: (start) => found(starts, start),
    last: (end) => found(ends, end),
  };
}

function found(places: ReadonlyMap<number, number>, codePoint: number): number {
  const index = places.get(codePoint);
  if (index === undefined) throw new RangeError(`no token has an edge at code point ${codePoint}`);
  return index;
}
