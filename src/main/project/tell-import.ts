import type { LabelIds } from '../../core/project/edits/imports.ts';
import type { ImportedReport } from '../../core/ipc/views.ts';
import { tellImport as tell } from '../../store/import/tell-import.ts';
import { warn } from '../machine/log.ts';
import type { OpenedProject } from './project-session.ts';

/** Writes into the project's history which reports came by an import, so that it can be undone. Where that fails, they are there all the same. */
export async function tellImport(
  { store, reviewer }: OpenedProject,
  news: readonly Pick<ImportedReport, 'report' | 'title'>[],
  labels: Partial<LabelIds> = {},
): Promise<void> {
  const reports = news.map(({ report: id, title }) => ({ id, title }));
  const told = await tell(store, reviewer.id, reports, labels);
  if (!told.ok) warn(`an import cannot be undone: ${JSON.stringify(told.error)}`);
}
