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
  return {
    tokens,
    first: (start) => found(tokens, (token) => token.start, start),
    last: (end) => found(tokens, (token) => token.end, end),
  };
}

/** By halves: places ascend, and a report has far more tokens than spans. */
function found(
  tokens: readonly Token[],
  placeOf: (token: Token) => number,
  codePoint: number,
): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token === undefined || placeOf(token) >= codePoint) high = middle;
    else low = middle + 1;
  }
  const token = tokens[low];
  if (token === undefined || placeOf(token) !== codePoint) {
    throw new RangeError(`no token has an edge at code point ${codePoint}`);
  }
  return low;
}
