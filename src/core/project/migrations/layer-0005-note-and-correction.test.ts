import { expect, test } from 'vitest';
import { layerDataSchema } from '../schema/schema.ts';
import { migrate } from './migrate.ts';

test('a layer of schema 4 has no remark, stands on the text as imported, and is else as it was', () => {
  const layer = {
    reviewer: '李雷',
    state: 'final',
    annotations: [],
    relations: [],
    rejections: [],
    regions: [],
    unanchored: [],
    casework: [],
    details: null,
  };
  const migrated = migrate('layer', layer, 4);
  expect(migrated).toEqual({ ok: true, value: { ...layer, note: '', correction: null } });
  expect(layerDataSchema.safeParse(migrated.ok && migrated.value).success).toBe(true);
});
