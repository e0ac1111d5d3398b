import type { LabelSet } from '../../annotation/label/label.ts';
import { withoutLabel } from '../labels/label-set-edits.ts';
import {
  type ProjectChange,
  type ProjectEdit,
  diffRecords,
  invertProjectChange,
} from '../project-change.ts';
import type { ProjectRecord, Removal, ReportImport } from '../project-record.ts';

interface WithId {
  readonly id: string;
}

/** Labels and relation types, by their ids. */
export type LabelIds = Required<Pick<ReportImport, 'labels' | 'relationTypes'>>;

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

/** What a label set has that an earlier one had not; absent where that is nothing. */
export function newLabels(before: LabelSet, after: LabelSet): Partial<LabelIds> {
  const labels = newIds(before.labels, after.labels);
  const relationTypes = newIds(before.relationTypes, after.relationTypes);
  return {
    ...(labels.length > 0 && { labels }),
    ...(relationTypes.length > 0 && { relationTypes }),
  };
}

function newIds(before: readonly WithId[], after: readonly WithId[]): readonly string[] {
  const known = new Set(before.map(({ id }) => id));
  return after.map(({ id }) => id).filter((id) => !known.has(id));
}

/**
 * The change that takes an import back, with those of its labels and relation types that nothing else bears: they go as they are by now, so that taking this
 * back brings them as they were.
 */
export function undoneImport(
  change: ProjectChange,
  record: ProjectRecord,
  free: LabelIds,
): ProjectChange {
  const inverse = invertProjectChange(change);
  const types = new Set(free.relationTypes);
  const relationTypes = record.relationTypes.filter(({ id }) => !types.has(id));
  const next = free.labels.reduce(withoutLabel, { ...record, relationTypes });
  const { labels: _labels, relationTypes: _types, ...diffs } = inverse.diffs;
  return { ...inverse, diffs: { ...diffs, ...diffRecords(record, next) } };
}
