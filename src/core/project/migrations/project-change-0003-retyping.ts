import type { Migration } from './migration.ts';

/** Changes of a project come to moves that bring the values of an attribute to another kind; the number keeps programs away that would not understand them. */
export const projectChangeRetyping: Migration = {
  kind: 'project-change',
  to: 3,
  up: (data) => data,
};
