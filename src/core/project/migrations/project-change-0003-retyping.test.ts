import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';

test('a change of schema 2 stays as it is', () => {
  const before = { id: 'c', gesture: 'change-attributes', diffs: { moves: { added: [] } } };
  expect(migrate('project-change', before, 2)).toEqual({ ok: true, value: before });
});
