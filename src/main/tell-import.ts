import { randomUUID } from 'node:crypto';
import type { ImportedReport } from '../core/ipc/views.ts';
import { importEdit } from '../core/project/imports.ts';
import { recordOf } from '../core/project/project-record.ts';
import { warn } from './log.ts';
import type { OpenedProject } from './project-session.ts';

/** Writes into the project's history which reports came by an import, so that it can be undone. Where that fails, they are there all the same. */
export async function tellImport(
  { store, reviewer }: OpenedProject,
  news: readonly Pick<ImportedReport, 'report' | 'title'>[],
): Promise<void> {
  const [first] = news;
  if (first === undefined) return;
  const reports = [...new Set(news.map(({ report }) => report))];
  const edit = importEdit(recordOf(store.project), {
    id: randomUUID(),
    name: first.title,
    reports,
  });
  if (edit === null) return;
  const at = new Date().toISOString();
  const change = { ...edit, id: randomUUID(), origin: 'edit', author: reviewer.id, at } as const;
  const told = await store.commitProject(change);
  if (!told.ok) warn(`an import cannot be undone: ${JSON.stringify(told.error)}`);
}
