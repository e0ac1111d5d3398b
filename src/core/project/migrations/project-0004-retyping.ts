import type { Migration } from './migration.ts';

/** Projects come to moves that bring the values of an attribute to another kind, lists among them; the number keeps programs away that would not understand them. */
export const projectRetyping: Migration = { kind: 'project', to: 4, up: (data) => data };
