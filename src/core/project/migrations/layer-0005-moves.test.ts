import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';

test('a layer of schema 4 stays as it is', () => {
  const before = { annotations: [] };
  expect(migrate('layer', before, 4)).toEqual({ ok: true, value: before });
});
