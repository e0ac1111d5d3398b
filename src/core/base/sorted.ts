/** The first index below `length` from which an ascending condition holds, or `length`. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of an item in a sorted list, or of the first item that would come after it. */
export function sortedIndex<T>(
  sorted: readonly T[],
  item: T,
  compare: (a: T, b: T) => number,
): number {
  return firstIndex(sorted.length, (index) => {
    const other = sorted[index];
    return other !== undefined && compare(other, item) >= 0;
  });
}

/** Up to so many items are spliced into a copy one by one, which moves memory but compares next to nothing; more are sorted in. */
const few = 64;

/**
 * A sorted list without some of its items and with others, still sorted.
 * @throws RangeError where an item to remove is not in the list.
 */
export function replaceSorted<T>(
  sorted: readonly T[],
  removed: readonly T[],
  added: readonly T[],
  compare: (a: T, b: T) => number,
): readonly T[] {
  if (removed.length + added.length <= few) {
    const [first, ...others] = added;
    if (first !== undefined && removed.length + others.length === 0) {
      // What a label key does: a copy that is spliced into keeps room for half as much again.
      return sorted.toSpliced(sortedIndex(sorted, first, compare), 0, first);
    }
    const next = [...sorted];
    for (const item of removed) next.splice(presentIndex(next, item, compare), 1);
    for (const item of added) next.splice(sortedIndex(next, item, compare), 0, item);
    return next;
  }
  const gaps = new Set(removed.map((item) => presentIndex(sorted, item, compare)));
  if (gaps.size < removed.length) throw new RangeError('an item is removed twice');
  return [...sorted.filter((_, index) => !gaps.has(index)), ...added].sort(compare);
}

function presentIndex<T>(sorted: readonly T[], item: T, compare: (a: T, b: T) => number): number {
  const index = sortedIndex(sorted, item, compare);
  const found = sorted[index];
  if (found === undefined || compare(found, item) !== 0) {
    throw new RangeError('what is removed from a sorted list must be in it');
  }
  return index;
}
