import type { Migration } from './migrate.ts';

/** Layers come to annotations that say what they were before a move of the label set; where none has moved, nothing is said. */
export const layerMoves: Migration = { kind: 'layer', to: 5, up: (data) => data };
