import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { finalReviewer } from '../../core/project/project.ts';
import { labelOfRule } from '../../core/propose/label-of-rule.ts';
import { type RuleAnswers, RuleAnswersTally } from '../../core/propose/rule-answers.ts';
import type { Progress } from '../progress.ts';
import type { ProjectStore } from '../project/project-store.ts';

/**
 * What all reviewers of a project answered to each rule; the adjudicated layer repeats their answers and is left out. Layers that cannot
 * be read stand in the store's `problems` and are passed over. Memory does not grow with the number of reports. Errors: `cancelled`.
 */
export async function readRuleAnswers(
  store: ProjectStore,
  { onProgress, signal }: Progress = {},
): Promise<Result<readonly RuleAnswers[], AppError>> {
  const tally = new RuleAnswersTally();
  const { reports } = store;
  for (const [done, { id, title }] of reports.entries()) {
    if (signal?.aborted === true) return err({ code: 'cancelled' });
    onProgress?.({ done, total: reports.length, name: title });
    const reviewers = await store.layerReviewers(id);
    if (!reviewers.ok) continue;
    for (const reviewer of reviewers.value.filter((each) => each !== finalReviewer)) {
      const layer = await store.peekLayer(id, reviewer);
      if (!layer.ok) continue;
      const { annotations, rejections } = layer.value;
      tally.add({ annotations: annotations.all, rejections }, labelOfRule);
    }
  }
  return ok(tally.answers);
}
