import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';

test('a change of schema 4 stays as it is', () => {
  const before = { annotations: [] };
  expect(migrate('change', before, 4)).toEqual({ ok: true, value: before });
});
