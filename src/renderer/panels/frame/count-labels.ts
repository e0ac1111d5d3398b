import type { Annotation } from '../../../core/annotation/annotation.ts';

/** How many annotations each label has. */
export function countLabels(annotations: Iterable<Annotation>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of annotations) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
