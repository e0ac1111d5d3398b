import type { Migration } from './migration.ts';

/** Reports come to corrections of their texts, which are absent where there are none. */
export const reportCorrections: Migration = { kind: 'report', to: 3, up: (data) => data };
