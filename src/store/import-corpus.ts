import type { AppError } from '../core/base/app-error.ts';
import type { Result } from '../core/base/result.ts';
import type { Format } from '../core/format/format.ts';
import { CorpusImport, type ImportedCorpus } from './corpus-import.ts';
import { corpusSource } from './corpus-source.ts';
import { StoreFailure, attempt } from './failure.ts';
import type { Progress } from './progress.ts';
import type { ProjectStore } from './project-store.ts';

/**
 * Reads a corpus into a project: its labels, reviewers, reports and layers. A project without reports whose labels are still the built-in ones takes
 * over the corpus's own fields, so that it becomes an equal project. Work of a reviewer that differs from theirs here is refused, never
 * mixed. Errors, where nothing is taken at all: `cannot-read`, `import-malformed`, `unknown-format`, `cannot-write`.
 */
export async function importCorpus(
  store: ProjectStore,
  format: Format,
  path: string,
  { onProgress, signal }: Progress = {},
): Promise<Result<ImportedCorpus, AppError>> {
  return attempt(async () => {
    const { read } = format;
    if (read === null) throw new StoreFailure({ code: 'unknown-format', format: format.id });
    const corpus = new CorpusImport(store, path);
    for await (const item of read(await corpusSource(path))) {
      if (signal?.aborted === true) {
        corpus.refuse({ code: 'cancelled' });
        break;
      }
      if (item.kind === 'report') {
        const { title } = item.report.report;
        onProgress?.({ done: corpus.reports, total: 0, name: title });
      }
      await corpus.take(item);
    }
    const result = corpus.result();
    const [problem] = result.refused;
    const isAll = corpus.reports === 0 && result.refused.length === 1;
    if (isAll && problem?.code === 'import-malformed') throw new StoreFailure(problem);
    return result;
  });
}
