import { readFile } from 'node:fs/promises';
import type { AppError } from '../../core/base/app-error.ts';
import { ok } from '../../core/base/result.ts';
import type { Report } from '../../core/project/project.ts';
import { takeReports } from '../project/arriving-reports.ts';
import { writeAtomically } from '../disk/atomic-write.ts';
import { sha256 } from '../disk/digest.ts';
import { attempt, orFail, reading } from '../failure.ts';
import { readIfPresent } from '../disk/json-file.ts';
import type { ReportPaths } from '../paths.ts';
import { ReportCatalogue } from '../project/report-catalogue.ts';
import {
  type ReportSite,
  folderEntries,
  layerReviewers,
  readReportFolder,
  rewriteText,
} from '../report/report-folder.ts';
import { writeReviewer } from '../project/reviewer-file.ts';
import { StoredLayer } from '../layer/stored-layer.ts';
import { untouchedDisk } from '../disk/untouched-disk.ts';
import { keepOnce } from './keep-once.ts';
import type { ProjectCopy } from './project-copy.ts';

/**
 * Takes over the reviewers whom the project does not know; gives their ids.
 * @throws StoreFailure `cannot-write`
 */
export async function takeReviewers(
  { disk, paths }: ReportSite,
  mine: ProjectCopy,
  theirs: ProjectCopy,
): Promise<readonly string[]> {
  const known = new Set(mine.content.reviewers.map(({ id }) => id));
  const reviewers = theirs.content.reviewers.filter(({ id }) => !known.has(id));
  for (const reviewer of reviewers) await writeReviewer(disk, paths, reviewer);
  return reviewers.map(({ id }) => id);
}

/**
 * Takes over files of evidence that are missing, each held against its hash; gives how many.
 * @throws StoreFailure `cannot-write`
 */
export async function takeAttachments(
  { disk, paths }: ReportSite,
  theirs: ProjectCopy,
  problems: AppError[],
): Promise<number> {
  const present = new Set(await folderEntries(paths.attachments));
  let taken = 0;
  for (const name of await folderEntries(theirs.paths.attachments)) {
    if (present.has(name) || !/^[0-9a-f]{64}$/.test(name)) continue;
    const path = theirs.paths.attachment(name);
    const bytes = await attempt(() => reading(path, () => readFile(path)));
    if (!bytes.ok) problems.push(bytes.error);
    else if (sha256(bytes.value) !== name) problems.push({ code: 'hash-differs', path });
    else {
      await writeAtomically(disk, paths.attachment(name), bytes.value, paths.temporary);
      taken += 1;
    }
  }
  return taken;
}

/** What became of a report. */
export interface TakenReport {
  /** As it is here from now on. */
  readonly report: Report;
  readonly corrected: boolean;
  /** Whether both copies corrected it, each without the other. */
  readonly isApart: boolean;
  readonly conflict: AppError | null;
}

/**
 * Takes over a report that is not there, or the corrections that the other copy has beyond those here. Where both were corrected apart, the text here
 * stays and the other is kept aside.
 * @throws StoreFailure `cannot-read`, `cannot-write`, `hash-differs`
 */
export async function takeReport(
  site: ReportSite,
  theirs: ProjectCopy,
  report: Report,
  mine: Report | undefined,
): Promise<TakenReport> {
  const { disk, paths } = site;
  const from = theirs.paths.report(report.id);
  if (mine === undefined) {
    const whole = await readReportFolder(from, report);
    const annotated = { ...whole, layers: [] };
    const arrival = ok({ annotated, begun: [], file: report.source.name });
    const none = new ReportCatalogue([]);
    for (const put of await takeReports(site, [arrival], { all: none, present: none })) orFail(put);
    return { report, corrected: false, isApart: false, conflict: null };
  }
  const standing = standingOf(mine, report);
  if (standing === 'behind') {
    const whole = await readReportFolder(from, report);
    await rewriteText(disk, paths, { report: mine }, { ...whole, layers: [] });
    return { report, corrected: true, isApart: false, conflict: null };
  }
  const isApart = standing === 'apart';
  const kept = { report: mine, corrected: false, isApart };
  if (!isApart || mine.textSha256 === report.textSha256) return { ...kept, conflict: null };
  const own = paths.report(report.id);
  await keepOnce(site, own.text, await reading(from.text, () => readFile(from.text)));
  const keptIn = await keepOnce(
    site,
    own.report,
    await reading(from.report, () => readFile(from.report)),
  );
  const { title } = mine;
  const conflict: AppError = { code: 'merge-text-differs', title, keptIn };
  return { ...kept, conflict };
}

/** How the corrections of a report here stand to those of the same report in another copy. */
function standingOf(mine: Report, theirs: Report): 'same' | 'behind' | 'ahead' | 'apart' {
  const { corrections: own = [] } = mine;
  const { corrections: other = [] } = theirs;
  const common = own.findIndex(({ id }, index) => other[index]?.id !== id);
  if (common >= 0 && common < other.length) return 'apart';
  if (own.length !== other.length) return own.length < other.length ? 'behind' : 'ahead';
  // A text that was read again in another encoding is no correction.
  return mine.textSha256 === theirs.textSha256 ? 'same' : 'apart';
}

/**
 * Takes over the layers of reviewers who have none here, their journals too; gives the reviewers.
 * @throws StoreFailure `cannot-read`, `cannot-write`
 */
export async function takeLayers(
  { disk, paths }: ReportSite,
  theirs: ProjectCopy,
  { id }: Report,
  problems: AppError[],
): Promise<readonly string[]> {
  const own = paths.report(id);
  const from = theirs.paths.report(id);
  const present = new Set(await layerReviewers(own));
  const taken: string[] = [];
  for (const reviewer of await layerReviewers(from)) {
    if (present.has(reviewer) && !(await isHalfTaken(own, from, reviewer))) continue;
    const stored = new StoredLayer(theirs.paths, id, reviewer, untouchedDisk);
    const loaded = await attempt(() => stored.load());
    if (!loaded.ok) {
      problems.push(loaded.error);
      continue;
    }
    // The snapshot first: work that came with its report is in no journal.
    for (const [source, target] of [
      [from.layer(reviewer), own.layer(reviewer)],
      [from.journal(reviewer), own.journal(reviewer)],
    ] as const) {
      const bytes = await read(source);
      if (bytes !== null) await writeAtomically(disk, target, bytes, paths.temporary);
    }
    taken.push(reviewer);
  }
  return taken;
}

/** Whether two copies have the same files of a reviewer's layer, as those have in which nobody worked since. */
export async function isSameLayer(
  own: ReportPaths,
  from: ReportPaths,
  reviewer: string,
): Promise<boolean> {
  for (const file of ['journal', 'layer'] as const) {
    const [here, there] = [await read(own[file](reviewer)), await read(from[file](reviewer))];
    if (here === null || there === null ? here !== there : !Buffer.from(here).equals(there)) {
      return false;
    }
  }
  return true;
}

/** Whether an earlier merge was stopped between the two files of a layer. */
async function isHalfTaken(
  own: ReportPaths,
  from: ReportPaths,
  reviewer: string,
): Promise<boolean> {
  const snapshot = await read(own.layer(reviewer));
  const wanted = await read(from.layer(reviewer));
  if (snapshot === null || wanted === null || !Buffer.from(snapshot).equals(wanted)) return false;
  return (
    (await read(own.journal(reviewer))) === null && (await read(from.journal(reviewer))) !== null
  );
}

function read(path: string): Promise<Uint8Array | null> {
  return reading(path, () => readIfPresent(path));
}
