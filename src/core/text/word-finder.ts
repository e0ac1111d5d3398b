/** Where one of many words stands in a text. Offsets are UTF-16 code units, half-open. */
export interface WordHit {
  readonly start: number;
  readonly end: number;
  /** The word as it was given. */
  readonly word: string;
}

/** How a word and a text are compared, unit by unit: what a unit counts as, or null where it counts for nothing. */
export type UnitFold = (unit: number) => number | null;

const asItIs: UnitFold = (unit) => unit;

/** What a node of the automaton holds. */
interface Node {
  readonly depth: number;
  /** The node of the longest ending of this one that begins a word; the root's own for the root. */
  fail: number;
  /** Index of the longest word that ends here; -1 where none does. */
  word: number;
}

/** A key of an edge: a node and a unit as one exact number. */
const units = 0x10000;

/**
 * Finds many words in one pass over a text, however many there are (Aho and Corasick). Of the words that end at one place only the longest
 * is told, so that what is found never outgrows the text.
 */
export class WordFinder {
  readonly #words: readonly string[];
  readonly #lengths: readonly number[];
  readonly #fold: UnitFold;
  readonly #nodes: Node[] = [{ depth: 0, fail: 0, word: -1 }];
  readonly #edges = new Map<number, number>();

  constructor(words: readonly string[], fold: UnitFold = asItIs) {
    this.#words = words;
    this.#fold = fold;
    this.#lengths = words.map((word, index) => this.#plant(word, index));
    this.#link();
  }

  /** How many words are looked for. */
  get size(): number {
    return this.#words.length;
  }

  /** The words in a text, by where they end. */
  find(text: string): readonly WordHit[] {
    const hits: WordHit[] = [];
    if (this.#edges.size === 0) return hits;
    // Where each unit that counts stands, so that a word's beginning is known.
    const places = new Int32Array(text.length);
    let counted = 0;
    let at = 0;
    for (let index = 0; index < text.length; index += 1) {
      const unit = this.#fold(text.charCodeAt(index));
      if (unit === null) continue;
      places[counted] = index;
      counted += 1;
      at = this.#step(at, unit);
      const found = this.#nodes[at]?.word ?? -1;
      if (found < 0) continue;
      const start = places[counted - (this.#lengths[found] ?? 0)] ?? index;
      hits.push({ start, end: index + 1, word: this.#words[found] ?? '' });
    }
    return hits;
  }

  /** Adds a word to the tree; how many of its units count. */
  #plant(word: string, index: number): number {
    let at = 0;
    let depth = 0;
    for (let offset = 0; offset < word.length; offset += 1) {
      const unit = this.#fold(word.charCodeAt(offset));
      if (unit === null) continue;
      depth += 1;
      const key = at * units + unit;
      const next = this.#edges.get(key);
      if (next === undefined) {
        this.#edges.set(key, this.#nodes.length);
        at = this.#nodes.push({ depth, fail: 0, word: -1 }) - 1;
      } else at = next;
    }
    const node = this.#nodes[at];
    if (node !== undefined && at > 0 && node.word < 0) node.word = index;
    return depth;
  }

  /** Says of each node, the shallow ones first, where to go on when it leads no further. */
  #link(): void {
    // Edges stand in the order of words, not of depth.
    const byDepth = [...this.#edges].sort(
      ([, a], [, b]) => (this.#nodes[a]?.depth ?? 0) - (this.#nodes[b]?.depth ?? 0),
    );
    for (const [key, child] of byDepth) {
      const node = this.#nodes[child];
      if (node === undefined) continue;
      const parent = Math.floor(key / units);
      const fail = parent === 0 ? 0 : this.#step(this.#nodes[parent]?.fail ?? 0, key % units);
      node.fail = fail;
      if (node.word < 0) node.word = this.#nodes[fail]?.word ?? -1;
    }
  }

  #step(from: number, unit: number): number {
    let at = from;
    for (;;) {
      const next = this.#edges.get(at * units + unit);
      if (next !== undefined) return next;
      if (at === 0) return 0;
      at = this.#nodes[at]?.fail ?? 0;
    }
  }
}
