import type { Span } from './span.ts';

/** Answers, for a list of spans, which is the next one that reaches beyond an offset; logarithmic, however long some spans are. */
export interface Reach {
  /** The furthest end of all; 0 where there are no spans. */
  readonly furthest: number;
  /** The first index from `from` on whose span ends after `offset` (an offset of a text: not negative), or the length of the list. */
  next(from: number, offset: number): number;
}

/** So many spans are looked at one by one; the tree stands on groups of them, since a change makes it anew and a leaf for each is a megabyte for the collector. */
const groupSize = 64;

/** Builds the answers for a list of spans: a tree over groups of them, laid out as in a heap, where each node holds the furthest end below it. */
export function reachOf(spans: readonly Span[]): Reach {
  const groups = Math.ceil(spans.length / groupSize);
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, groups)));
  const furthest = furthestEnds(spans, leaves);
  const at = (node: number): number => furthest[node] ?? 0;
  /** The first index from `from` on, within its group, or -1. */
  const within = (from: number, offset: number): number => {
    const end = Math.min(spans.length, from - (from % groupSize) + groupSize);
    for (let index = from; index < end; index += 1) {
      if ((spans[index]?.end ?? 0) > offset) return index;
    }
    return -1;
  };
  return {
    furthest: at(1),
    next(from, offset) {
      if (from >= spans.length) return spans.length;
      const near = within(from, offset);
      if (near !== -1) return near;
      let node = leaves + Math.floor(from / groupSize);
      do {
        // Up from every right child: what lies right of it hangs elsewhere.
        while (node % 2 === 1) node = (node - 1) / 2;
        if (node === 0) return spans.length;
        node += 1;
      } while (at(node) <= offset);
      while (node < leaves) node = at(2 * node) > offset ? 2 * node : 2 * node + 1;
      return within((node - leaves) * groupSize, offset);
    },
  };
}

function furthestEnds(spans: readonly Span[], leaves: number): Float64Array {
  const furthest = new Float64Array(2 * leaves);
  for (let index = 0; index < spans.length; index += 1) {
    const leaf = leaves + Math.floor(index / groupSize);
    const end = spans[index]?.end ?? 0;
    if (end > (furthest[leaf] ?? 0)) furthest[leaf] = end;
  }
  for (let node = leaves - 1; node > 0; node -= 1) {
    furthest[node] = Math.max(furthest[2 * node] ?? 0, furthest[2 * node + 1] ?? 0);
  }
  return furthest;
}
