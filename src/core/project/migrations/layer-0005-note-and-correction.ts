import type { Migration } from './migration.ts';
import { recordOf } from './record-of.ts';

/** Layers come to a remark on the whole report, and say which correction of the text their offsets have followed; where no move of the label set has changed an annotation, nothing is said. */
export const layerNoteAndCorrection: Migration = {
  kind: 'layer',
  to: 5,
  up: (data) => ({ ...recordOf(data), note: '', correction: null }),
};
