import { randomUUID } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { mayBeAnnotated } from '../../core/corpus/corpus-among.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, ok } from '../../core/base/result.ts';
import type { Format } from '../../core/format/format.ts';
import type { CorpusView } from '../../core/ipc/views.ts';
import { type CorpusPlace, placeName, usualReviewer } from '../../store/import/corpus-place.ts';
import { takeStock } from '../../store/import/import-corpus.ts';
import { areOneCorpus } from '../../store/import/named-together.ts';
import { recogniseFile } from '../../store/import/recognise-file.ts';
import type { Jobs } from './jobs.ts';

/** A corpus as somebody named it. */
export interface NamedCorpus {
  readonly place: CorpusPlace;
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
    const { place, format } = corpus;
    this.clear();
    const stock = await jobs.run('import', (progress) => takeStock(format, place, progress));
    if (!stock.ok) return stock;
    const id = randomUUID();
    this.#held = { id, corpus };
    const { name, abilities } = format;
    return ok({
      id,
      file: placeName(place),
      reviewer: usualReviewer(place),
      format: { id: format.id, name, lossless: abilities.lossless },
      inventory: stock.value,
      plain,
    });
  }
}

/**
 * The corpus that somebody means by what they name to import, be it a file, a folder, an archive or several files of one corpus; null where they
 * mean reports, or things that do not belong together. Files of Hezhu's own come in as they are and need not be looked at.
 */
export async function corpusNamed(paths: readonly string[]): Promise<NamedCorpus | null> {
  const [path, ...more] = paths;
  if (path === undefined || !paths.every((each) => isAbsolute(each))) return null;
  const place = more.length === 0 ? path : ([path, ...more] as const);
  const format = await recogniseFile(place);
  if (format === undefined) return null;
  if (format.abilities.lossless && paths.every((each) => /\.jsonl$/i.test(each))) return null;
  if (more.length > 0 && !(await areOneCorpus(paths, format))) return null;
  return { place, format };
}

/** The format of an annotated corpus that stands among other files to import: its text alone would be less than there is. */
export async function foreignCorpus(path: string): Promise<Format | null> {
  if (!mayBeAnnotated(path)) return null;
  const format = await recogniseFile(path);
  return format === undefined || format.abilities.lossless ? null : format;
}

/** The format that several files show together, where they are not one corpus alone; null where they show none. */
export async function corpusAmong(paths: readonly string[]): Promise<Format | null> {
  const [first, ...more] = paths.filter((path) => isAbsolute(path));
  if (first === undefined || more.length === 0) return null;
  const format = await recogniseFile([first, ...more]);
  return format === undefined || format.abilities.lossless ? null : format;
}
