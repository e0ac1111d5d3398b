import { compareText } from '../../annotation/annotation.ts';
import type { PackedTexts } from './packed-entries.ts';

/** Texts by numbers, each once. */
export class TextTable {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  #ranks: Uint32Array | null = null;
  /** Of other tables' texts the numbers here, one more than they are; 0 where none is given yet. */
  readonly #others = new WeakMap<PackedTexts, Uint32Array>();

  get size(): number {
    return this.#texts.length;
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    this.#numbers.set(text, number);
    this.#texts.push(text);
    this.#ranks = null;
    return number;
  }

  /** Gives the numbers of another table's texts, by their numbers there; each is looked up once. */
  numbersOf(texts: PackedTexts): (theirs: number) => number {
    const known = this.#others.get(texts) ?? new Uint32Array(texts.length);
    this.#others.set(texts, known);
    return (theirs) => {
      const number = known[theirs] ?? 0;
      if (number > 0) return number - 1;
      const found = this.numberOf(texts.at(theirs) ?? '');
      known[theirs] = found + 1;
      return found;
    };
  }

  /** The number of a text that has one; -1 where it has none. */
  find(text: string): number {
    return this.#numbers.get(text) ?? -1;
  }

  textOf(number: number): string {
    const text = this.#texts[number];
    if (text === undefined) throw new RangeError(`no text has the number ${number}`);
    return text;
  }

  /** The places of all texts in their order, by their numbers. */
  get ranks(): Uint32Array {
    if (this.#ranks !== null) return this.#ranks;
    const order = Array.from(this.#texts, (text, number) => ({ text, number }));
    order.sort((a, b) => compareText(a.text, b.text));
    const ranks = new Uint32Array(order.length);
    for (const [rank, { number }] of order.entries()) ranks[number] = rank;
    this.#ranks = ranks;
    return ranks;
  }
}
