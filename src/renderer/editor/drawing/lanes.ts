import type { Annotation } from '../../../core/annotation/annotation.ts';
import { overlaps } from '../../../core/text/span.ts';

/** How many lines under the text are told apart; what is stacked deeper shares the last. */
export const laneCount = 3;

/** The lane of each annotation by id: 0 is the line nearest to the text. */
export type Lanes = ReadonlyMap<string, number>;

/**
 * Gives annotations lanes so that two that overlap differ, the shorter nearer to the text. Whoever had a lane keeps it while nothing
 * that overlaps has the same, so that an edit never moves the lines around it.
 */
export function assignLanes(annotations: readonly Annotation[], previous: Lanes): Lanes {
  const lanes = new Map<string, number>();
  for (const cluster of clustersOf(annotations)) {
    const placed: { readonly annotation: Annotation; readonly lane: number }[] = [];
    for (const annotation of [...cluster].sort((a, b) => byAge(previous, a, b) || byLength(a, b))) {
      const taken = new Set(
        placed.filter((other) => overlaps(other.annotation, annotation)).map(({ lane }) => lane),
      );
      const before = previous.get(annotation.id);
      const lane = before !== undefined && !taken.has(before) ? before : lowestFree(taken);
      placed.push({ annotation, lane });
      lanes.set(annotation.id, lane);
    }
  }
  return lanes;
}

/** Runs of annotations, given in document order, within which one overlaps the next; no annotation overlaps one of another run. */
function clustersOf(annotations: readonly Annotation[]): readonly (readonly Annotation[])[] {
  const clusters: Annotation[][] = [];
  let end = -1;
  for (const annotation of annotations) {
    const current = clusters.at(-1);
    if (current !== undefined && annotation.start < end) current.push(annotation);
    else clusters.push([annotation]);
    end = Math.max(end, annotation.end);
  }
  return clusters;
}

function byAge(previous: Lanes, a: Annotation, b: Annotation): number {
  return Number(previous.has(b.id)) - Number(previous.has(a.id));
}

function byLength(a: Annotation, b: Annotation): number {
  return a.end - a.start - (b.end - b.start);
}

function lowestFree(taken: ReadonlySet<number>): number {
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
}
