import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Annotation, compareAnnotations } from '../../../core/annotation/annotation.ts';
import { overlaps } from '../../../core/text/span.ts';
import { assignLanes } from './lanes.ts';

function annotation(id: string, start: number, end: number): Annotation {
  return {
    id,
    start,
    end,
    label: 'figure',
    quote: '',
    attributes: {},
    verdict: 'unchecked',
    note: '',
    flagged: false,
    author: 'me',
    provenance: { kind: 'reviewer' },
    createdAt: '',
    updatedAt: '',
  };
}

const spans = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 25 })
  .map((list) =>
    list
      .map(([start, length], index) => annotation(`a${index}`, start, start + length))
      .sort(compareAnnotations),
  );

test('what nests lies under what it holds', () => {
  const nested = [annotation('outer', 0, 9), annotation('middle', 0, 6), annotation('inner', 2, 4)];
  expect([...assignLanes(nested, new Map())].sort()).toEqual([
    ['inner', 0],
    ['middle', 1],
    ['outer', 2],
  ]);
});

test('two annotations that overlap never share a lane', () => {
  fc.assert(
    fc.property(spans, (list) => {
      const lanes = assignLanes(list, new Map());
      for (const a of list) {
        for (const b of list) {
          if (a !== b && overlaps(a, b)) expect(lanes.get(a.id)).not.toBe(lanes.get(b.id));
        }
      }
    }),
  );
});

test('one more or one less leaves the lanes of all others where they were', () => {
  fc.assert(
    fc.property(spans, fc.nat(), (list, seed) => {
      if (list.length === 0) return;
      const one = list[seed % list.length];
      const others = list.filter((other) => other !== one);
      const before = assignLanes(others, new Map());
      const after = assignLanes(list, before);
      for (const { id } of others) expect(after.get(id)).toBe(before.get(id));
      const without = assignLanes(others, after);
      for (const { id } of others) expect(without.get(id)).toBe(after.get(id));
    }),
  );
});
