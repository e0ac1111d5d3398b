import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { CorrectedText } from '../../core/correct/follow-corrections.ts';
import { wayBetween } from '../../core/correct/way-between.ts';
import type { Report, Reviewer } from '../../core/project/project.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { attempt, orFail } from '../failure.ts';
import type { Progress } from '../progress.ts';
import type { ReportPaths } from '../paths.ts';
import { layerReviewers, readReportFolder } from '../report/report-folder.ts';
import { untouchedDisk } from '../disk/untouched-disk.ts';
import { type MergeSite, mergeLayer } from './merge-layer.ts';
import { mergeRecord } from './merge-record.ts';
import type { MergeResult, MergedLayer, MergedReport } from './merge-result.ts';
import type { TextWays } from './on-text.ts';
import { type ProjectCopy, withCopy } from './project-copy.ts';
import {
  isSameLayer,
  takeAttachments,
  takeLayers,
  takeReport,
  takeReviewers,
} from './take-missing.ts';

/** How a merge is made. */
export interface MergeOptions extends Progress {
  /** Whoever merges: what no journal tells comes in their name. */
  readonly author: Reviewer;
  /** Makes a backup of the project once it is known that there is something to merge; where it fails, nothing is merged. */
  readonly backUp?: () => Promise<Result<null, AppError>>;
  readonly disk?: Disk;
}

/**
 * Brings what was done in another copy of a project into the project in `dir`, report by report; the copy stays as it is. Every step leaves the project
 * whole, and what is done already is not done again: a merge that was stopped goes on when it is made anew. Errors: `merge-itself`, `merge-other-project`,
 * `not-a-project`, `project-locked`, `newer-schema`, `cannot-read`, `cannot-write`, `cancelled`.
 */
export async function mergeCopy(
  dir: string,
  from: string,
  options: MergeOptions,
): Promise<Result<MergeResult, AppError>> {
  if ((await placeOf(dir)) === (await placeOf(from))) {
    return err({ code: 'merge-itself', path: resolve(dir) });
  }
  const disk = options.disk ?? realDisk;
  return withCopy(dir, disk, (mine) =>
    withCopy(from, untouchedDisk, async (theirs) => {
      const [into, other] = [mine.content.head, theirs.content.head];
      if (into.id !== other.id) {
        const { root: path } = theirs.paths;
        return err({ code: 'merge-other-project', path, name: other.name, into: into.name });
      }
      const backedUp = (await options.backUp?.()) ?? ok(null);
      if (!backedUp.ok) return backedUp;
      return attempt(() => merge(mine, theirs, { ...options, disk }));
    }),
  );
}

/** Where a folder lies, whatever links lead there; one that is not there is told by whoever opens it. */
function placeOf(dir: string): Promise<string> {
  return realpath(dir).catch(() => resolve(dir));
}

async function merge(
  mine: ProjectCopy,
  theirs: ProjectCopy,
  { author, disk, onProgress, signal }: MergeOptions & { readonly disk: Disk },
): Promise<MergeResult> {
  const site = { disk, paths: mine.paths };
  const problems: AppError[] = [...theirs.content.problems];
  const reviewers = await takeReviewers(site, mine, theirs);
  const attachments = await takeAttachments(site, theirs, problems);
  // Labels come before the work that uses them.
  const record = await mergeRecord(site, mine, theirs, author);
  const project = mine.content.own.onDisk ?? mine.content.head;
  const own = new Map(mine.content.reports.map((report) => [report.id, report]));
  const { reports: all } = theirs.content;
  const reports: MergedReport[] = [];
  const conflicts: AppError[] = [];
  for (const [done, report] of all.entries()) {
    if (signal?.aborted === true) orFail(err({ code: 'cancelled' }));
    onProgress?.({ done, total: all.length, name: report.title });
    const merged = await attempt(() =>
      mergeReport({ ...site, project }, theirs, report, own.get(report.id)),
    );
    // Where the project's own disk refuses, nothing after this could come either.
    if (!merged.ok && merged.error.code === 'cannot-write') orFail(merged);
    if (!merged.ok) problems.push(merged.error);
    else {
      conflicts.push(...merged.value.conflicts);
      problems.push(...merged.value.problems);
      if (hasCome(merged.value.report)) reports.push(merged.value.report);
    }
  }
  return {
    ...{ reports, reviewers, attachments, projectChanges: record.changes },
    conflicts: [...noted(record.conflict), ...conflicts],
    problems: [...problems, ...record.problems],
  };
}

interface ReportMerge {
  readonly report: MergedReport;
  readonly conflicts: readonly AppError[];
  readonly problems: readonly AppError[];
}

async function mergeReport(
  site: MergeSite,
  theirs: ProjectCopy,
  report: Report,
  before: Report | undefined,
): Promise<ReportMerge> {
  const { id, title } = report;
  const [own, from] = [site.paths.report(id), theirs.paths.report(id)];
  const problems: AppError[] = [];
  const conflicts: AppError[] = [];
  const taken = await takeReport(site, theirs, report, before);
  conflicts.push(...noted(taken.conflict));
  const ways = once(() => waysOf(site, theirs, { mine: taken.report, theirs: report }));
  const newcomers = await takeLayers(site, theirs, report, problems);
  const layers: MergedLayer[] = newcomers.map((reviewer) => ({
    ...{ reviewer, added: true, changes: 0, conflicts: 0 },
  }));
  for (const reviewer of await layerReviewers(from)) {
    const isNew = newcomers.includes(reviewer);
    // Most of a large project is as it was when it was copied. Work on a text that came apart is led to the one here now: nothing later would know the way.
    const isSame = isNew || (await isSameLayer(own, from, reviewer));
    if (isSame && !taken.isApart) continue;
    const merged = await attempt(() =>
      mergeLayer(site, theirs, { report: taken.report, ways }, reviewer),
    );
    if (!merged.ok && merged.error.code === 'cannot-write') orFail(merged);
    if (!merged.ok) problems.push(merged.error);
    else {
      const { changes, conflicts: unfit, conflict, problem } = merged.value;
      conflicts.push(...noted(conflict));
      problems.push(...noted(problem));
      if (!isNew && changes + unfit > 0)
        layers.push({ reviewer, added: false, changes, conflicts: unfit });
    }
  }
  const { corrected } = taken;
  const told = { report: id, title, added: before === undefined, corrected, layers };
  return { report: told, conflicts, problems };
}

/** How the texts of a report in both copies lead to the one here; null where its corrections do not tell. */
async function waysOf(
  { paths }: MergeSite,
  { paths: from }: ProjectCopy,
  { mine, theirs }: { readonly mine: Report; readonly theirs: Report },
): Promise<TextWays | null> {
  const corrected = async (folder: ReportPaths, report: Report): Promise<CorrectedText> => {
    const { text } = await readReportFolder(folder, report);
    const { id, textSha256, corrections = [] } = report;
    return { report: id, text, textSha256, corrections };
  };
  const own = await corrected(paths.report(mine.id), mine);
  const other = wayBetween(await corrected(from.report(theirs.id), theirs), own);
  return other && { own, other };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | null = null;
  return () => (begun ??= read());
}

function hasCome({ added, corrected, layers }: MergedReport): boolean {
  return added || corrected || layers.length > 0;
}

function noted(error: AppError | null): readonly AppError[] {
  return error === null ? [] : [error];
}
