import type { AnnotationSet } from '../annotation/annotation-set.ts';

/** How much of a layer somebody is to give a verdict, and how much of it has one. */
export interface ToCheckCounts {
  readonly all: number;
  readonly checked: number;
}

/** Whether somebody is to give an annotation a verdict. */
export function isToCheck(label: string, isClaim: boolean): boolean {
  return label === 'figure' || isClaim;
}

/**
 * Counts the figures and what is marked as a claim; where there is neither, all annotations, which are all that a verdict can be about. Costs the claims,
 * however many annotations there are.
 */
export function toCheckCounts(
  annotations: AnnotationSet,
  claims: ReadonlySet<string>,
): ToCheckCounts {
  const { labels, checkedLabels, checked } = annotations.tally;
  const figures = [...labels.keys()].filter((label) => isToCheck(label, false));
  const sum = (counts: ReadonlyMap<string, number>): number =>
    figures.reduce((total, label) => total + (counts.get(label) ?? 0), 0);
  const others = [...claims].flatMap((id) => {
    const annotation = annotations.get(id);
    return annotation === undefined || isToCheck(annotation.label, false) ? [] : [annotation];
  });
  const all = sum(labels) + others.length;
  if (all === 0) return { all: annotations.size, checked };
  const judged = others.filter(({ verdict }) => verdict !== 'unchecked').length;
  return { all, checked: sum(checkedLabels) + judged };
}
