import type { Migration } from './migrate.ts';

/** The changes of a journal come to annotations that say what they were before a move of the label set; where none has moved, nothing is said. */
export const changeMoves: Migration = { kind: 'change', to: 5, up: (data) => data };
