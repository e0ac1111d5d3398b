import { isAbsolute } from 'node:path';
import { partsOfCorpus } from '../../core/corpus/corpus-among.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { formatById } from '../../core/format/registry.ts';
import type { EncodingQuestion, ImportSummary, ImportedReport } from '../../core/ipc/views.ts';
import type { Report } from '../../core/project/project.ts';
import type { Encoding } from '../../core/text/encoding.ts';
import { dataFileProblem } from '../../store/import/data-file.ts';
import { type FoundSource, findSources } from '../../store/import/find-sources.ts';
import { importCorpus } from '../../store/import/import-corpus.ts';
import { previewSource } from '../../store/import/preview-source.ts';
import type { Progress } from '../../store/progress.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import type { ClipboardSource } from './clipboard-source.ts';
import { corpusAmong, foreignCorpus } from './held-corpora.ts';
import type { HeldSources } from './held-sources.ts';

/** A file to import, and the encoding that somebody chose for it. */
export interface ChosenSource extends FoundSource {
  readonly encoding?: Encoding;
  /** Whether it comes as a report even if it is a corpus. */
  readonly plain?: boolean;
  /** The format of the corpus that it is a part of, as it shows beside the other files that were named. */
  readonly partOf?: string;
}

interface Outcome {
  readonly reports: readonly Report[];
  readonly refused: readonly AppError[];
}

/** Behind so many files that ask, the others are asked about without being shown. */
const mostPreviews = 40;

/** Imports what somebody named, folders looked through. What does not fit is named, the rest goes on; `plain` takes corpora for reports. */
export async function importPaths(
  store: ProjectStore,
  paths: readonly string[],
  held: HeldSources,
  progress: Required<Progress>,
  plain = false,
): Promise<ImportSummary> {
  progress.onProgress({ done: 0, total: 0, name: '' });
  const { sources, refused } = await findSources(paths, progress.signal);
  const among = plain ? null : await corpusAmong(paths);
  const parts = new Set(among === null ? [] : partsOfCorpus(paths));
  const chosen = sources.map((source) => ({
    ...source,
    plain,
    ...(among !== null && parts.has(source.path) && { partOf: among.id }),
  }));
  const summary = await importSources(store, chosen, held, progress);
  return { ...summary, refused: [...summary.refused, ...refused] };
}

/** Imports files one after another: sources as reports, `.jsonl` as a corpus with its annotations. Where the encoding is no plain matter, the file is held back and asked about. */
export async function importSources(
  store: ProjectStore,
  sources: readonly ChosenSource[],
  held: HeldSources,
  { onProgress, signal }: Required<Progress>,
): Promise<ImportSummary> {
  const imported: ImportedReport[] = [];
  const refused: AppError[] = [];
  const questions: EncodingQuestion[] = [];
  for (const [done, source] of sources.entries()) {
    if (signal.aborted) {
      refused.push({ code: 'cancelled' });
      break;
    }
    onProgress({ done, total: sources.length, name: source.name });
    const outcome = await importOne(store, source, { onProgress, signal });
    imported.push(...outcome.reports.map((report) => importedReport(source, report)));
    for (const error of outcome.refused) {
      if (isQuestion(error)) {
        questions.push(await questionOf(source, held, questions.length < mostPreviews));
      } else refused.push(named(error, source));
    }
  }
  return { imported, refused, questions };
}

/** Asks for the encoding of each file, whether it is plain or not; what has none is imported at once. */
export async function askEncodings(
  store: ProjectStore,
  paths: readonly string[],
  held: HeldSources,
  progress: Required<Progress>,
): Promise<ImportSummary> {
  const { sources, refused } = await findSources(paths, progress.signal);
  const questions: EncodingQuestion[] = [];
  const plain: FoundSource[] = [];
  for (const source of sources) {
    const question = await questionOf(source, held, questions.length < mostPreviews);
    if (question.readings.length === 0 && questions.length < mostPreviews) plain.push(source);
    else questions.push(question);
  }
  const summary = await importSources(store, plain, held, progress);
  return { ...summary, refused: [...summary.refused, ...refused], questions };
}

/** Imports what was copied. */
export async function importCopied(
  store: ProjectStore,
  { bytes, name }: ClipboardSource,
): Promise<ImportSummary> {
  const added = await store.importBytes(bytes, name, { at: new Date().toISOString() });
  if (!added.ok) return { imported: [], refused: [added.error], questions: [] };
  const report = importedReport({ path: name, name }, added.value);
  return { imported: [report], refused: [], questions: [] };
}

async function questionOf(
  source: FoundSource,
  held: HeldSources,
  shown: boolean,
): Promise<EncodingQuestion> {
  const id = held.hold(source);
  const preview = shown ? await previewSource(source.path) : null;
  const read = preview?.ok === true ? preview.value : null;
  return { id, file: source.name, likely: read?.likely ?? null, readings: read?.readings ?? [] };
}

function isQuestion({ code }: AppError): boolean {
  return code === 'import-undecodable' || code === 'import-unsure';
}

function importedReport({ name }: FoundSource, { id, title, source }: Report): ImportedReport {
  return { file: name, report: id, title, undecodable: source.undecodable ?? 0 };
}

/** In words for the person, a file goes by the name that they know it by. */
function named(error: AppError, { path, name }: FoundSource): AppError {
  return 'file' in error && error.file === path ? { ...error, file: name } : error;
}

async function importOne(
  store: ProjectStore,
  { path, encoding, plain = false, partOf }: ChosenSource,
  progress: Required<Progress>,
): Promise<Outcome> {
  // What was dropped and has no path comes by its bare name.
  if (!isAbsolute(path)) return refusal({ code: 'cannot-read', path, reason: 'ENOENT' });
  const foreign = plain ? null : ((await foreignCorpus(path))?.id ?? partOf ?? null);
  if (foreign !== null) return refusal({ code: 'import-is-corpus', file: path, format: foreign });
  const corpus = !plain && /\.jsonl$/i.test(path) ? formatById('hezhu-jsonl') : undefined;
  if (corpus === undefined) {
    const unfit = plain ? null : dataFileProblem(path);
    if (unfit !== null) return refusal(unfit);
    const at = new Date().toISOString();
    const added = await store.importFile(path, {
      at,
      ...(encoding === undefined ? { onlySure: true } : { encoding }),
    });
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
