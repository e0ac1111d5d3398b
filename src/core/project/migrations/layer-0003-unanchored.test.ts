import { expect, test } from 'vitest';
import { layerDataSchema } from '../schema/schema.ts';
import { migrate } from './migrate.ts';

test('a layer of schema 2 has nothing without a place, and is else as it was', () => {
  const layer = {
    ...{ reviewer: '李雷', state: 'final', annotations: [], relations: [] },
    ...{ rejections: [], regions: [], details: null },
  };
  const migrated = migrate('layer', layer, 2);
  expect(migrated).toMatchObject({ ok: true, value: { ...layer, unanchored: [] } });
  expect(layerDataSchema.safeParse(migrated.ok && migrated.value).success).toBe(true);
});
