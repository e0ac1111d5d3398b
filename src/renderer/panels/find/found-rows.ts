import type { FoundHit, FoundReport } from '../../../core/find/found-report.ts';

/** A line of the results: a report, or a hit in the report above it. */
export interface FoundRow {
  /** Id of the report. */
  readonly report: string;
  /** Which of the report's hits; -1 for the report itself. */
  readonly index: number;
  readonly hit: FoundHit | null;
  /** How many hits the report has. */
  readonly count: number;
}

/** What was found as lines, each report before its hits. */
export function foundRows(found: readonly FoundReport[]): readonly FoundRow[] {
  return found.flatMap(rowsOf);
}

/** While more is being found, what was found before keeps its lines. */
const known = new WeakMap<FoundReport, readonly FoundRow[]>();

function rowsOf(found: FoundReport): readonly FoundRow[] {
  const { report, hits } = found;
  const before = known.get(found);
  if (before !== undefined) return before;
  const count = hits.length;
  const rows = [
    { report, index: -1, hit: null, count },
    ...hits.map((hit, index) => ({ report, index, hit, count })),
  ];
  known.set(found, rows);
  return rows;
}
