import { expect, test } from 'vitest';
import { changeSchema } from '../schema/schema.ts';
import { migrate } from './migrate.ts';

test('a change of schema 2 does nothing to what has no place, and is else as it was', () => {
  const nothing = { added: [], updated: [], removed: [] };
  const change = {
    ...{ id: 'c', gesture: 'set-state', origin: 'edit', author: '李雷' },
    at: '2026-01-02T03:04:05.678Z',
    annotations: nothing,
    relations: nothing,
    rejections: nothing,
    regions: nothing,
    state: ['in-progress', 'final'],
    details: null,
  };
  const migrated = migrate('change', change, 2);
  expect(migrated).toMatchObject({ ok: true, value: { ...change, unanchored: nothing } });
  expect(changeSchema.safeParse(migrated.ok && migrated.value).success).toBe(true);
});
