import { type ReadyText, encodeText } from './utf8-writer.ts';

/** A number takes no more digits than this. */
const mostDigits = 8;

/**
 * A line that is added many times with other numbers in it, most of which go up by one: nine times in ten only the last digit of each is touched.
 * A corpus has a hundred million of them. Its words are read in the order of the machine's bytes; all that run Electron have the lowest first.
 */
export class CountedLine implements ReadyText {
  readonly words: Float64Array;
  readonly #pieces: readonly Uint8Array[];
  readonly #bytes: Uint8Array;
  readonly #values: Int32Array;
  /** Behind each number. */
  readonly #ends: Int32Array;
  #length = 0;

  /** Between each two pieces stands a number, 0 at first. */
  constructor(...pieces: readonly string[]) {
    this.#pieces = pieces.map((piece) => {
      const bytes = new Uint8Array(3 * piece.length);
      return bytes.subarray(0, encodeText(piece, 0, piece.length, bytes, 0));
    });
    const longest = this.#pieces.reduce((sum, { length }) => sum + length + mostDigits, 0);
    this.words = new Float64Array(Math.ceil(longest / 8));
    this.#bytes = new Uint8Array(this.words.buffer);
    this.#values = new Int32Array(pieces.length - 1);
    this.#ends = new Int32Array(pieces.length - 1);
    this.#layOut();
  }

  get length(): number {
    return this.#length;
  }

  /** Puts a whole number from 0 to 99,999,999 in a place. @throws RangeError */
  set(place: number, value: number): this {
    const before = this.#values[place] ?? 0;
    const last = (this.#ends[place] ?? 0) - 1;
    const digit = this.#bytes[last] ?? 0;
    this.#values[place] = value;
    if (value === before + 1 && digit < 0x39) this.#bytes[last] = digit + 1;
    else if (digitsOf(value) === digitsOf(before)) this.#spell(value, last);
    else this.#layOut();
    return this;
  }

  /**
   * Puts a character of three bytes, given as its unit, over the one that stands at a byte before the first number. A number that gets longer brings back
   * what stood there.
   */
  character(at: number, unit: number): this {
    this.#bytes[at] = 0xe0 | (unit >> 12);
    this.#bytes[at + 1] = 0x80 | ((unit >> 6) & 0x3f);
    this.#bytes[at + 2] = 0x80 | (unit & 0x3f);
    return this;
  }

  #layOut(): void {
    let at = 0;
    for (const [index, piece] of this.#pieces.entries()) {
      this.#bytes.set(piece, at);
      at += piece.length;
      const value = this.#values[index];
      if (value === undefined) continue;
      at += digitsOf(value);
      this.#ends[index] = at;
      this.#spell(value, at - 1);
    }
    this.#length = at;
  }

  #spell(value: number, last: number): void {
    let [rest, at] = [value, last];
    do {
      const tenth = (rest / 10) | 0;
      this.#bytes[at] = 0x30 + rest - 10 * tenth;
      rest = tenth;
      at -= 1;
    } while (rest > 0);
  }
}

function digitsOf(value: number): number {
  let digits = 1;
  for (let bound = 10; bound <= value; bound *= 10) digits += 1;
  if (digits > mostDigits) throw new RangeError(`${value} has more than ${mostDigits} digits`);
  return digits;
}
