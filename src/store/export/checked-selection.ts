import { labelById } from '../../core/annotation/label/label.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { ExportOptions } from '../../core/project/export-options.ts';
import type { Selection } from '../../core/corpus/selection.ts';
import { finalReviewer } from '../../core/project/project.ts';
import type { ProjectStore } from '../project/project-store.ts';

/** What a choice selects, its labels in the label set's order. Errors: `unknown-reviewer`, `no-final-layer`, `unknown-label`. */
export async function checkedSelection(
  store: ProjectStore,
  choice: ExportOptions,
): Promise<Result<Selection, AppError>> {
  const { labels, reviewers = null, layerStates = null, reportStates = null } = choice;
  const { project } = store;
  const known = new Set([finalReviewer, ...project.reviewers.map(({ id }) => id)]);
  const stranger = reviewers?.find((id) => !known.has(id));
  if (stranger !== undefined) return err({ code: 'unknown-reviewer', reviewer: stranger });
  // Beside others it is one more layer that there may be.
  const onlyFinal = reviewers?.every((id) => id === finalReviewer) === true;
  if (onlyFinal && !(await hasFinalLayer(store))) {
    return err({ code: 'no-final-layer' });
  }
  const unknown = labels.find((id) => labelById(project.labels, id) === undefined);
  if (unknown !== undefined) return err({ code: 'unknown-label', label: unknown });
  const { attributes = true, relations = true, verdicts = true, notes = true } = choice;
  const { checks = true } = choice;
  return ok({
    labels: project.labels.labels.map(({ id }) => id).filter((id) => labels.includes(id)),
    reviewers,
    layerStates,
    reportStates,
    attributes,
    relations,
    verdicts,
    notes,
    checks,
  });
}

async function hasFinalLayer(store: ProjectStore): Promise<boolean> {
  for (const { id } of store.reports) {
    const reviewers = await store.layerReviewers(id);
    if (reviewers.ok && reviewers.value.includes(finalReviewer)) return true;
  }
  return false;
}
