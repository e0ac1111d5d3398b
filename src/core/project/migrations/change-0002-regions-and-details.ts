import type { Migration } from './migration.ts';
import { recordOf } from './record-of.ts';

/** The changes of a journal come to regions and details. */
export const changeRegionsAndDetails: Migration = {
  kind: 'change',
  to: 2,
  up: (data) => ({
    ...recordOf(data),
    regions: { added: [], updated: [], removed: [] },
    details: null,
  }),
};
