import type { Layer } from '../../core/annotation/layer.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { LabelIds } from '../../core/project/edits/imports.ts';
import type { Progress } from '../progress.ts';
import type { ProjectStore } from '../project/project-store.ts';

/**
 * Those of some labels and relation types that nobody's work bears, some reports left out of account; those that are out of the project count too, since they may
 * come back. A layer that cannot be read may bear any. Errors: `cancelled`.
 */
export async function freeLabels(
  store: ProjectStore,
  asked: LabelIds,
  except: ReadonlySet<string>,
  { onProgress, signal }: Progress = {},
): Promise<Result<LabelIds, AppError>> {
  const labels = new Set(asked.labels);
  const relationTypes = new Set(asked.relationTypes);
  const reports = [...store.reports, ...store.removed].filter(({ id }) => !except.has(id));
  for (const [done, { id, title }] of reports.entries()) {
    if (labels.size + relationTypes.size === 0) break;
    if (signal?.aborted === true) return err({ code: 'cancelled' });
    onProgress?.({ done, total: reports.length, name: title });
    const reviewers = await store.layerReviewers(id);
    for (const reviewer of reviewers.ok ? reviewers.value : []) {
      const layer = await store.peekLayer(id, reviewer);
      if (!layer.ok) return ok({ labels: [], relationTypes: [] });
      const found = borne(layer.value);
      for (const label of found.labels) labels.delete(label);
      for (const type of found.types) relationTypes.delete(type);
    }
  }
  return ok({ labels: [...labels], relationTypes: [...relationTypes] });
}

/** The labels and the types of relations in a layer, those of what has lost its place among them. */
function borne({ annotations, relations, unanchored }: Layer) {
  const lost = unanchored.flatMap((kept) => (kept.kind === 'annotation' ? [kept.record] : []));
  const links = [...relations, ...unanchored.flatMap((kept) => kept.relations)];
  return {
    labels: new Set([...annotations.all, ...lost].map(({ label }) => label)),
    types: new Set(links.map(({ type }) => type)),
  };
}
