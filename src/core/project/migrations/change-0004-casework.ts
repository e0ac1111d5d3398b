import type { Migration } from './migration.ts';
import { recordOf } from './record-of.ts';

/** The changes of a journal come to what the fact-check desk keeps. */
export const changeCasework: Migration = {
  kind: 'change',
  to: 4,
  up: (data) => ({ ...recordOf(data), casework: { added: [], updated: [], removed: [] } }),
};
