import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { formatById } from '../../core/format/registry.ts';
import type { RequestInput } from '../../core/ipc/contract.ts';
import type { ExportSummary } from '../../core/ipc/views.ts';
import { exportCorpus } from '../../store/export-corpus.ts';
import type { Dialogs } from '../dialogs.ts';
import { freeExportFolder } from '../export-folder.ts';
import type { Jobs } from '../jobs.ts';
import type { ProjectSession } from '../project-session.ts';
import type { Handlers } from './handle.ts';

/** What an export acts on. */
export interface ExportTools {
  readonly session: ProjectSession;
  readonly dialogs: Pick<Dialogs, 'exportFolder'>;
  readonly jobs: Jobs;
  /** Is told where the last export went, so that it can be shown. */
  readonly rememberExport: (folder: string) => void;
}

/** The corpus, written to a folder that the person chooses. */
export function exportHandlers(tools: ExportTools): Pick<Handlers, 'project:export'> {
  return { 'project:export': (choice) => exportProject(tools, choice) };
}

async function exportProject(
  { session, dialogs, jobs, rememberExport }: ExportTools,
  { format: id, labels }: RequestInput<'project:export'>,
): Promise<Result<ExportSummary | null, AppError>> {
  const { opened } = session;
  if (opened === null) return err({ code: 'nothing-open' });
  const format = formatById(id);
  if (format === undefined) return err({ code: 'unknown-format', format: id });
  const chosen = await dialogs.exportFolder();
  if (chosen === null) return ok(null);
  const project = opened.store.project.name;
  const out = await freeExportFolder(chosen, { project, format: id });
  const exported = await jobs.run('export', (progress) =>
    exportCorpus(opened.store, format, { labels, out }, progress),
  );
  if (!exported.ok) return exported;
  rememberExport(out);
  return ok({ folder: basename(out), ...exported.value });
}
