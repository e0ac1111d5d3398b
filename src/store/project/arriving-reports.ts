import { join } from 'node:path';
import type { Change } from '../../core/annotation/edit/change.ts';
import { type Layer, emptyLayer } from '../../core/annotation/layer.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { AnnotatedReport, Report } from '../../core/project/project.ts';
import { temporaryName, writeAtomically } from '../disk/atomic-write.ts';
import { checkedReport } from '../report/checked-report.ts';
import type { Disk } from '../disk/disk.ts';
import { attempt, writing } from '../failure.ts';
import { type LayerProject, changedLayer } from '../layer/layer-rules.ts';
import { mapLimited } from '../disk/map-limited.ts';
import { type ProjectPaths, type ReportPaths, reportPaths, sourceFileName } from '../paths.ts';
import { ReportCatalogue } from './report-catalogue.ts';
import {
  type ReportSite,
  folderEntries,
  structureFiles,
  writeNewLayer,
} from '../report/report-folder.ts';
import { type FileContent, layerFiles, newLayerFiles } from '../layer/new-layer.ts';
import { reportCodec } from '../record/stored-record.ts';

/** A report that is to come into a project. */
export interface Arrival {
  /** Its layers come whole, each by one change of its reviewer. */
  readonly annotated: AnnotatedReport;
  /** The changes that begin layers which the report does not have yet, one for each author. */
  readonly begun: readonly Change[];
}

/** An arrival that keeps the rules. */
export interface CheckedArrival {
  readonly annotated: AnnotatedReport;
  readonly begun: readonly BegunLayer[];
  /** The file that is named where the report is there already. */
  readonly file: string;
}

/** A layer as its first change leaves it. */
interface BegunLayer {
  readonly layer: Layer;
  readonly change: Change;
}

/** So many reports are written side by side: a disk makes many files durable in little more time than one. */
const writtenAtOnce = 16;

/** A report whose files are on the disk. */
export interface Arrived {
  readonly report: Report;
  /** False where its folder was there, without a record that could be read: its layers are what they were, and none was begun. */
  readonly isNew: boolean;
}

/** An arrival held to what a project promises: its report as `checkedReport` has it, and what begins its layers as a change of them. */
export function checkedArrival(
  { annotated, begun }: Arrival,
  project: LayerProject,
): Result<CheckedArrival, AppError> {
  const checked = checkedReport(annotated, project);
  if (!checked.ok) return checked;
  const layers: BegunLayer[] = [];
  for (const change of begun) {
    const layer = changedLayer(emptyLayer(change.author), change, { ...annotated, project });
    if (!layer.ok) return layer;
    layers.push({ layer: layer.value, change });
  }
  return ok({ annotated: checked.value, begun: layers, file: annotated.report.source.name });
}

/**
 * Puts reports that are not there yet, with all their layers, in their places and into the catalogue, each in one step, so that no moment shows half of
 * one. Those that the disk refuses are not there; the others are, for good, when this returns. Answers in the order of the arrivals.
 * Errors: `import-duplicate`, `cannot-write`.
 */
export async function takeReports(
  site: ReportSite,
  arrivals: readonly Result<CheckedArrival, AppError>[],
  reports: { readonly all: ReportCatalogue; readonly present: ReportCatalogue },
): Promise<readonly Result<Arrived, AppError>[]> {
  const among = new ReportCatalogue([]);
  const fresh = arrivals.map((arrival): Result<CheckedArrival, AppError> => {
    if (!arrival.ok) return arrival;
    const { annotated, file } = arrival.value;
    const { report } = annotated;
    const same = reports.present.same(report) ?? among.same(report);
    if (same !== undefined) return err({ code: 'import-duplicate', file, title: same.title });
    among.put(report);
    return arrival;
  });
  const arrived = await putReports(site, fresh);
  for (const each of arrived) if (each.ok) reports.all.put(each.value.report);
  return arrived;
}

async function putReports(
  { disk, paths }: ReportSite,
  arrivals: readonly Result<CheckedArrival, AppError>[],
): Promise<readonly Result<Arrived, AppError>[]> {
  await writing(paths.reports, async () => {
    await disk.makeFolder(paths.temporary);
    await disk.makeFolder(paths.reports);
  });
  const put = await mapLimited(arrivals, writtenAtOnce, async (arrival) =>
    arrival.ok ? attempt(() => putReport(disk, paths, arrival.value)) : arrival,
  );
  if (!put.some((each) => each.ok)) return put;
  const synced = await attempt(() => writing(paths.reports, () => disk.syncFolder(paths.reports)));
  return synced.ok ? put : put.map((each) => (each.ok ? synced : each));
}

/** Where the report's folder is there already (its `report.json` was damaged), the files are put back into it and its layers stay. */
async function putReport(
  disk: Disk,
  paths: ProjectPaths,
  arrival: CheckedArrival,
): Promise<Arrived> {
  const { report } = arrival.annotated;
  const target = paths.report(report.id);
  if ((await folderEntries(target.folder)).length > 0) {
    await restoreReportFolder(disk, paths, arrival.annotated);
    return { report, isNew: false };
  }
  const draft = reportPaths(join(paths.temporary, temporaryName()));
  await writing(target.folder, async () => {
    try {
      await writeDraft(disk, draft, arrival);
      await disk.rename(draft.folder, target.folder);
    } catch (error) {
      await disk.remove(draft.folder).catch(() => undefined);
      throw error;
    }
  });
  return { report, isNew: true };
}

/** Writes a report's folder where nobody looks; all of it is on the disk when this returns. */
async function writeDraft(
  disk: Disk,
  draft: ReportPaths,
  { annotated, begun }: CheckedArrival,
): Promise<void> {
  const { report, text, source, layers } = annotated;
  const at = new Date().toISOString();
  const create = ([path, content]: FileContent) => disk.create(path, content);
  for (const folder of [draft.folder, draft.source, draft.layers]) {
    await disk.makeDraftFolder(folder);
  }
  await allSettled([
    disk.create(join(draft.source, sourceFileName(report.source.name)), source ?? text),
    disk.create(draft.text, text),
    disk.create(draft.report, reportCodec.encode(report)),
    ...structureFiles(annotated).map((content) => disk.create(draft.structure, content)),
    ...layers.flatMap((layer) => newLayerFiles(draft, layer, at)).map(create),
    ...begun.flatMap(({ layer, change }) => layerFiles(draft, layer, [change])).map(create),
  ]);
  await allSettled(
    [draft.source, draft.layers, draft.folder].map((folder) => disk.syncFolder(folder)),
  );
}

/** Waits for all, so that nothing is still being written where the first error is met. */
async function allSettled(steps: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(steps);
  await Promise.all(steps);
}

/** Writes `report.json` last: before it stands, the report is not there. */
async function restoreReportFolder(
  disk: Disk,
  paths: ProjectPaths,
  annotated: AnnotatedReport,
): Promise<void> {
  const { report, text, source, layers } = annotated;
  const target = paths.report(report.id);
  const write = (path: string, content: string | Uint8Array) =>
    writeAtomically(disk, path, content, paths.temporary);
  await writing(target.folder, () => disk.makeFolder(target.source));
  await write(join(target.source, sourceFileName(report.source.name)), source ?? text);
  await write(target.text, text);
  for (const content of structureFiles(annotated)) await write(target.structure, content);
  for (const layer of layers) await writeNewLayer(disk, paths, report.id, layer);
  await write(target.report, reportCodec.encode(report));
}
