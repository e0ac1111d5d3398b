import { resolve } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err } from '../../core/base/result.ts';
import type { Disk } from '../disk/disk.ts';
import { attempt } from '../failure.ts';
import { acquireLock } from '../disk/lock.ts';
import { type ProjectPaths, projectPaths } from '../paths.ts';
import { type FolderContent, readProjectFolder } from '../project/project-folder.ts';
import { folderEntries } from '../report/report-folder.ts';
import { untouchedDisk } from '../disk/untouched-disk.ts';

/** A project's folder and what it holds, while nobody else has it open. */
export interface ProjectCopy {
  readonly paths: ProjectPaths;
  readonly content: FolderContent;
}

/**
 * Does something with a project's folder itself, in which nobody else works meanwhile. Errors: `not-a-project`, `project-locked`, `newer-schema`,
 * `cannot-read`, `cannot-write`.
 */
export async function withCopy<T>(
  dir: string,
  disk: Disk,
  act: (copy: ProjectCopy) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const paths = projectPaths(resolve(dir));
  const names = await attempt(() => folderEntries(paths.root));
  if (!names.ok) return names;
  if (!names.value.includes('project.json')) {
    return err({ code: 'not-a-project', path: paths.root });
  }
  const lock = await acquireLock(paths.lock, paths.root);
  // What is only read may lie where no lock can be written, such as on a read-only share; what is written to must have one.
  const isOnlyRead = disk === untouchedDisk;
  if (!lock.ok && !(isOnlyRead && lock.error.code === 'cannot-write')) return lock;
  try {
    const content = await attempt(() => readProjectFolder(disk, paths));
    return content.ok ? await act({ paths, content: content.value }) : content;
  } finally {
    if (lock.ok) lock.value.release();
  }
}
