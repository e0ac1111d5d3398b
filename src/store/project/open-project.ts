import { readdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { LabelSet } from '../../core/annotation/label/label.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { type Disk, makeFolders, realDisk } from '../disk/disk.ts';
import { attempt, reading, systemCode, writing } from '../failure.ts';
import { acquireLock } from '../disk/lock.ts';
import { type ProjectPaths, isOfOthers, projectPaths } from '../paths.ts';
import {
  type FolderContent,
  newHead,
  readHead,
  readProjectFolder,
  writeEmptyProject,
} from './project-folder.ts';
import { ProjectStore } from './project-store.ts';
import { untouchedDisk } from '../disk/untouched-disk.ts';

/** What a project begins with. */
export interface NewProject {
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
  /** Hezhu's own labels where none are given. */
  readonly labels?: LabelSet;
}

/**
 * Makes a project in a folder that is missing or empty but for hidden files, and opens it. Without a name it has the folder's.
 * Errors: `project-exists`, `folder-not-empty`, `project-locked`, `cannot-read`, `cannot-write`.
 */
export async function createProject(
  dir: string,
  { name, at, labels }: NewProject,
  disk: Disk = realDisk,
): Promise<Result<ProjectStore, AppError>> {
  const paths = projectPaths(resolve(dir));
  const prepared = await attempt(() => prepareFolder(disk, paths));
  if (!prepared.ok) return prepared;
  if (prepared.value !== null) return err(prepared.value);
  const head = newHead(name.trim() === '' ? basename(paths.root) : name.trim(), at, labels);
  return openLocked(disk, paths, async () => {
    await writing(paths.temporary, () => disk.remove(paths.temporary));
    await writeEmptyProject(disk, paths, head);
    return { ...(await readHead(disk, paths, [])), reviewers: [], reports: [], problems: [] };
  });
}

/**
 * Opens the project in a folder. What cannot be read in it is set aside and named in `problems`; the rest opens.
 * Errors: `not-a-project`, `project-locked`, `newer-schema`, `cannot-read`, `cannot-write`.
 */
export function openProject(
  dir: string,
  disk: Disk = realDisk,
): Promise<Result<ProjectStore, AppError>> {
  return openPresent(dir, disk, async (paths) => {
    // Whoever left something half-written is gone: the lock is ours.
    await writing(paths.temporary, () => disk.remove(paths.temporary));
    return readProjectFolder(disk, paths);
  });
}

/** Opens a project for one who only reads it: every file stays as it is, damaged ones too; they are named in `problems` all the same. */
export async function openToRead(dir: string): Promise<Result<ProjectStore, AppError>> {
  const opened = await openPresent(dir, untouchedDisk, (paths) =>
    readProjectFolder(untouchedDisk, paths),
  );
  return opened.ok || !isUnwritable(opened.error) ? opened : openUnlocked(dir);
}

/** Opens a project to work in it, or, where its folder takes nothing, to read it; the store's `isReadOnly` says which. */
export async function openOrRead(dir: string): Promise<Result<ProjectStore, AppError>> {
  const opened = await openProject(dir);
  return opened.ok || !isUnwritable(opened.error) ? opened : openUnlocked(dir);
}

/** Without a lock: nobody can write where we cannot, or somebody else does, and then reading finds whole files all the same. */
async function openUnlocked(dir: string): Promise<Result<ProjectStore, AppError>> {
  const paths = projectPaths(resolve(dir));
  const content = await attempt(() => readProjectFolder(untouchedDisk, paths));
  return content.ok ? ok(new ProjectStore(untouchedDisk, paths, null, content.value)) : content;
}

function isUnwritable(error: AppError): boolean {
  return error.code === 'cannot-write' && ['EROFS', 'EACCES', 'EPERM'].includes(error.reason);
}

async function openPresent(
  dir: string,
  disk: Disk,
  load: (paths: ProjectPaths) => Promise<FolderContent>,
): Promise<Result<ProjectStore, AppError>> {
  const paths = projectPaths(resolve(dir));
  const names = await attempt(() => reading(paths.root, () => namesIn(paths.root)));
  if (!names.ok) return names;
  if (!names.value.includes('project.json'))
    return err({ code: 'not-a-project', path: paths.root });
  return openLocked(disk, paths, () => load(paths));
}

/** Why a folder may not become a project, or null; it exists afterwards. */
async function prepareFolder(disk: Disk, paths: ProjectPaths): Promise<AppError | null> {
  const names = await reading(paths.root, () => namesIn(paths.root));
  if (names.includes('project.json')) return { code: 'project-exists', path: paths.root };
  if (!names.every((name) => name.startsWith('.') || isOfOthers(name))) {
    return { code: 'folder-not-empty', path: paths.root };
  }
  await writing(paths.root, () => makeFolders(disk, paths.root));
  return null;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function openLocked(
  disk: Disk,
  paths: ProjectPaths,
  load: () => Promise<FolderContent>,
): Promise<Result<ProjectStore, AppError>> {
  const lock = await acquireLock(paths.lock, paths.root);
  if (!lock.ok) return lock;
  const content = await attempt(load);
  if (content.ok) return ok(new ProjectStore(disk, paths, lock.value, content.value));
  lock.value.release();
  return content;
}
