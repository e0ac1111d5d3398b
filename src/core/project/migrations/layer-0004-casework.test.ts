import { expect, test } from 'vitest';
import { layerDataSchema } from '../schema/schema.ts';
import { migrate } from './migrate.ts';

test('a layer of schema 3 has no casework, and is else as it was', () => {
  const layer = {
    reviewer: '李雷',
    state: 'final',
    annotations: [],
    relations: [],
    rejections: [],
    regions: [],
    unanchored: [],
    details: null,
  };
  const migrated = migrate('layer', layer, 3);
  expect(migrated).toEqual({
    ok: true,
    value: { ...layer, casework: [], note: '', correction: null },
  });
  expect(layerDataSchema.safeParse(migrated.ok && migrated.value).success).toBe(true);
});
