import { randomUUID } from 'node:crypto';
import type { Change } from '../../core/annotation/edit/change.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import { restore } from '../../core/annotation/history/restore.ts';
import type { EarlierLayer, Then } from '../../core/annotation/history/rewind.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, ok } from '../../core/base/result.ts';
import type { ProjectChange } from '../../core/project/project-change.ts';
import type { AnnotatedReport } from '../../core/project/project.ts';
import { realDisk } from '../disk/disk.ts';
import { StoreFailure, attempt, orFail, reading } from '../failure.ts';
import { createProject, openProject } from '../project/open-project.ts';
import type { Progress } from '../progress.ts';
import { projectIsThere } from '../record/project-home.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { fillFolder } from './fill-folder.ts';
import { projectFiles, readStable } from './project-files.ts';
import type { Vault } from './vault.ts';

/** A change of a layer that is in memory only. */
interface WaitingChange {
  readonly report: string;
  readonly change: Change;
}

/** What could not be saved yet, in order. */
export interface Unsaved {
  readonly waiting: readonly WaitingChange[];
  /** Changes of the project's own record. */
  readonly projectChanges: readonly ProjectChange[];
}

/** Where a copy comes from besides the project's own folder. */
export interface CopySources extends Unsaved {
  /** The project's backups, for when its folder is gone. */
  readonly vault: Vault | null;
}

/** A copy, opened, and what could not be brought along. */
export interface SavedCopy {
  readonly store: ProjectStore;
  readonly lost: readonly AppError[];
  /** When the backup was made that stood in for the folder, ISO 8601; null where the folder was there. */
  readonly fromBackup: string | null;
}

/**
 * Saves a project elsewhere: what its folder holds, or its last backup where the folder is gone, then the work in memory on top. The target
 * must be missing or empty. Errors: `folder-not-empty`, `cannot-read`, `cannot-write`, `cancelled`.
 */
export async function saveCopy(
  store: ProjectStore,
  target: string,
  { waiting, projectChanges, vault }: CopySources,
  progress: Progress = {},
): Promise<Result<SavedCopy, AppError>> {
  return attempt(async () => {
    const base = await fillFromDisk(store, target, progress);
    const fromBackup = base ? null : await fillFromBackup(vault, target, progress);
    const copy = orFail(
      base || fromBackup !== null
        ? await openProject(target)
        : await createProject(target, { name: store.project.name, at: store.project.createdAt }),
    );
    const lost: AppError[] = [];
    const tell = (result: Result<unknown, AppError>): void => {
      if (!result.ok) lost.push(result.error);
    };
    const { reviewers, ...head } = store.project;
    tell(await copy.changeProject(head));
    for (const reviewer of reviewers) tell(await copy.addReviewer(reviewer));
    for (const report of await store.remembered()) await bring(copy, report, tell);
    for (const change of projectChanges) tell(await copy.commitProject(change));
    for (const { report, change } of waiting) {
      tell(await copy.commit(report, change.author, change));
    }
    const missing = store.reports.filter(({ id }) => !copy.reports.some((each) => each.id === id));
    for (const { id } of missing) lost.push({ code: 'unknown-report', report: id });
    return { store: copy, lost, fromBackup };
  });
}

/** Copies the project's folder; false where it is gone. */
async function fillFromDisk(
  store: ProjectStore,
  target: string,
  progress: Progress,
): Promise<boolean> {
  const there = await attempt(() => projectIsThere(projectPaths(store.directory), reading));
  if (!there.ok) return false;
  const files = await projectFiles(store.directory);
  const toWrite = files.map(({ name, path }) => ({
    name,
    read: async () => {
      const read = await readStable(path);
      if (read !== null) return read.bytes;
      throw new StoreFailure({ code: 'cannot-read', path, reason: 'ENOENT' });
    },
  }));
  await fillFolder(realDisk, target, toWrite, progress);
  return true;
}

async function fillFromBackup(
  vault: Vault | null,
  target: string,
  progress: Progress,
): Promise<string | null> {
  for (const backup of (await vault?.list()) ?? []) {
    const restored = await vault?.restore(backup, target, progress);
    if (restored?.ok === true) return backup.at;
    if (restored?.ok === false && restored.error.code !== 'damaged-backup') {
      throw new StoreFailure(restored.error);
    }
  }
  return null;
}

/** Brings a report in memory to the copy: whole where it is not there, else each layer by a change that leads to it. */
async function bring(
  copy: ProjectStore,
  annotated: AnnotatedReport,
  tell: (result: Result<unknown, AppError>) => void,
): Promise<void> {
  const { report, layers } = annotated;
  if (!copy.reports.some(({ id }) => id === report.id)) {
    tell(await copy.addReport(annotated));
    return;
  }
  for (const layer of layers) {
    const there = await copy.layer(report.id, layer.reviewer);
    if (!there.ok) {
      tell(there);
      continue;
    }
    const at = new Date().toISOString();
    const context = { author: layer.reviewer, at, newId: () => randomUUID() };
    const change = restore(there.value, asEarlier(layer, there.value), context);
    tell(change === null ? ok(null) : await copy.commit(report.id, layer.reviewer, change));
  }
}

/** A layer as `restore` wants it: each record that it has, and null for those that only the other has. */
function asEarlier(wanted: Layer, now: Layer): EarlierLayer {
  const records = <T extends { readonly id: string }>(
    wantedRecords: readonly T[],
    nowRecords: readonly T[],
  ): readonly Then<T>[] => {
    const known = new Set(wantedRecords.map(({ id }) => id));
    const gone = nowRecords.filter(({ id }) => !known.has(id));
    return [
      ...wantedRecords.map((record): Then<T> => [record.id, record]),
      ...gone.map(({ id }): Then<T> => [id, null]),
    ];
  };
  return {
    annotations: records(wanted.annotations.all, now.annotations.all),
    relations: records(wanted.relations, now.relations),
    rejections: records(wanted.rejections, now.rejections),
    regions: records(wanted.regions, now.regions),
    unanchored: records(wanted.unanchored, now.unanchored),
    casework: records(wanted.casework, now.casework),
    state: wanted.state,
    details: [wanted.details],
    note: wanted.note,
    correction: [wanted.correction],
  };
}
