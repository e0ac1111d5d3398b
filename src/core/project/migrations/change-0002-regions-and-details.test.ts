import { expect, test } from 'vitest';
import { changeSchema } from '../schema/schema.ts';
import { migrate } from './migrate.ts';

test('a change of schema 1 does nothing to regions and details, and is else as it was', () => {
  const nothing = { added: [], updated: [], removed: [] };
  const change = {
    id: 'c',
    gesture: 'set-state',
    origin: 'edit',
    author: '李雷',
    at: '2026-01-02T03:04:05.678Z',
    annotations: nothing,
    relations: nothing,
    rejections: nothing,
    state: ['in-progress', 'final'],
  };
  const migrated = migrate('change', change, 1);
  expect(migrated).toMatchObject({
    ok: true,
    value: { ...change, regions: nothing, details: null },
  });
  expect(changeSchema.safeParse(migrated.ok && migrated.value).success).toBe(true);
});
