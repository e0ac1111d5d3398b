import type { Layer } from '../../annotation/layer.ts';
import { isUntouched } from '../../annotation/layer.ts';
import { layerCounts } from '../../annotation/layer-counts.ts';
import { type ProjectEdit, diffRecords } from '../project-change.ts';
import type { ProjectRecord } from '../project-record.ts';
import type { Report } from '../project.ts';

/** A report and the title by which it goes. */
export interface NamedReport {
  readonly id: string;
  readonly name: string;
}

/** A report that is out of the project. */
export type RemovedReport = Pick<Report, 'title' | 'date' | 'outlet' | 'length'> & {
  readonly report: string;
};

/** What one reviewer has done on a report. */
export interface Held {
  readonly reviewer: string;
  readonly annotations: number;
  /** Annotations with a verdict. */
  readonly checked: number;
}

/** What everyone has done on a report; `unread` where a layer could not be read. */
export interface Holding {
  readonly report: string;
  readonly held: readonly Held[];
  readonly unread: boolean;
}

/** What one reviewer has done on several reports. */
export interface HeldInAll extends Held {
  readonly reports: number;
}

/** Takes reports out of the project; those that are out already stay so. Null where none is left to take out. */
export function removeReports(
  record: ProjectRecord,
  reports: readonly NamedReport[],
): ProjectEdit | null {
  const out = new Set(record.removals.map(({ id }) => id));
  const gone = reports.filter(({ id }) => !out.has(id));
  if (gone.length === 0) return null;
  const removals = [...record.removals, ...gone.map(({ id, name }) => ({ id, name }))];
  return { gesture: 'remove-reports', diffs: diffRecords(record, { ...record, removals }) };
}

/** Has reports in the project again; null where none of them is out of it. */
export function bringBackReports(
  record: ProjectRecord,
  reports: ReadonlySet<string>,
): ProjectEdit | null {
  const removals = record.removals.filter(({ id }) => !reports.has(id));
  if (removals.length === record.removals.length) return null;
  return { gesture: 'bring-back-reports', diffs: diffRecords(record, { ...record, removals }) };
}

/** What stands in a layer, or null where nobody has begun it. */
export function heldIn(layer: Layer): Held | null {
  if (isUntouched(layer)) return null;
  const { annotations, checked } = layerCounts(layer.annotations);
  return { reviewer: layer.reviewer, annotations, checked };
}

/** What everyone has done on several reports together, whoever has done most first. */
export function heldInAll(holdings: readonly Holding[]): readonly HeldInAll[] {
  const sums = new Map<string, HeldInAll>();
  for (const { reviewer, annotations, checked } of holdings.flatMap(({ held }) => held)) {
    const before = sums.get(reviewer) ?? { reviewer, reports: 0, annotations: 0, checked: 0 };
    sums.set(reviewer, {
      reviewer,
      reports: before.reports + 1,
      annotations: before.annotations + annotations,
      checked: before.checked + checked,
    });
  }
  return [...sums.values()].sort((a, b) => b.annotations - a.annotations);
}
