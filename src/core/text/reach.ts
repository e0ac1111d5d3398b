import type { Span } from './span.ts';

/** Answers, for a list of spans, which is the next one that reaches beyond an offset; logarithmic, however long some spans are. */
export interface Reach {
  /** The furthest end of all; 0 where there are no spans. */
  readonly furthest: number;
  /** The first index from `from` on whose span ends after `offset` (an offset of a text: not negative), or the length of the list. */
  next(from: number, offset: number): number;
}

/** Builds the answers for a list of spans: a tree laid out as in a heap, where each node holds the furthest end below it. */
export function reachOf(spans: readonly Span[]): Reach {
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, spans.length)));
  const furthest = new Float64Array(2 * leaves);
  let leaf = leaves;
  for (const { end } of spans) furthest[leaf++] = end;
  const at = (node: number): number => furthest[node] ?? 0;
  for (let node = leaves - 1; node > 0; node -= 1) {
    const left = at(2 * node);
    const right = at(2 * node + 1);
    furthest[node] = left > right ? left : right;
  }
  return {
    furthest: at(1),
    next(from, offset) {
      if (from >= spans.length) return spans.length;
      let node = leaves + from;
      while (at(node) <= offset) {
        // Up from every right child: what lies right of it hangs elsewhere.
        while (node % 2 === 1) node = (node - 1) / 2;
        if (node === 0) return spans.length;
        node += 1;
      }
      while (node < leaves) node = at(2 * node) > offset ? 2 * node : 2 * node + 1;
      return node - leaves;
    },
  };
}
