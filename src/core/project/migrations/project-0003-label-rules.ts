import type { Migration } from './migration.ts';

/**
 * Projects come to labels that are retired, hints, rules of attributes, further kinds of attributes, lists of codes and moves. All of them are
 * absent where there are none; the number keeps programs away that would not understand them.
 */
export const projectLabelRules: Migration = { kind: 'project', to: 3, up: (data) => data };
