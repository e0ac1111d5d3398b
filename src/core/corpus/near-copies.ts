import { type TextSketch, sketchKeys, sketchSimilarity } from './text-sketch.ts';

/** Texts as similar as this are versions of one another. */
export const nearCopy = 0.4;

/** Two texts by index, and how similar they are. */
export interface SimilarPair {
  readonly first: number;
  readonly second: number;
  readonly similarity: number;
}

/**
 * Visits the pairs of texts that may be similar, each once; those below about 0.3 are mostly not among them. None is kept: of five thousand issues of one
 * report there are twelve million.
 */
function eachCandidate(
  sketches: readonly TextSketch[],
  visit: (first: number, second: number) => void,
): void {
  const byKey = new Map<string, number[]>();
  /** For each text the last one with which it was visited. */
  const visited = new Int32Array(sketches.length).fill(-1);
  for (const [second, sketch] of sketches.entries()) {
    for (const key of sketchKeys(sketch)) {
      const known = byKey.get(key);
      if (known === undefined) {
        byKey.set(key, [second]);
        continue;
      }
      for (const first of known) {
        if (first === second || visited[first] === second) continue;
        visited[first] = second;
        visit(first, second);
      }
      known.push(second);
    }
  }
}

function similarity(sketches: readonly TextSketch[], first: number, second: number): number {
  const [a, b] = [sketches[first], sketches[second]];
  return a === undefined || b === undefined ? 0 : sketchSimilarity(a, b);
}

/** The two most similar texts of those that `isAsked` says; null where none of them are similar at all. */
export function closestPair(
  sketches: readonly TextSketch[],
  isAsked: (first: number, second: number) => boolean,
): SimilarPair | null {
  let closest: SimilarPair | null = null;
  eachCandidate(sketches, (first, second) => {
    if (!isAsked(first, second)) return;
    const found = similarity(sketches, first, second);
    if (found > (closest?.similarity ?? 0)) closest = { first, second, similarity: found };
  });
  return closest;
}

/** Texts in groups, by index: versions of one another, and versions of those, stand in one. Ascending, every text in one group. */
export function versionGroups(sketches: readonly TextSketch[]): readonly (readonly number[])[] {
  const parent = Int32Array.from(sketches, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      // Half of the way is forgotten each time, so that a chain of thousands is not walked for every pair.
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  eachCandidate(sketches, (first, second) => {
    const [a, b] = [root(first), root(second)];
    if (a === b || similarity(sketches, first, second) < nearCopy) return;
    parent[Math.max(a, b)] = Math.min(a, b);
  });
  const groups = new Map<number, number[]>();
  for (const index of parent.keys()) {
    const group = groups.get(root(index));
    if (group === undefined) groups.set(root(index), [index]);
    else group.push(index);
  }
  return [...groups.values()];
}
