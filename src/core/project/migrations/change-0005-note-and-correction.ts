import type { Migration } from './migration.ts';
import { recordOf } from './record-of.ts';

/** The changes of a journal come to the remark on a report and to corrections of its text; where a move of the label set has changed nothing, nothing is said of it. */
export const changeNoteAndCorrection: Migration = {
  kind: 'change',
  to: 5,
  up: (data) => ({ ...recordOf(data), note: null, correction: null }),
};
