import { type Span, contains } from '../text/span.ts';
import { WordFinder } from '../text/word-finder.ts';
import { type Tagged, overlapping, standingOf } from './same-text.ts';

/** A text that a reviewer annotated somewhere, and how its places in the project stand. */
export interface TextUse {
  readonly quote: string;
  /** The labels that it bears, the most frequent first. */
  readonly labels: readonly { readonly label: string; readonly count: number }[];
  /** Places of it that are free to take the first of them. */
  readonly untagged: number;
}

/** Texts with one label here and another there, and texts that are tagged in some places only: what to look into, the most first. */
export interface TextUsesView {
  readonly mixed: readonly TextUse[];
  readonly missed: readonly TextUse[];
  /** How many more there are of each than are listed. */
  readonly left: { readonly mixed: number; readonly missed: number };
  /** How many texts were too many to be looked for in all reports. */
  readonly unsought: number;
}

/** One character stands for too much, and what is longer than this is a passage. */
const lengths = { shortest: 2, longest: 60 };

/** How much is looked for, and listed. */
export interface UsesLimits {
  readonly sought: number;
  readonly listed: number;
}

export const usesLimits: UsesLimits = { sought: 100_000, listed: 2_000 };

/** Counts how texts are labelled over many reports: first every report is noted, then every report is looked through for what was noted. */
export class TextUses {
  readonly #limits: UsesLimits;
  readonly #labels = new Map<string, Map<string, number>>();
  readonly #untagged = new Map<string, number>();
  #finder: WordFinder | null = null;
  #unsought = 0;

  constructor(limits: UsesLimits = usesLimits) {
    this.#limits = limits;
  }

  /** Takes in what a reviewer annotated in a report. */
  note(text: string, own: Iterable<Tagged>): void {
    for (const { start, end, label } of own) {
      const length = end - start;
      if (length < lengths.shortest || length > lengths.longest) continue;
      const quote = text.slice(start, end);
      const counts = this.#labels.get(quote) ?? new Map<string, number>();
      this.#labels.set(quote, counts);
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }

  /** Counts the places of all noted texts in a report that are free; `own` is in document order. */
  look(text: string, own: readonly Tagged[]): void {
    const finder = (this.#finder ??= this.#seek());
    const overAt = overlapping(own);
    for (const { start, end, word } of longestOf(finder.find(text))) {
      const place = { start, end };
      const [first] = this.#labelsOf(word);
      if (first === undefined) continue;
      if (standingOf(text, place, first.label, overAt(place)) !== 'free') continue;
      this.#untagged.set(word, (this.#untagged.get(word) ?? 0) + 1);
    }
  }

  /** What was found out. */
  view(): TextUsesView {
    const uses = [...this.#labels.keys()].map((quote): TextUse => ({
      quote,
      labels: this.#labelsOf(quote),
      untagged: this.#untagged.get(quote) ?? 0,
    }));
    const { listed } = this.#limits;
    const mixed = ordered(
      uses.filter(({ labels }) => labels.length > 1),
      (use) => tagged(use) - (use.labels[0]?.count ?? 0),
    );
    const missed = ordered(
      uses.filter(({ untagged }) => untagged > 0),
      (use) => (use.untagged * tagged(use)) / (use.untagged + tagged(use)),
    );
    return {
      mixed: mixed.slice(0, listed),
      missed: missed.slice(0, listed),
      left: {
        mixed: Math.max(0, mixed.length - listed),
        missed: Math.max(0, missed.length - listed),
      },
      unsought: this.#unsought,
    };
  }

  #seek(): WordFinder {
    const { sought } = this.#limits;
    const quotes = [...this.#labels.keys()];
    this.#unsought = Math.max(0, quotes.length - sought);
    // What was tagged more often is more of a rule.
    const chosen = quotes.length <= sought ? quotes : byTimes(quotes, this.#labels);
    return new WordFinder(chosen.slice(0, sought));
  }

  #labelsOf(quote: string): TextUse['labels'] {
    return [...(this.#labels.get(quote) ?? [])]
      .map(([label, count]) => ({ label, count }))
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  }
}

function byTimes(
  quotes: readonly string[],
  labels: ReadonlyMap<string, ReadonlyMap<string, number>>,
): readonly string[] {
  const times = (quote: string): number =>
    [...(labels.get(quote)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  return quotes.toSorted((a, b) => times(b) - times(a) || (a < b ? -1 : 1));
}

/** How often a text is tagged at all. */
export function tagged({ labels }: Pick<TextUse, 'labels'>): number {
  return labels.reduce((sum, { count }) => sum + count, 0);
}

function ordered(uses: readonly TextUse[], weight: (use: TextUse) => number): readonly TextUse[] {
  return uses.toSorted((a, b) => weight(b) - weight(a) || (a.quote < b.quote ? -1 : 1));
}

/** The hits that lie in no longer one, in the order of the text. */
function longestOf<T extends Span>(hits: readonly T[]): readonly T[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let longest: Span = { start: 0, end: 0 };
  return sorted.filter((hit) => {
    if (contains(longest, hit)) return false;
    longest = hit;
    return true;
  });
}
