import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { ImportSummary } from '../../core/ipc/views.ts';
import type { BackupKeeper } from '../backup-keeper.ts';
import type { Dialogs } from '../dialogs.ts';
import { importFiles } from '../import-files.ts';
import type { Jobs } from '../jobs.ts';
import type { ProjectSession } from '../project-session.ts';
import type { Handlers } from './handle.ts';
import type { KeepingChannel } from './keeping.ts';

/** What the requests for projects act on. */
export interface ProjectTools {
  readonly session: ProjectSession;
  readonly dialogs: Pick<Dialogs, 'newProject' | 'project' | 'files'>;
  readonly jobs: Jobs;
  readonly keeper: Pick<BackupKeeper, 'before'>;
  /** The folder that the page knows by this id only, or null. */
  readonly folderOf: (id: string) => string | null;
  readonly announceProject: () => Promise<void>;
}

type ProjectChannel = Exclude<
  Extract<keyof Handlers, `project:${string}` | 'job:cancel'>,
  KeepingChannel
>;

/** Projects: made, opened, and filled with files. */
export function projectHandlers(
  tools: ProjectTools,
): Pick<Handlers, Exclude<ProjectChannel, 'project:export'>> {
  const { session, dialogs, jobs, folderOf } = tools;
  return {
    'project:create': async () => {
      const folder = await dialogs.newProject();
      return folder === null ? ok(null) : session.create(folder);
    },
    'project:open': async () => {
      const folder = await dialogs.project();
      return folder === null ? ok(null) : session.open(folder);
    },
    'project:open-recent': async ({ id }) => {
      const folder = folderOf(id);
      // The list was cleared after the page got it.
      if (folder === null) return err({ code: 'cannot-read', path: id, reason: 'ENOENT' });
      return session.open(folder);
    },
    'project:import': async () => {
      if (session.opened === null) return err({ code: 'nothing-open' });
      const paths = await dialogs.files();
      return paths === null ? ok(null) : importInto(tools, paths);
    },
    'project:import-dropped': ({ paths }) => importInto(tools, paths),
    'job:cancel': () => {
      jobs.cancel();
      return null;
    },
  };
}

async function importInto(
  { session, jobs, keeper, announceProject }: ProjectTools,
  paths: readonly string[],
): Promise<Result<ImportSummary, AppError>> {
  const { opened } = session;
  if (opened === null) return err({ code: 'nothing-open' });
  if (opened.store.reports.length > 0 && paths.some((path) => /\.jsonl$/i.test(path))) {
    await keeper.before(opened.store, 'import');
  }
  const summary = await jobs.run('import', (progress) =>
    importFiles(opened.store, paths, progress),
  );
  // The page gets the new list before it opens a report of it.
  await announceProject();
  return ok(summary);
}
