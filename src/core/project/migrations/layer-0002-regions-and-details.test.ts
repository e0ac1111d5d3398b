import { expect, test } from 'vitest';
import { layerDataSchema } from '../schema/schema.ts';
import { migrate } from './migrate.ts';

test('a layer of schema 1 has no regions and no corrections, and is else as it was', () => {
  const layer = {
    reviewer: '李雷',
    state: 'final',
    annotations: [],
    relations: [],
    rejections: [],
  };
  const migrated = migrate('layer', layer, 1);
  expect(migrated).toMatchObject({ ok: true, value: { ...layer, regions: [], details: null } });
  expect(layerDataSchema.safeParse(migrated.ok && migrated.value).success).toBe(true);
});

test('what is no record is refused', () => {
  expect([null, [], 'a'].map((data) => migrate('layer', data, 1).ok)).toEqual([
    false,
    false,
    false,
  ]);
});
