import { expect, test } from 'vitest';
import { aRelation, anAnnotation } from '../testing/builders.ts';
import { relationIndex } from './relation-index.ts';

test('a relation is found from both of its ends, and a list is read once', () => {
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }].map((given) => anAnnotation(given));
  if (a === undefined || b === undefined || c === undefined) throw new Error('three were made');
  const relations = [aRelation(a, b), aRelation(b, c)];
  const index = relationIndex(relations);
  const ids = ['a', 'b', 'c', 'd'].map((id) => (index.get(id) ?? []).map((one) => one.id));
  expect(ids).toEqual([['a→b'], ['a→b', 'b→c'], ['b→c'], []]);
  expect(relationIndex(relations)).toBe(index);
});
