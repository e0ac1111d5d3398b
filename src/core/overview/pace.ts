import type { DayCount } from './report-facts.ts';

/** How fast figures are checked, and how long what is left may take. */
export interface Pace {
  /** The days on which something was done, the earliest first. */
  readonly days: readonly DayCount[];
  /** Null where too little was done to say. */
  readonly estimate: Estimate | null;
}

/** An estimate in days on which somebody works. */
export interface Estimate {
  /** On how many days it stands. */
  readonly days: number;
  /** Figures a day on slow and on fast days: a quarter of the days lie below the one, a quarter above the other. */
  readonly slow: number;
  readonly fast: number;
  readonly least: number;
  readonly most: number;
}

/** An estimate stands on so many of the last days on which figures were checked, and on no fewer than these. */
export const estimateDays = { most: 10, least: 3 } as const;

/** The days of all reports added up, and what they say of the figures that are left. */
export function paceOf(reports: Iterable<readonly DayCount[]>, left: number): Pace {
  const sums = new Map<string, { annotations: number; checked: number }>();
  for (const { day, annotations, checked } of flat(reports)) {
    const sum = sums.get(day) ?? { annotations: 0, checked: 0 };
    sums.set(day, {
      annotations: sum.annotations + annotations,
      checked: sum.checked + checked,
    });
  }
  const days = [...sums]
    .map(([day, sum]) => ({ day, ...sum }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return { days, estimate: estimateOf(days, left) };
}

function* flat<T>(lists: Iterable<readonly T[]>): Generator<T> {
  for (const list of lists) yield* list;
}

function estimateOf(days: readonly DayCount[], left: number): Estimate | null {
  const recent = days
    .map(({ checked }) => checked)
    .filter((checked) => checked > 0)
    .slice(-estimateDays.most)
    .sort((a, b) => a - b);
  if (left === 0 || recent.length < estimateDays.least) return null;
  const slow = recent[Math.floor((recent.length - 1) / 4)] ?? 1;
  const fast = recent[Math.ceil(((recent.length - 1) * 3) / 4)] ?? 1;
  return {
    ...{ days: recent.length, slow, fast },
    least: Math.ceil(left / fast),
    most: Math.ceil(left / slow),
  };
}
