import { type Annotation, compareAnnotations } from '../annotation/annotation.ts';

/** The annotations that stand once no two may overlap, and those that had to go, each in document order. */
export interface Flattened {
  readonly kept: readonly Annotation[];
  readonly lost: readonly Annotation[];
}

/** Resolves overlap: the longest stands, of equally long ones the leftmost, of equal spans the first by id. */
export function flatten(length: number, annotations: readonly Annotation[]): Flattened {
  const taken = new Uint8Array(length);
  const kept: Annotation[] = [];
  const lost: Annotation[] = [];
  const byLength = [...annotations].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || compareAnnotations(a, b),
  );
  for (const annotation of byLength) {
    // What is taken is at least as long, so it cannot lie inside: an overlap reaches one of the edges.
    if (taken[annotation.start] === 1 || taken[annotation.end - 1] === 1) {
      lost.push(annotation);
    } else {
      taken.fill(1, annotation.start, annotation.end);
      kept.push(annotation);
    }
  }
  return { kept: kept.sort(compareAnnotations), lost: lost.sort(compareAnnotations) };
}
