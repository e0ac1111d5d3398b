import { describeError } from '../core/locale/errors.ts';
import { openProject } from '../store/open-project.ts';
import type { ProjectStore } from '../store/project-store.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { CliIo } from './io.ts';
import { fail, note } from './print.ts';

/** Opens a project for one command and closes it again; files that could not be read are named, and make the status 1 at least. */
export async function withProject(
  io: CliIo,
  dir: string,
  run: (store: ProjectStore) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const opened = await openProject(dir);
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
