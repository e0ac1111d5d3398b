import { expect, test } from 'vitest';
import { changeSchema } from '../schema/schema.ts';
import { migrate } from './migrate.ts';

test('a change of schema 4 does nothing to remark and text, and is else as it was', () => {
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
    regions: nothing,
    unanchored: nothing,
    casework: nothing,
    state: ['in-progress', 'final'],
    details: null,
  };
  const migrated = migrate('change', change, 4);
  expect(migrated).toEqual({ ok: true, value: { ...change, note: null, correction: null } });
  expect(changeSchema.safeParse(migrated.ok && migrated.value).success).toBe(true);
});
