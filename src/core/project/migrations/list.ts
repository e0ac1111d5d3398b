import type { Migration } from './migrate.ts';

/**
 * Every migration there is. A new one is a file of its own beside this, named for its kind and version (`layer-0002-what-it-does.ts`),
 * with its test beside it, and a line here.
 */
export const migrations: readonly Migration[] = [];
