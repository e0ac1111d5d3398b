import type { Annotation } from './annotation.ts';

/** How far the work on a report has come, in numbers. */
export interface LayerCounts {
  readonly annotations: number;
  /** Annotations with a verdict. */
  readonly checked: number;
  /** End of the furthest annotation in UTF-16 units; 0 where there is none. */
  readonly furthest: number;
}

/** Counts the annotations of a layer. */
export function layerCounts(annotations: Iterable<Annotation>): LayerCounts {
  let all = 0;
  let checked = 0;
  let furthest = 0;
  for (const { verdict, end } of annotations) {
    all += 1;
    if (verdict !== 'unchecked') checked += 1;
    if (end > furthest) furthest = end;
  }
  return { annotations: all, checked, furthest };
}
