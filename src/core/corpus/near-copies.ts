import { type TextSketch, sketchKeys, sketchSimilarity } from './text-sketch.ts';

/** Texts as similar as this are versions of one another. */
export const nearCopy = 0.4;

/** Two texts by index, and how similar they are. */
export interface SimilarPair {
  readonly first: number;
  readonly second: number;
  readonly similarity: number;
}

/** The pairs of texts that may be similar; those below about 0.3 are mostly not among them. */
export function similarPairs(sketches: readonly TextSketch[]): readonly SimilarPair[] {
  const byKey = new Map<string, number[]>();
  const pairs = new Map<number, SimilarPair>();
  for (const [second, sketch] of sketches.entries()) {
    for (const key of sketchKeys(sketch)) {
      const known = byKey.get(key);
      if (known === undefined) {
        byKey.set(key, [second]);
        continue;
      }
      for (const first of known) {
        const id = first * sketches.length + second;
        const other = sketches[first];
        if (first === second || other === undefined || pairs.has(id)) continue;
        pairs.set(id, { first, second, similarity: sketchSimilarity(other, sketch) });
      }
      known.push(second);
    }
  }
  return [...pairs.values()];
}

/** Texts in groups, by index: versions of one another, and versions of those, stand in one. Ascending, every text in one group. */
export function groupsOf(
  count: number,
  pairs: readonly SimilarPair[],
): readonly (readonly number[])[] {
  const parent = Array.from({ length: count }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) at = up;
    return at;
  };
  for (const { first, second, similarity } of pairs) {
    if (similarity < nearCopy) continue;
    const [a, b] = [root(first), root(second)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = new Map<number, number[]>();
  for (const index of parent.keys()) {
    const group = groups.get(root(index));
    if (group === undefined) groups.set(root(index), [index]);
    else group.push(index);
  }
  return [...groups.values()];
}
