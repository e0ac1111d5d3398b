import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { noDiff } from '../../core/annotation/edit/change.ts';
import type { AppError } from '../../core/base/app-error.ts';
import {
  type ProjectChange,
  type ProjectDiffs,
  applyProjectChange,
  diffRecords,
  isNoChange,
} from '../../core/project/project-change.ts';
import {
  type ProjectRecord,
  diffsByPart,
  partNames,
  recordOf,
} from '../../core/project/project-record.ts';
import type { Reviewer } from '../../core/project/project.ts';
import { orFail } from '../failure.ts';
import { projectJournals } from '../journal/journal-record.ts';
import { type ProjectPaths, journalReviewerOf } from '../paths.ts';
import type { ProjectFile } from '../project/project-file.ts';
import { replay } from '../journal/replay.ts';
import { type ReportSite, folderEntries } from '../report/report-folder.ts';
import { writeReviewer } from '../project/reviewer-file.ts';
import { changesByTime, projectSteps } from '../project/stored-project.ts';
import { type ReadJournal, readJournal } from './journal-changes.ts';
import { keepOnce } from './keep-once.ts';
import type { ProjectCopy } from './project-copy.ts';

/** What came into a project's own record. */
export interface MergedRecord {
  readonly changes: number;
  readonly conflict: AppError | null;
  readonly problems: readonly AppError[];
}

/**
 * Makes in a project's own record (labels, the register of programs, imports and the like) what was done in another copy and not here. What fits no more is
 * kept aside. What no journal of either tells, and is not here, comes as one change by `author`.
 * @throws StoreFailure `cannot-read`, `cannot-write`
 */
export async function mergeRecord(
  site: ReportSite,
  mine: ProjectCopy,
  theirs: ProjectCopy,
  author: Reviewer,
): Promise<MergedRecord> {
  const { own, head } = mine.content;
  const here = await journalsOf(mine.paths);
  const there = await journalsOf(theirs.paths);
  const missing = changesByTime(
    there.map(({ records }) => ({
      records: records.filter(({ record }) => !here.some(({ ids }) => ids.has(record.change.id))),
    })),
  );
  const { made, unfit } = replay(projectSteps, head, missing);
  const refused = await commitEach(own, made);
  const told = here.flatMap(({ records }) => records.map(({ record }) => record.change));
  const present = recordOf(own.onDisk ?? head);
  const diffs = restOf(present, recordOf(theirs.content.head), told);
  const rest = isNoChange(diffs) ? [] : [restChange(diffs, author.id)];
  // A journal is a known reviewer's.
  const isKnown = [mine, theirs].some(({ content }) =>
    content.reviewers.some(({ id }) => id === author.id),
  );
  if (rest.length > 0 && !isKnown) await writeReviewer(site.disk, site.paths, author);
  const alsoRefused = await commitEach(own, rest);
  await own.snap();
  const lost = [...unfit, ...refused, ...alsoRefused];
  return {
    changes: made.length + rest.length - refused.length - alsoRefused.length,
    conflict: lost.length === 0 ? null : await keep(site, lost),
    problems: there.flatMap(({ problem }) => problem ?? []),
  };
}

async function journalsOf(paths: ProjectPaths): Promise<readonly ReadJournal<ProjectChange>[]> {
  const authors = (await folderEntries(paths.changes)).map(journalReviewerOf);
  const journals: ReadJournal<ProjectChange>[] = [];
  for (const author of authors) {
    if (author === null) continue;
    journals.push(await readJournal(paths.projectJournal(author), projectJournals));
  }
  return journals;
}

/** Commits changes one after another; gives those that the record's rules refuse. */
async function commitEach(
  own: ProjectFile,
  changes: readonly ProjectChange[],
): Promise<readonly ProjectChange[]> {
  const refused: ProjectChange[] = [];
  for (const change of changes) {
    const saved = await own.commit(change);
    if (saved.ok) continue;
    if (saved.error.code === 'cannot-write') orFail(saved);
    refused.push(change);
  }
  return refused;
}

/** What another record has beyond one, as far as nobody has ever had it here. */
function restOf(
  here: ProjectRecord,
  there: ProjectRecord,
  told: readonly ProjectChange[],
): ProjectDiffs {
  const known = new Set(told.flatMap(({ diffs }) => idsIn(diffs)));
  const diffs = diffsByPart((part) => {
    const present = new Set(here[part].map(({ id }) => id));
    const added = there[part].filter(({ id }) => !present.has(id) && !known.has(`${part} ${id}`));
    return { ...noDiff, added };
  });
  const next = applyProjectChange(here, { diffs });
  return next.ok ? diffRecords(here, next.value) : {};
}

function idsIn(diffs: ProjectDiffs): readonly string[] {
  return partNames.flatMap((part) => {
    const { added, updated, removed } = diffs[part] ?? noDiff;
    const records = [...added, ...removed, ...updated.map(([before]) => before)];
    return records.map(({ id }) => `${part} ${id}`);
  });
}

function restChange(diffs: ProjectDiffs, author: string): ProjectChange {
  const at = new Date().toISOString();
  return { id: randomUUID(), gesture: 'merge-copy', origin: 'edit', author, at, diffs };
}

async function keep(site: ReportSite, lost: readonly ProjectChange[]): Promise<AppError> {
  const lines = lost.map((change) => `${JSON.stringify(change)}\n`).join('');
  const name = join(site.paths.changes, 'unfit-project.journal');
  const keptIn = await keepOnce(site, name, Buffer.from(lines));
  return { code: 'merge-record-conflict', count: lost.length, keptIn };
}
