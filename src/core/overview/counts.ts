/** How often each of some names occurs, in the order of the names. */
export type Counts<Name extends string> = readonly (readonly [name: Name, count: number])[];

/** Counts names; each of `names` is there, also where it does not occur. */
export function countEach<Name extends string>(
  names: readonly Name[],
  found: readonly Name[],
): Counts<Name> {
  const counts = tally(found);
  return names.map((name) => [name, counts.get(name) ?? 0]);
}

/** How often a name occurs. */
export function countOf<Name extends string>(counts: Counts<Name>, name: Name): number {
  return counts.find(([each]) => each === name)?.[1] ?? 0;
}

/** All of some counts together. */
export function totalOf(counts: Counts<string>): number {
  return counts.reduce((sum, [, count]) => sum + count, 0);
}

/** Counts added up, name by name; `names` gives their order. */
export function sumCounts<Name extends string>(
  names: readonly Name[],
  all: readonly Counts<Name>[],
): Counts<Name> {
  const sums = new Map(names.map((name) => [name, 0]));
  for (const counts of all) {
    for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return [...sums];
}

/** How often each key occurs. */
export function tally<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
