import type { Span } from '../text/span.ts';

/** Where a run of characters stands in two texts. */
export interface Pair {
  readonly from: number;
  readonly to: number;
}

const several = -1;

/**
 * Runs of `size` units that stand once in each of two lists of stretches, in order of `from`. Of the earlier text every half `size` is
 * looked at, so that cost and memory stay linear and every common stretch of one and a half `size` has its chance.
 */
export function uniquePairs(
  before: string,
  beforeSpans: readonly Span[],
  after: string,
  afterSpans: readonly Span[],
  size: number,
): readonly Pair[] {
  const known = indexOf(before, beforeSpans, size);
  const found = new Map<number, number>();
  for (const span of afterSpans) {
    eachGram(after, span, size, 1, (hash, to) => {
      const from = known.get(hash);
      if (from === undefined || from === several) return;
      found.set(from, found.has(from) ? several : to);
    });
  }
  return [...found]
    .filter(([from, to]) => to !== several && isSame(before, from, after, to, size))
    .map(([from, to]) => ({ from, to }))
    .sort((a, b) => a.from - b.from);
}

/** The longest choice of pairs that ascends in both texts; pairs come in order of `from`. */
export function ascendingPairs(pairs: readonly Pair[]): readonly Pair[] {
  // Patience: `piles[n]` is the index of the pair with the smallest `to` that ends an ascent of n + 1 pairs.
  const piles: number[] = [];
  const earlier: (number | undefined)[] = [];
  for (const [index, { to }] of pairs.entries()) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[piles[middle] ?? 0]?.to ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    earlier[index] = low === 0 ? undefined : piles[low - 1];
    piles[low] = index;
  }
  const chosen: Pair[] = [];
  for (let at = piles.at(-1); at !== undefined; at = earlier[at]) {
    const pair = pairs[at];
    if (pair !== undefined) chosen.push(pair);
  }
  return chosen.reverse();
}

function indexOf(text: string, spans: readonly Span[], size: number): Map<number, number> {
  const known = new Map<number, number>();
  for (const span of spans) {
    eachGram(text, span, size, size >>> 1, (hash, at) => {
      known.set(hash, known.has(hash) ? several : at);
    });
  }
  return known;
}

/** Gives the rolling hash of each run of `size` units that begins at a multiple of `step` from the span's start. */
function eachGram(
  text: string,
  { start, end }: Span,
  size: number,
  step: number,
  take: (hash: number, at: number) => void,
): void {
  const factor = 0x01000193;
  let leaving = 1;
  for (let count = 1; count < size; count += 1) leaving = Math.imul(leaving, factor);
  let hash = 0;
  for (let at = start; at < end; at += 1) {
    const gone = at - size;
    if (gone >= start) hash = (hash - Math.imul(text.charCodeAt(gone), leaving)) | 0;
    hash = (Math.imul(hash, factor) + text.charCodeAt(at)) | 0;
    if (gone + 1 >= start && (gone + 1 - start) % step === 0) take(hash, gone + 1);
  }
}

function isSame(a: string, from: number, b: string, to: number, size: number): boolean {
  for (let at = 0; at < size; at += 1) {
    if (a.charCodeAt(from + at) !== b.charCodeAt(to + at)) return false;
  }
  return true;
}
