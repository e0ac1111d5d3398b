import type { Migration } from './migration.ts';
import { recordOf } from './record-of.ts';

/** Layers come to answers to checks, checks of one's own, evidence and what stands beside verdicts; verdicts to `needs-source`. */
export const layerCasework: Migration = {
  kind: 'layer',
  to: 4,
  up: (data) => ({ ...recordOf(data), casework: [] }),
};
