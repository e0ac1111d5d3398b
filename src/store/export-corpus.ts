import { labelById } from '../core/annotation/label.ts';
import type { ReportState } from '../core/annotation/layer.ts';
import type { AppError } from '../core/base/app-error.ts';
import { type Result, err, ok } from '../core/base/result.ts';
import type { Selection } from '../core/corpus/selection.ts';
import type { SplitPlan } from '../core/corpus/split-reports.ts';
import type { FileLayout, Format, Loss, TagScheme } from '../core/format/format.ts';
import { finalReviewer } from '../core/project/project.ts';
import { CorpusExport } from './corpus-export.ts';
import { CorpusFolder } from './corpus-folder.ts';
import { attempt } from './failure.ts';
import type { Progress } from './progress.ts';
import type { ProjectStore } from './project-store.ts';

/** What an export may choose; what is absent is written. */
export interface ExportChoice {
  /** Ids of the labels to write. */
  readonly labels: readonly string[];
  /** Only the layers of these reviewers; `final` is the adjudicated one. */
  readonly reviewers?: readonly string[];
  /** Only layers in these states, and reports that have one. */
  readonly states?: readonly ReportState[];
  readonly attributes?: boolean;
  readonly relations?: boolean;
  readonly verdicts?: boolean;
  readonly notes?: boolean;
  readonly scheme?: TagScheme;
  readonly layout?: FileLayout;
  readonly spreadsheetCopy?: boolean;
  readonly split?: SplitPlan;
  /** Licence of the texts; absent where nobody has said. */
  readonly licence?: string;
  /** Version of Hezhu, for the card. */
  readonly version?: string;
  /** The folder to write, missing or empty; with `zip` the archive. */
  readonly out: string;
  readonly zip?: boolean;
  /** Replaces an earlier export in `out`; a folder that holds anything else is still refused. */
  readonly overwrite?: boolean;
}

/** What an export wrote. */
export interface ExportedCorpus {
  readonly files: number;
  readonly reports: number;
  readonly annotations: number;
  readonly losses: readonly Loss[];
  /** Why reports were not written; the rest was. */
  readonly refused: readonly AppError[];
}

/**
 * Writes a project as a corpus, report by report, so that memory stays flat; the folder is there whole or not at all. A report that cannot
 * be read, or has an annotation that is not where it says, is refused and the rest goes on. Errors: `unknown-reviewer`,
 * `no-final-layer`, `unknown-label`, `unknown-format`, `output-exists`, `cannot-write`, `cancelled`.
 */
export async function exportCorpus(
  store: ProjectStore,
  format: Format,
  choice: ExportChoice,
  progress: Progress = {},
): Promise<Result<ExportedCorpus, AppError>> {
  const selection = await checkedSelection(store, choice);
  if (!selection.ok) return selection;
  return attempt(async () => {
    const run = new CorpusExport(store, format, choice, selection.value);
    const folder = await CorpusFolder.begin(choice.out, {
      overwrite: choice.overwrite ?? false,
      zip: choice.zip ?? false,
    });
    try {
      return await run.write(folder, progress);
    } catch (error) {
      await folder.abandon();
      throw error;
    }
  });
}

/** What a choice selects, its labels in the label set's order. Errors: `unknown-reviewer`, `no-final-layer`, `unknown-label`. */
export async function checkedSelection(
  store: ProjectStore,
  choice: ExportChoice,
): Promise<Result<Selection, AppError>> {
  const { labels, reviewers = null, states = null } = choice;
  const { project } = store;
  const known = new Set([finalReviewer, ...project.reviewers.map(({ id }) => id)]);
  const stranger = reviewers?.find((id) => !known.has(id));
  if (stranger !== undefined) return err({ code: 'unknown-reviewer', reviewer: stranger });
  if (reviewers?.includes(finalReviewer) === true && !(await hasFinalLayer(store))) {
    return err({ code: 'no-final-layer' });
  }
  const unknown = labels.find((id) => labelById(project.labels, id) === undefined);
  if (unknown !== undefined) return err({ code: 'unknown-label', label: unknown });
  const { attributes = true, relations = true, verdicts = true, notes = true } = choice;
  return ok({
    labels: project.labels.labels.map(({ id }) => id).filter((id) => labels.includes(id)),
    reviewers,
    states,
    attributes,
    relations,
    verdicts,
    notes,
  });
}

async function hasFinalLayer(store: ProjectStore): Promise<boolean> {
  for (const { id } of store.reports) {
    const reviewers = await store.layerReviewers(id);
    if (reviewers.ok && reviewers.value.includes(finalReviewer)) return true;
  }
  return false;
}
