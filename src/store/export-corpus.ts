import { labelById } from '../core/annotation/label.ts';
import type { AppError } from '../core/base/app-error.ts';
import { type Result, err } from '../core/base/result.ts';
import { corpusCard } from '../core/format/corpus-card.ts';
import type { CorpusWriter, Format, Loss, TagScheme } from '../core/format/format.ts';
import { type AnnotatedReport, finalReviewer } from '../core/project/project.ts';
import { CorpusFolder } from './corpus-folder.ts';
import { StoreFailure, attempt, orFail } from './failure.ts';
import type { Progress } from './progress.ts';
import type { ProjectStore } from './project-store.ts';

/** What an export may choose. */
export interface ExportChoice {
  /** Only the layers of this reviewer (`final` is the adjudicated one); everyone's where it is absent. */
  readonly reviewer?: string;
  /** Ids of the labels to write. */
  readonly labels: readonly string[];
  readonly scheme?: TagScheme;
  /** The folder to write, missing or empty. */
  readonly out: string;
  /** Replaces an earlier export in `out`; a folder that holds anything else is still refused. */
  readonly overwrite?: boolean;
}

/** What an export wrote. */
export interface ExportedCorpus {
  readonly files: number;
  readonly reports: number;
  readonly annotations: number;
  readonly losses: readonly Loss[];
}

/**
 * Writes a project as a corpus, report by report, so that memory stays flat; the folder is there whole or not at all. Errors:
 * `unknown-reviewer`, `no-final-layer`, `unknown-label`, `output-exists`, `cannot-write`, `cancelled`, and whatever keeps a report from being read.
 */
export async function exportCorpus(
  store: ProjectStore,
  format: Format,
  choice: ExportChoice,
  progress: Progress = {},
): Promise<Result<ExportedCorpus, AppError>> {
  const { reviewer, labels, scheme, out, overwrite = false } = choice;
  const { project } = store;
  const isKnown = reviewer === finalReviewer || project.reviewers.some(({ id }) => id === reviewer);
  if (reviewer !== undefined && !isKnown) return err({ code: 'unknown-reviewer', reviewer });
  if (reviewer === finalReviewer && !(await hasFinalLayer(store))) {
    return err({ code: 'no-final-layer' });
  }
  const unknown = labels.find((id) => labelById(project.labels, id) === undefined);
  if (unknown !== undefined) return err({ code: 'unknown-label', label: unknown });
  const ordered = project.labels.labels.map(({ id }) => id).filter((id) => labels.includes(id));
  if (format.writer === null) return err({ code: 'unknown-format', format: format.id });
  const writer = format.writer(project, { labels: ordered, ...(scheme && { scheme }) });
  return attempt(async () => {
    const folder = await CorpusFolder.begin(out, overwrite);
    try {
      return await writeCorpus(store, { format, writer }, folder, choice, progress);
    } catch (error) {
      await folder.abandon();
      throw error;
    }
  });
}

async function hasFinalLayer(store: ProjectStore): Promise<boolean> {
  for (const { id } of store.reports) {
    const reviewers = await store.layerReviewers(id);
    if (reviewers.ok && reviewers.value.includes(finalReviewer)) return true;
  }
  return false;
}

async function writeCorpus(
  store: ProjectStore,
  { format, writer }: { readonly format: Format; readonly writer: CorpusWriter },
  folder: CorpusFolder,
  { reviewer, labels }: ExportChoice,
  { onProgress, signal }: Progress,
): Promise<ExportedCorpus> {
  const { project, reports } = store;
  const annotations = new Map<string, number>();
  await folder.write(writer.begin());
  for (const [done, report] of reports.entries()) {
    onProgress?.({ done, total: reports.length, name: report.title });
    const annotated = orFail(await store.annotatedReport(report.id));
    const written = withLayersOf(annotated, reviewer);
    countAnnotations(annotations, written, labels);
    await folder.write(writer.report(written));
    if (signal?.aborted === true) throw new StoreFailure({ code: 'cancelled' });
  }
  const { chunks, losses, card } = writer.end(await folder.written());
  await folder.write(chunks);
  const facts = { project, labels, reports: reports.length, annotations, losses, card };
  const content = corpusCard({ ...facts, format: format.name.en });
  await folder.write([{ path: 'README.md', content }]);
  await folder.finish();
  const total = [...annotations.values()].reduce((sum, count) => sum + count, 0);
  return { files: folder.files, reports: reports.length, annotations: total, losses };
}

function withLayersOf(annotated: AnnotatedReport, reviewer: string | undefined): AnnotatedReport {
  if (reviewer === undefined) return annotated;
  return { ...annotated, layers: annotated.layers.filter((layer) => layer.reviewer === reviewer) };
}

/** Adds the annotations of a report that have one of some labels to the count of their reviewer. */
function countAnnotations(
  counts: Map<string, number>,
  { layers }: AnnotatedReport,
  labels: readonly string[],
): void {
  const wanted = new Set(labels);
  for (const { reviewer, annotations } of layers) {
    const count = annotations.all.filter(({ label }) => wanted.has(label)).length;
    counts.set(reviewer, (counts.get(reviewer) ?? 0) + count);
  }
}
