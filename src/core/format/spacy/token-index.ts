import { eachPythonToken } from '../tokens/python-tokens.ts';

/** Finds the tokens that a span of code points begins and ends with; spans stand on the borders of tokens. */
export interface TokenIndex {
  /** The number of the token that begins at a code point. @throws RangeError where none does. */
  first(start: number): number;
  /** The number of the token that ends at a code point. @throws RangeError where none does. */
  last(end: number): number;
}

/** Which tokens of a text stand where. */
export function tokenIndex(text: string): TokenIndex {
  // By code point, of which there are no more than units: the number of the token there, above 0.
  const starting = new Int32Array(text.length + 1);
  const ending = new Int32Array(text.length + 1);
  let count = 0;
  eachPythonToken(text, (start, end) => {
    count += 1;
    starting[start] = count;
    ending[end] = count;
  });
  return {
    first: (start) => found(starting, start),
    last: (end) => found(ending, end),
  };
}

function found(numbers: Int32Array, codePoint: number): number {
  const number = numbers[codePoint] ?? 0;
  if (number === 0) throw new RangeError(`no token has an edge at code point ${codePoint}`);
  return number - 1;
}
