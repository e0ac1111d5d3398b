import { randomUUID } from 'node:crypto';
import { basename, isAbsolute } from 'node:path';
import type { AppError } from '../core/base/app-error.ts';
import { type Result, ok } from '../core/base/result.ts';
import type { Format } from '../core/format/format.ts';
import type { CorpusView } from '../core/ipc/views.ts';
import { takeStock } from '../store/import/import-corpus.ts';
import { recogniseFile } from '../store/import/recognise-file.ts';
import type { Jobs } from './jobs.ts';

/** A corpus as somebody named it. */
export interface NamedCorpus {
  readonly path: string;
  readonly format: Format;
}

/** The corpus that was looked into and waits for somebody to say what becomes of its labels; the page knows it by an id only. */
export class HeldCorpora {
  #held: { readonly id: string; readonly corpus: NamedCorpus } | null = null;

  /** The corpus of an id; null where another was looked into since, or it was taken. */
  get(id: string): NamedCorpus | null {
    return this.#held?.id === id ? this.#held.corpus : null;
  }

  clear(): void {
    this.#held = null;
  }

  /** Looks into a corpus and holds it. `plain` says whether its files might be reports as well. */
  async look(
    jobs: Jobs,
    corpus: NamedCorpus,
    plain: boolean,
  ): Promise<Result<CorpusView, AppError>> {
    const { path, format } = corpus;
    this.clear();
    const stock = await jobs.run('import', (progress) => takeStock(format, path, progress));
    if (!stock.ok) return stock;
    const id = randomUUID();
    this.#held = { id, corpus };
    const { name, abilities } = format;
    return ok({
      id,
      file: basename(path),
      format: { id: format.id, name, lossless: abilities.lossless },
      inventory: stock.value,
      plain,
    });
  }
}

/**
 * The corpus that somebody means who names one thing to import, be it a file, a folder or an archive; null where they mean reports. A file of Hezhu's
 * own comes in as it is and need not be looked at.
 */
export async function corpusAlone(paths: readonly string[]): Promise<NamedCorpus | null> {
  const [path, another] = paths;
  if (path === undefined || another !== undefined || !isAbsolute(path)) return null;
  const format = await recogniseFile(path);
  if (format === undefined) return null;
  return format.abilities.lossless && /\.jsonl$/i.test(path) ? null : { path, format };
}

/** Files in which the annotations of a corpus stand, by their names. */
const annotated = /\.(?:jsonl|json|xmi|conll|bio|bmes|tsv|ann|parquet|zip)$/i;

/** The format of an annotated corpus that stands among other files to import: its text alone would be less than there is. */
export async function foreignCorpus(path: string): Promise<Format | null> {
  if (!annotated.test(path)) return null;
  const format = await recogniseFile(path);
  return format === undefined || format.abilities.lossless ? null : format;
}
