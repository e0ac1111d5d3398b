import type { FoundHit, FoundReport } from '../../../core/find/found-report.ts';
import type { SameScope, SameShown } from '../../state/report/same-slice.ts';

/** A line of the list: a report, or a place in the report above it. */
export interface SameRow {
  /** Id of the report. */
  readonly report: string;
  readonly hit: FoundHit | null;
}

/** Whether a place is meant by a choice of what is shown. */
export function isShown({ standing }: FoundHit, shown: SameShown): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'untagged':
      return standing === 'free' || standing === 'cut';
    case 'other':
      return standing === 'other';
    case 'tagged':
      return standing === 'tagged' || standing === 'longer';
  }
}

/** How many places each choice shows. */
export function sameCounts(found: readonly FoundReport[]): Readonly<Record<SameShown, number>> {
  const counts = { all: 0, untagged: 0, other: 0, tagged: 0 };
  for (const hit of found.flatMap(({ hits }) => hits)) {
    for (const shown of ['all', 'untagged', 'other', 'tagged'] as const) {
      if (isShown(hit, shown)) counts[shown] += 1;
    }
  }
  return counts;
}

/** The places as lines; over a project each report stands before its own. */
export function sameRows(
  found: readonly FoundReport[],
  shown: SameShown,
  scope: SameScope,
): readonly SameRow[] {
  return found.flatMap(({ report, hits }) => {
    const rows = hits.filter((hit) => isShown(hit, shown)).map((hit) => ({ report, hit }));
    return scope === 'report' || rows.length === 0 ? rows : [{ report, hit: null }, ...rows];
  });
}
