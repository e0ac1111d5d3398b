import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IdMap } from './id-map.ts';

interface Entry {
  readonly id: string;
  readonly content: number;
}

const ids = Array.from({ length: 40 }, (_, index) => `id-${index}`);
const entry = fc.record({ id: fc.constantFrom(...ids), content: fc.nat() });
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id });

const found = (map: IdMap<Entry>): readonly (Entry | undefined)[] => ids.map((id) => map.get(id));

describe('a map of records by id', () => {
  test('finds after any walk of changes what a plain Map finds, and leaves the maps before as they were', () => {
    fc.assert(
      fc.property(entries, fc.array(entries), (first, steps) => {
        let map = IdMap.of(first);
        const model = new Map(first.map((record) => [record.id, record]));
        for (const step of steps) {
          const before = found(map);
          const removed = step.filter(({ id }) => model.has(id));
          const added = step.filter(({ id, content }) => !model.has(id) || content % 2 === 0);
          const next = map.with(removed, added);
          for (const { id } of removed) model.delete(id);
          for (const record of added) model.set(record.id, record);
          expect(found(map)).toEqual(before);
          expect(found(next)).toEqual(ids.map((id) => model.get(id)));
          map = next;
        }
      }),
    );
  });

  test('refuses two records of one id and the removal of what is not there', () => {
    const record = { id: 'a', content: 1 };
    expect(() => IdMap.of([record, record])).toThrow('two records have the id a');
    expect(() => IdMap.of([record]).with([], [record])).toThrow('two records have the id a');
    expect(() => IdMap.of([record]).with([{ id: 'b' }], [])).toThrow('nothing here has the id b');
  });
});
