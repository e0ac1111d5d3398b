import { constants } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { builtInLabels } from '../core/annotation/built-in-labels.ts';
import { type LabelConflict, mergeLabels } from '../core/annotation/merge-labels.ts';
import type { Layer } from '../core/annotation/layer.ts';
import type { AppError } from '../core/base/app-error.ts';
import { type Result, err } from '../core/base/result.ts';
import type { Format, ReadCorpus } from '../core/format/format.ts';
import type { AnnotatedReport, Project, Report } from '../core/project/project.ts';
import { attempt, orFail, reading } from './failure.ts';
import type { Progress } from './progress.ts';
import type { ProjectStore } from './project-store.ts';
import { layerCodec } from './stored-record.ts';

/** What an import of a corpus did. */
export interface ImportedCorpus {
  /** Reports that were added. */
  readonly imported: readonly Report[];
  /** Reports that were there, and got at least one new layer. */
  readonly widened: readonly Report[];
  /** The name that the project took over from the corpus; null where it kept its own. */
  readonly renamedTo: string | null;
  /** What did not fit, item by item: reports and layers that were not taken, and labels that the project defines otherwise. */
  readonly refused: readonly AppError[];
}

/**
 * Reads a corpus into a project: its labels, reviewers, reports and layers. A project without reports whose labels are still the built-in ones takes
 * over the corpus's own fields, so that it becomes an equal project. Work of a reviewer that differs from theirs here is refused, never
 * mixed. Errors, where nothing is taken at all: `cannot-read`, `import-too-large`, `import-malformed`, `unknown-format`, `cannot-write`.
 */
export async function importCorpus(
  store: ProjectStore,
  format: Format,
  file: string,
  progress: Progress = {},
): Promise<Result<ImportedCorpus, AppError>> {
  return attempt(async () => {
    const corpus = orFail(await readCorpus(format, file));
    const before = store.project.name;
    const conflicts = await joinProject(store, corpus.project);
    const layered = await addReports(store, corpus.reports, file, progress);
    const { name } = store.project;
    const renamedTo = name === before ? null : name;
    return { ...layered, renamedTo, refused: [...conflicts, ...layered.refused] };
  });
}

async function readCorpus(format: Format, file: string): Promise<Result<ReadCorpus, AppError>> {
  if (format.read === null) return err({ code: 'unknown-format', format: format.id });
  const status = await reading(file, () => stat(file));
  if (status.isDirectory()) return err({ code: 'import-is-folder', file });
  const limit = constants.MAX_STRING_LENGTH;
  if (status.size > limit) {
    return err({ code: 'import-too-large', file, bytes: status.size, limit });
  }
  const bytes = await reading(file, () => readFile(file));
  const content = utf8(bytes);
  if (content === null) return err({ code: 'import-not-text', file });
  const corpus = format.read(content);
  return corpus.ok ? corpus : err({ code: 'import-malformed', file, ...corpus.error });
}

/** Strictly: a corpus with one broken character is not read with that character replaced. A byte order mark is the format's to forgive. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Gives the project what the corpus says of itself, and lists where the two disagree. */
async function joinProject(store: ProjectStore, corpus: Project): Promise<readonly AppError[]> {
  const refused: AppError[] = [];
  const { labels } = store.project;
  if (store.reports.length === 0 && isDeepStrictEqual(labels, builtInLabels)) {
    const { id, name, createdAt } = corpus;
    orFail(await store.changeProject({ id, name, createdAt, labels: corpus.labels }));
  } else {
    const merged = mergeLabels(labels, corpus.labels);
    refused.push(...merged.conflicts.map(labelConflict));
    if (!isDeepStrictEqual(labels, merged.labels)) {
      orFail(await store.changeProject({ labels: merged.labels }));
    }
  }
  for (const reviewer of corpus.reviewers) {
    const added = await store.addReviewer(reviewer);
    if (!added.ok) refused.push(added.error);
  }
  return refused;
}

function labelConflict({ label, detail }: LabelConflict): AppError {
  return { code: 'label-conflict', label, detail };
}

async function addReports(
  store: ProjectStore,
  reports: readonly AnnotatedReport[],
  file: string,
  { onProgress, signal }: Progress,
): Promise<Omit<ImportedCorpus, 'renamedTo'>> {
  const imported: Report[] = [];
  const widened: Report[] = [];
  const refused: AppError[] = [];
  for (const [done, annotated] of reports.entries()) {
    if (signal?.aborted === true) {
      refused.push({ code: 'cancelled' });
      break;
    }
    const { report } = annotated;
    onProgress?.({ done, total: reports.length, name: report.title });
    const present = store.reports.find(({ id }) => id === report.id);
    if (present === undefined) {
      const added = await store.addReport(annotated);
      if (added.ok) imported.push(added.value);
      else refused.push(added.error);
      continue;
    }
    const joined = await addLayers(store, present, annotated, file);
    if (joined.added > 0) widened.push(present);
    refused.push(...joined.refused);
  }
  return { imported, widened, refused };
}

/** Adds the layers that a report does not have yet; what is here already and equal needs nothing. */
async function addLayers(
  store: ProjectStore,
  present: Report,
  { report, layers }: AnnotatedReport,
  file: string,
): Promise<{ readonly added: number; readonly refused: readonly AppError[] }> {
  const duplicate: AppError = { code: 'import-duplicate', file, title: present.title };
  if (present.textSha256 !== report.textSha256) return { added: 0, refused: [duplicate] };
  const here = await store.layers(present.id);
  if (!here.ok) return { added: 0, refused: [here.error] };
  const refused: AppError[] = [];
  let added = 0;
  for (const layer of layers) {
    if (here.value.some((known) => isSameLayer(known, layer))) continue;
    const result = await store.addLayer(present.id, layer);
    if (result.ok) added += 1;
    else refused.push(result.error);
  }
  return { added, refused: added + refused.length === 0 ? [duplicate] : refused };
}

function isSameLayer(a: Layer, b: Layer): boolean {
  return a.reviewer === b.reviewer && layerCodec.encode(a) === layerCodec.encode(b);
}
