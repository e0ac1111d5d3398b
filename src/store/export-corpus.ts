import { labelById } from '../core/annotation/label.ts';
import type { AppError } from '../core/base/app-error.ts';
import { type Result, err } from '../core/base/result.ts';
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
  const writer = format.writer(project, { labels: ordered, ...(scheme && { scheme }) });
  return attempt(async () => {
    const folder = await CorpusFolder.begin(out, overwrite);
    try {
      return await writeCorpus(store, writer, folder, choice, progress);
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
  writer: CorpusWriter,
  folder: CorpusFolder,
  { reviewer, labels }: ExportChoice,
  { onProgress, signal }: Progress,
): Promise<ExportedCorpus> {
  const { reports } = store;
  let annotations = 0;
  await folder.write(writer.begin());
  for (const [done, report] of reports.entries()) {
    onProgress?.({ done, total: reports.length, name: report.title });
    const annotated = orFail(await store.annotatedReport(report.id));
    const written = withLayersOf(annotated, reviewer);
    annotations += countAnnotations(written, labels);
    await folder.write(writer.report(written));
    if (signal?.aborted === true) throw new StoreFailure({ code: 'cancelled' });
  }
  const { chunks, losses } = writer.end();
  await folder.write(chunks);
  await folder.finish();
  return { files: folder.files, reports: reports.length, annotations, losses };
}

function withLayersOf(annotated: AnnotatedReport, reviewer: string | undefined): AnnotatedReport {
  if (reviewer === undefined) return annotated;
  return { ...annotated, layers: annotated.layers.filter((layer) => layer.reviewer === reviewer) };
}

/** How many annotations of a report have one of some labels. */
function countAnnotations({ layers }: AnnotatedReport, labels: readonly string[]): number {
  const wanted = new Set(labels);
  return layers
    .flatMap(({ annotations }) => annotations.all)
    .filter(({ label }) => wanted.has(label)).length;
}
