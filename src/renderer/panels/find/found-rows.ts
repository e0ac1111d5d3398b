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
  return found.flatMap(({ report, hits }) => [
    { report, index: -1, hit: null, count: hits.length },
    ...hits.map((hit, index) => ({ report, index, hit, count: hits.length })),
  ]);
}
