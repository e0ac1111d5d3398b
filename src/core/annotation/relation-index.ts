import type { Relation } from './annotation.ts';

const indices = new WeakMap<readonly Relation[], ReadonlyMap<string, readonly Relation[]>>();

/** The relations that begin or end at each annotation, by its id; made once for a list of relations, which is never changed in place. */
export function relationIndex(
  relations: readonly Relation[],
): ReadonlyMap<string, readonly Relation[]> {
  const known = indices.get(relations);
  if (known !== undefined) return known;
  const index = new Map<string, Relation[]>();
  for (const relation of relations) {
    for (const id of new Set([relation.from, relation.to])) {
      const at = index.get(id);
      if (at === undefined) index.set(id, [relation]);
      else at.push(relation);
    }
  }
  indices.set(relations, index);
  return index;
}
