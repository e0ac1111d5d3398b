import { isDeepStrictEqual } from 'node:util';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import { readSides } from '../../core/corpus/corpus-sides.ts';
import { type Inventory, InventoryCount } from '../../core/corpus/inventory.ts';
import { type LabelMapping, planLabels } from '../../core/corpus/label-plan.ts';
import type { Format } from '../../core/format/format.ts';
import type { ReadItem } from '../../core/format/read-item.ts';
import { type CorpusPlace, placeRoot, usualReviewer } from './corpus-place.ts';
import { CorpusImport, type ImportedCorpus } from './corpus-import.ts';
import { corpusSource } from './corpus-source.ts';
import { StoreFailure, attempt, orFail } from '../failure.ts';
import type { Progress } from '../progress.ts';
import type { ProjectStore } from '../project/project-store.ts';

/** What an import of a corpus may choose. */
export interface ImportChoice {
  /** What becomes of foreign labels; those that it does not name are taken for ours of the same name, or for new ones. */
  readonly mapping?: LabelMapping;
  /** Name of the reviewer whose the spans are of which the corpus does not say; the corpus's own name where it is absent. */
  readonly reviewer?: string;
  /** ISO 8601 in UTC with milliseconds; now where it is absent. */
  readonly at?: string;
}

/**
 * Reads a corpus into a project: its labels, reviewers, reports and layers. A project without reports whose labels are still the built-in ones takes
 * over the fields of a corpus of Hezhu's own, so that it becomes an equal project. Work of a reviewer that differs from theirs here is
 * refused, never mixed. Errors, where nothing is taken at all: `cannot-read`, `import-malformed`, `unknown-format`, `cannot-write`.
 */
export async function importCorpus(
  store: ProjectStore,
  format: Format,
  place: CorpusPlace,
  { mapping = new Map(), reviewer, at = new Date().toISOString() }: ImportChoice = {},
  progress: Progress = {},
): Promise<Result<ImportedCorpus, AppError>> {
  return attempt(async () => {
    const found = format.abilities.lossless ? null : await stock(format, place, progress);
    const { labels } = store.project;
    const plan = planLabels(labels, found ?? new InventoryCount().inventory(), mapping);
    if (!isDeepStrictEqual(plan.labels, labels)) {
      orFail(await store.changeProject({ labels: plan.labels }));
    }
    const adoption = { format: format.id, plan, reviewer: reviewer ?? usualReviewer(place), at };
    const corpus = new CorpusImport(store, placeRoot(place), adoption);
    try {
      await takeAll(corpus, format, place, { ...progress, total: found?.documents ?? 0 });
    } finally {
      // What came before a corpus turned out damaged has come.
      await corpus.finish();
    }
    const result = corpus.result();
    const [problem] = result.refused;
    if (corpus.reports === 0 && problem === undefined && !format.abilities.lossless) {
      const detail = 'no file of this format';
      throw new StoreFailure({
        code: 'import-malformed',
        file: placeRoot(place),
        line: null,
        detail,
      });
    }
    const isAll = corpus.reports === 0 && result.refused.length === 1;
    if (isAll && problem?.code === 'import-malformed') throw new StoreFailure(problem);
    return result;
  });
}

/** What a corpus holds, by reading it through; nothing is imported. Errors: `cannot-read`, `import-malformed`, `unknown-format`, `cancelled`. */
export function takeStock(
  format: Format,
  place: CorpusPlace,
  progress: Progress = {},
): Promise<Result<Inventory, AppError>> {
  return attempt(() => stock(format, place, progress));
}

async function stock(
  format: Format,
  place: CorpusPlace,
  { onProgress, signal }: Progress,
): Promise<Inventory> {
  const count = new InventoryCount();
  let documents = 0;
  await readItems(format, place, (item) => {
    if (signal?.aborted === true) throw new StoreFailure({ code: 'cancelled' });
    count.add(item);
    if (item.kind !== 'document') return Promise.resolve(true);
    onProgress?.({ done: documents, total: 0, name: item.document.name });
    documents += 1;
    return Promise.resolve(true);
  });
  return count.inventory();
}

async function takeAll(
  corpus: CorpusImport,
  format: Format,
  place: CorpusPlace,
  { onProgress, signal, total }: Progress & { readonly total: number },
): Promise<void> {
  await readItems(format, place, async (item) => {
    if (signal?.aborted === true) {
      corpus.refuse({ code: 'cancelled' });
      return false;
    }
    const name = nameOf(item);
    if (name !== null) onProgress?.({ done: corpus.reports, total, name });
    await corpus.take(item);
    return true;
  });
}

function nameOf(item: ReadItem): string | null {
  if (item.kind === 'report') return item.report.report.title;
  return item.kind === 'document' ? item.document.name : null;
}

/** Gives the items of a corpus to `take` one after another, until it answers false. */
async function readItems(
  { id, read }: Format,
  place: CorpusPlace,
  take: (item: ReadItem) => Promise<boolean>,
): Promise<void> {
  if (read === null) throw new StoreFailure({ code: 'unknown-format', format: id });
  const source = await corpusSource(place);
  try {
    for await (const item of readSides(read, source)) {
      if (!(await take(item))) break;
    }
  } finally {
    await source.close();
  }
}
