import type { Migration } from './migration.ts';
import { recordOf } from './record-of.ts';

/** Layers come to list what has lost its place. */
export const layerUnanchored: Migration = {
  kind: 'layer',
  to: 3,
  up: (data) => ({ ...recordOf(data), unanchored: [] }),
};
