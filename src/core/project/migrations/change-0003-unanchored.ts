import type { Migration } from './migration.ts';
import { recordOf } from './record-of.ts';

/** The changes of a journal come to what has lost its place. */
export const changeUnanchored: Migration = {
  kind: 'change',
  to: 3,
  up: (data) => ({ ...recordOf(data), unanchored: { added: [], updated: [], removed: [] } }),
};
