import type { Migration } from './migration.ts';
import { recordOf } from './record-of.ts';

/** Layers come to regions and details. */
export const layerRegionsAndDetails: Migration = {
  kind: 'layer',
  to: 2,
  up: (data) => ({ ...recordOf(data), regions: [], details: null }),
};
