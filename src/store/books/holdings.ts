import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { type Holding, heldIn } from '../../core/project/edits/removals.ts';
import type { Progress } from '../progress.ts';
import type { ProjectStore } from '../project/project-store.ts';

/** What everyone has done on some reports, whether these are in the project or out of it. Errors: `cancelled`. */
export async function readHoldings(
  store: ProjectStore,
  reports: readonly string[],
  { onProgress, signal }: Progress = {},
): Promise<Result<readonly Holding[], AppError>> {
  const holdings: Holding[] = [];
  for (const [done, report] of reports.entries()) {
    if (signal?.aborted === true) return err({ code: 'cancelled' });
    onProgress?.({ done, total: reports.length, name: '' });
    holdings.push(await holdingOf(store, report));
  }
  return ok(holdings);
}

async function holdingOf(store: ProjectStore, report: string): Promise<Holding> {
  const reviewers = await store.layerReviewers(report);
  const layers = await Promise.all(
    (reviewers.ok ? reviewers.value : []).map((reviewer) => store.peekLayer(report, reviewer)),
  );
  const held = layers.flatMap((layer) => (layer.ok ? [heldIn(layer.value)] : []));
  return {
    report,
    held: held.filter((each) => each !== null),
    unread: !reviewers.ok || layers.some((layer) => !layer.ok),
  };
}
