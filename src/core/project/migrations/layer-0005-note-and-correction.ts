import type { Migration } from './migrate.ts';
import { recordOf } from './record-of.ts';

/** Layers come to a remark on the whole report, and say which correction of the text their offsets have followed. */
export const layerNoteAndCorrection: Migration = {
  kind: 'layer',
  to: 5,
  up: (data) => ({ ...recordOf(data), note: '', correction: null }),
};
