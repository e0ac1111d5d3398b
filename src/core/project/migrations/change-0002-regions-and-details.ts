import type { Migration } from './migrate.ts';
import { recordOf } from './record-of.ts';

/**
 * The changes of a journal come to regions and details. No released program has written schema 2 yet: until one does, further fields of
 * changes join this step, each with the value that does nothing, and its test.
 */
export const changeRegionsAndDetails: Migration = {
  kind: 'change',
  to: 2,
  up: (data) => ({
    ...recordOf(data),
    regions: { added: [], updated: [], removed: [] },
    details: null,
  }),
};
