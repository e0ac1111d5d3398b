import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { type Uses, type UsesAsked, UsesCount } from '../../core/project/labels/label-uses.ts';
import type { Progress } from '../progress.ts';
import type { ProjectStore } from '../project/project-store.ts';

/** Where something of the label set occurs, over all reports and everyone's work. Layers that cannot be read are named. Errors: `cancelled`. */
export async function countUses(
  store: ProjectStore,
  asked: UsesAsked,
  { onProgress, signal }: Progress = {},
): Promise<Result<Uses, AppError>> {
  const count = new UsesCount(asked);
  const { reports } = store;
  for (const [done, report] of reports.entries()) {
    if (signal?.aborted === true) return err({ code: 'cancelled' });
    onProgress?.({ done, total: reports.length, name: report.title });
    const reviewers = await store.layerReviewers(report.id);
    if (!reviewers.ok) count.addUnread(report.title);
    for (const reviewer of reviewers.ok ? reviewers.value : []) {
      const layer = await store.peekLayer(report.id, reviewer);
      if (layer.ok) count.add(report, layer.value);
      else count.addUnread(report.title);
    }
  }
  return ok(count.uses());
}
