import { recordOf } from './record-of.ts';
import type { Migration } from './migration.ts';

/**
 * Projects come to parts besides their label set, and to journals. No released program has written schema 2 yet; a part without records is
 * absent, so that a new part changes nothing here.
 */
export const projectParts: Migration = {
  kind: 'project',
  to: 2,
  up: (data) => ({ ...recordOf(data), parts: {} }),
};
