import { basename, isAbsolute } from 'node:path';
import type { AppError } from '../core/base/app-error.ts';
import { formatById } from '../core/format/registry.ts';
import type { ImportSummary } from '../core/ipc/views.ts';
import type { Report } from '../core/project/project.ts';
import { importCorpus } from '../store/import-corpus.ts';
import type { Progress } from '../store/progress.ts';
import type { ProjectStore } from '../store/project-store.ts';

interface Outcome {
  readonly reports: readonly Report[];
  readonly refused: readonly AppError[];
}

/** Imports files one after another: texts as reports, `.jsonl` as a corpus with its annotations. What does not fit is named, the rest goes on. */
export async function importFiles(
  store: ProjectStore,
  paths: readonly string[],
  { onProgress, signal }: Required<Progress>,
): Promise<ImportSummary> {
  const imported: ImportSummary['imported'][number][] = [];
  const refused: AppError[] = [];
  for (const [done, path] of paths.entries()) {
    if (signal.aborted) {
      refused.push({ code: 'cancelled' });
      break;
    }
    const file = basename(path);
    onProgress({ done, total: paths.length, name: file });
    const outcome = await importOne(store, path, { onProgress, signal });
    imported.push(...outcome.reports.map(({ id, title }) => ({ file, report: id, title })));
    refused.push(...outcome.refused);
  }
  return { imported, refused };
}

async function importOne(
  store: ProjectStore,
  path: string,
  progress: Required<Progress>,
): Promise<Outcome> {
  // What was dropped and has no path comes by its bare name.
  if (!isAbsolute(path)) return refusal({ code: 'cannot-read', path, reason: 'ENOENT' });
  const corpus = /\.jsonl$/i.test(path) ? formatById('hezhu-jsonl') : undefined;
  if (corpus === undefined) {
    const added = await store.importFile(path, { at: new Date().toISOString() });
    return added.ok ? { reports: [added.value], refused: [] } : refusal(added.error);
  }
  const read = await importCorpus(store, corpus, path, {}, progress);
  if (!read.ok) return refusal(read.error);
  const { imported, widened, refused } = read.value;
  return { reports: [...imported, ...widened], refused };
}

function refusal(error: AppError): Outcome {
  return { reports: [], refused: [error] };
}
