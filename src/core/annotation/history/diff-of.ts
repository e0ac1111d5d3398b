import { type Diff, sameRecord } from '../edit/change.ts';

/** What leads from some records to others, told apart by their ids. */
export function diffOf<T extends { readonly id: string }>(
  before: Iterable<T>,
  after: Iterable<T>,
): Diff<T> {
  const left = new Map(Array.from(before, (record) => [record.id, record]));
  const added: T[] = [];
  const updated: [T, T][] = [];
  for (const record of after) {
    const then = left.get(record.id);
    left.delete(record.id);
    if (then === undefined) added.push(record);
    else if (then !== record && !sameRecord(then, record)) updated.push([then, record]);
  }
  return { added, updated, removed: [...left.values()] };
}
