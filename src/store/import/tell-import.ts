import { randomUUID } from 'node:crypto';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, ok } from '../../core/base/result.ts';
import { type LabelIds, importEdit } from '../../core/project/edits/imports.ts';
import { recordOf } from '../../core/project/project-record.ts';
import type { Report } from '../../core/project/project.ts';
import type { ProjectStore } from '../project/project-store.ts';

/**
 * Writes into the project's history which reports came by an import, so that it can be undone; those that had been taken out are in the project
 * again; `labels` came with them. `author` is a reviewer's id. Errors: as of `commitProject`.
 */
export async function tellImport(
  store: ProjectStore,
  author: string,
  news: readonly Pick<Report, 'id' | 'title'>[],
  labels: Partial<LabelIds> = {},
): Promise<Result<null, AppError>> {
  const [first] = news;
  if (first === undefined) return ok(null);
  const reports = [...new Set(news.map(({ id }) => id))];
  const told = { id: randomUUID(), name: first.title, reports, ...labels };
  const edit = importEdit(recordOf(store.project), told);
  if (edit === null) return ok(null);
  const at = new Date().toISOString();
  const change = { ...edit, id: randomUUID(), origin: 'edit', author, at } as const;
  const committed = await store.commitProject(change);
  return committed.ok ? ok(null) : committed;
}
