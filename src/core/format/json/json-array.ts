import { type Result, err, ok } from '../../base/result.ts';
import { longestText, tooLong } from '../corpus-source.ts';

const outsideTexts = /["[\]{},]/g;
const withinTexts = /["\\]/g;

/**
 * The elements of a JSON array that comes in pieces, as JSON each, whatever its size; memory holds the element at hand. What is no array, or ends before its
 * end, is told last. An element is not looked into: whether it is JSON shows where it is parsed.
 */
export async function* jsonArrayElements(
  pieces: AsyncIterable<string>,
): AsyncGenerator<Result<string, string>, void, void> {
  const scanner = new ArrayScanner();
  for await (const piece of pieces) {
    for (const element of scanner.take(piece)) yield ok(element);
    if (scanner.problem !== null) break;
  }
  const problem = scanner.problem ?? scanner.unfinished;
  if (problem !== null) yield err(problem);
}

/** Splits an array at the commas of its own. */
class ArrayScanner {
  /** What is wrong with what came; null while nothing is. */
  problem: string | null = null;
  /** 0 before the array and behind it, 1 within it. */
  #depth = 0;
  #inText = false;
  /** Whether the next character of a text is escaped. */
  #escaped = false;
  #hasBegun = false;
  #element = '';

  /** What is missing at the end; null where the array is whole. */
  get unfinished(): string | null {
    return this.#hasBegun && this.#depth === 0 ? null : 'the array does not end';
  }

  /** The elements that end within a piece. */
  *take(piece: string): Generator<string, void, void> {
    let from = 0;
    let at = 0;
    while (at < piece.length && this.problem === null) {
      if (this.#inText) {
        at = this.#passText(piece, at);
        continue;
      }
      outsideTexts.lastIndex = at;
      const sign = outsideTexts.exec(piece);
      const end = sign?.index ?? piece.length;
      if (this.#depth === 0 && piece.slice(at, end).trim() !== '') {
        this.problem = 'no JSON array';
        return;
      }
      if (sign === null) break;
      at = end + 1;
      const isOwn = this.#sign(sign[0]);
      if (!isOwn) continue;
      const element = this.#element + piece.slice(from, end);
      this.#element = '';
      from = at;
      if (sign[0] !== '[' && element.trim() !== '') yield element;
    }
    if (this.#element.length + piece.length - from > longestText) {
      this.problem = `an element ${tooLong}`;
    } else this.#element += piece.slice(from);
  }

  /** Takes a sign outside of texts; whether it is one of the array's own: its brackets and the commas between its elements. */
  #sign(sign: string): boolean {
    if (this.#depth === 0) {
      if (sign !== '[' || this.#hasBegun) {
        this.problem = 'no JSON array';
        return false;
      }
      this.#hasBegun = true;
      this.#depth = 1;
      return true;
    }
    if (sign === '"') this.#inText = true;
    else if (sign === '[' || sign === '{') this.#depth += 1;
    else if (sign === ',') return this.#depth === 1;
    else {
      this.#depth -= 1;
      return this.#depth === 0;
    }
    return false;
  }

  /** Where a text ends, or the piece. */
  #passText(piece: string, from: number): number {
    let at = from;
    if (this.#escaped) {
      this.#escaped = false;
      at += 1;
    }
    for (;;) {
      withinTexts.lastIndex = at;
      const sign = withinTexts.exec(piece);
      if (sign === null) return piece.length;
      if (sign[0] === '"') {
        this.#inText = false;
        return sign.index + 1;
      }
      at = sign.index + 2;
      if (at > piece.length) {
        this.#escaped = true;
        return piece.length;
      }
    }
  }
}
