/** Why a backup was made. */
export const backupReasons = [
  'asked',
  'closing',
  'regular',
  'migration',
  'merge',
  'import',
  'repair',
  'encoding',
] as const;

/** Why a backup was made; `core/locale/project/backups-words.ts` puts it into words. */
export type BackupReason = (typeof backupReasons)[number];

/** How many backups a person wants to keep; `off` makes none but those that are asked for or come before something risky. */
export const backupHabits = ['off', 'few', 'usual', 'many'] as const;

/** A choice of how many backups are kept. */
export type BackupHabit = (typeof backupHabits)[number];

/** How many of the latest backups stay, then of how many days and weeks the last one of each. */
export interface BackupRotation {
  readonly last: number;
  readonly days: number;
  readonly weeks: number;
}

const usual: BackupRotation = { last: 10, days: 14, weeks: 8 };

/** What each habit keeps. */
export const rotations: Readonly<Record<BackupHabit, BackupRotation>> = {
  off: usual,
  few: { last: 5, days: 7, weeks: 4 },
  usual,
  many: { last: 30, days: 30, weeks: 26 },
};

/** A backup as far as rotation looks at it; `sequence` grows with every backup, whatever the clock says. */
export interface Dated {
  readonly sequence: number;
  /** ISO 8601. */
  readonly at: string;
}

const day = 86_400_000;

/**
 * The backups that stay: the latest, then the last one of each of the latest days and weeks that have any. Order is by sequence, so that
 * a clock that was set back drops nothing new; days are those of a time zone `offset` minutes ahead of UTC.
 */
export function keptBackups<T extends Dated>(
  backups: readonly T[],
  { last, days, weeks }: BackupRotation,
  offset = 0,
): ReadonlySet<T> {
  const latestFirst = [...backups].sort((a, b) => b.sequence - a.sequence);
  const dayOf = ({ at }: T): number => Math.floor((Date.parse(at) + offset * 60_000) / day);
  // Day 0 of the era was a Thursday; weeks begin on Mondays.
  const weekOf = (backup: T): number => Math.floor((dayOf(backup) + 3) / 7);
  return new Set([
    ...latestFirst.slice(0, last),
    ...firstOfEach(latestFirst, dayOf, days),
    ...firstOfEach(latestFirst, weekOf, weeks),
  ]);
}

function firstOfEach<T>(
  items: readonly T[],
  keyOf: (item: T) => number,
  most: number,
): readonly T[] {
  const firsts = new Map<number, T>();
  for (const item of items) {
    if (firsts.size === most) break;
    const key = keyOf(item);
    if (!firsts.has(key)) firsts.set(key, item);
  }
  return [...firsts.values()];
}
