import type { AppError } from '../core/base/app-error.ts';
import type { Result } from '../core/base/result.ts';
import { describeError } from '../core/locale/problems/errors-words.ts';
import { openProject, openToRead } from '../store/project/open-project.ts';
import type { ProjectStore } from '../store/project/project-store.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { CliIo } from './io.ts';
import { fail, note } from './print.ts';

type Run = (store: ProjectStore) => Promise<ExitStatus>;

/**
 * Opens a project for a command that only reads it, and closes it again. Files that could not be read are named, stay where they are, and
 * make the status 1 at least.
 */
export async function readingProject(io: CliIo, dir: string, run: Run): Promise<ExitStatus> {
  return withProject(io, await openToRead(dir), run);
}

/** The same for a command that changes the project: damaged files are set aside, so that the work can go on. */
export async function changingProject(io: CliIo, dir: string, run: Run): Promise<ExitStatus> {
  return withProject(io, await openProject(dir), run);
}

async function withProject(
  io: CliIo,
  opened: Result<ProjectStore, AppError>,
  run: Run,
): Promise<ExitStatus> {
  if (!opened.ok) return fail(io, opened.error);
  const store = opened.value;
  try {
    const status = await run(store);
    for (const problem of store.problems) note(io, `hezhu: ${describeError(problem, io.locale)}`);
    return store.problems.length > 0 && status === exitStatus.fine ? exitStatus.problems : status;
  } finally {
    await store.close();
  }
}
