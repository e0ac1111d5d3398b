import type { Assessment } from '../annotation/casework.ts';
import type { Layer } from '../annotation/layer.ts';

/** What stands beside the verdicts of a layer, by the annotation. */
export function assessmentsOf({
  casework,
}: Pick<Layer, 'casework'>): ReadonlyMap<string, Assessment> {
  return new Map(
    casework.flatMap((record) =>
      record.kind === 'assessment' ? [[record.annotation, record] as const] : [],
    ),
  );
}
