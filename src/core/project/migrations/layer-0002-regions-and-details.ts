import type { Migration } from './migrate.ts';
import { recordOf } from './record-of.ts';

/**
 * Layers come to regions and details. No released program has written schema 2 yet: until one does, further fields of layers join this
 * step, each with its empty value, and its test.
 */
export const layerRegionsAndDetails: Migration = {
  kind: 'layer',
  to: 2,
  up: (data) => ({ ...recordOf(data), regions: [], details: null }),
};
