import { type ProjectEdit, diffRecords } from './project-change.ts';
import type { ProjectRecord, Removal, ReportImport } from './project-record.ts';

/** Says that reports came in by one import; one that had been taken out before is in the project again. Null where none came. */
export function importEdit(record: ProjectRecord, news: ReportImport): ProjectEdit | null {
  if (news.reports.length === 0) return null;
  const came = new Set(news.reports);
  const next = {
    ...record,
    imports: [...record.imports, news],
    removals: record.removals.filter(({ id }) => !came.has(id)),
  };
  return { gesture: 'import-reports', diffs: diffRecords(record, next) };
}

/** Those of some reports that are in the project. */
export function presentReports<T>(
  reports: readonly T[],
  removals: readonly Removal[],
  idOf: (report: T) => string,
): readonly T[] {
  if (removals.length === 0) return reports;
  const gone = new Set(removals.map(({ id }) => id));
  return reports.filter((report) => !gone.has(idOf(report)));
}
