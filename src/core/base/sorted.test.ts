import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstIndex, replaceSorted, sortedIndex } from './sorted.ts';

const ascending = (a: number, b: number): number => a - b;
const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 200 });

test('the first index from which a condition holds is the one that a walk finds', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(60), (length, from) => {
      expect(firstIndex(length, (index) => index >= from)).toBe(Math.min(from, length));
    }),
  );
});

test('the sorted index is where an item stands, or where it would stand', () => {
  expect([5, 10, 12, 20, 25].map((item) => sortedIndex([10, 20], item, ascending))).toEqual([
    0, 0, 1, 1, 2,
  ]);
});

test('replacing in a sorted list gives what filtering and sorting give, for few items and for many', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.func(fc.boolean()), (items, others, isRemoved) => {
      const sorted = [...items].sort(ascending);
      const removed = items.filter(isRemoved);
      const added = others.filter((other) => !items.includes(other));
      expect(replaceSorted(sorted, removed, added, ascending)).toEqual(
        [...sorted.filter((item) => !removed.includes(item)), ...added].sort(ascending),
      );
    }),
  );
});

test('what is not in the list cannot be removed from it, nor the same item twice', () => {
  const many = Array.from({ length: 100 }, (_, index) => index);
  expect(() => replaceSorted([1, 3], [2], [], ascending)).toThrow(RangeError);
  expect(() => replaceSorted([1, 3], [3, 3], [], ascending)).toThrow(RangeError);
  expect(() => replaceSorted(many, [...many, 100], [], ascending)).toThrow(RangeError);
  expect(() => replaceSorted(many, [...many, 5], [], ascending)).toThrow(RangeError);
});
