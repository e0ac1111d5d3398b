import { type Annotation, compareAnnotations } from '../annotation/annotation.ts';
import { assessmentsOf } from './assessments.ts';
import { sameRecord } from '../annotation/edit/change.ts';
import type { Layer } from '../annotation/layer.ts';
import type { Span } from '../text/span.ts';

/** How reviewers stand to each other at one place: they say the `same`, mark the same and say other `values` of it, or have other `marks`. */
export const pointKinds = ['same', 'values', 'marks'] as const;

export type PointKind = (typeof pointKinds)[number];

/** What one reviewer has at a place; empty where they marked nothing. */
export interface Side {
  readonly reviewer: string;
  readonly annotations: readonly Annotation[];
}

/** One place of a text with what each reviewer has there. */
export interface Point extends Span {
  /** The same for the same layers. */
  readonly key: string;
  readonly kind: PointKind;
  /** One for each layer, in the order of the layers. */
  readonly sides: readonly Side[];
}

/** Which reviewer's marks are taken at a point, by its key; null takes none of them, and a point that is missing is not decided. */
export type Choices = ReadonlyMap<string, string | null>;

interface Spot extends Span {
  readonly key: string;
  readonly byLayer: Map<string, Annotation[]>;
}

/** Where an annotation stands and what it is called: what two reviewers have in common who mark the same. */
export function spotKey({
  start,
  end,
  label,
}: Pick<Annotation, 'start' | 'end' | 'label'>): string {
  return `${start}-${end} ${label}`;
}

/**
 * Every place where somebody marked something, in document order. What all mark alike is a point of its own; of the rest, what overlaps is one point, since
 * two edges of one figure are one question.
 */
export function pointsOf(layers: readonly Layer[]): readonly Point[] {
  const spots = [...spotsOf(layers).values()];
  const isShared = ({ byLayer }: Spot): boolean => byLayer.size === layers.length;
  const judged = new Map(layers.map((layer) => [layer.reviewer, judgementsOf(layer)]));
  const points = spots.filter(isShared).map((spot): Point => {
    const said = layers.map(({ reviewer }) => {
      const first = spot.byLayer.get(reviewer)?.[0];
      return first && judged.get(reviewer)?.(first);
    });
    const kind = said.every((each) => sameRecord(each, said[0])) ? 'same' : 'values';
    return pointOf([spot], kind, layers);
  });
  for (const cluster of clustersOf(spots.filter((spot) => !isShared(spot)))) {
    points.push(pointOf(cluster, 'marks', layers));
  }
  return points.sort((a, b) => a.start - b.start || b.end - a.end || (a.key < b.key ? -1 : 1));
}

/** How many points are of each kind. */
export function tallyPoints(points: readonly Point[]): Readonly<Record<PointKind, number>> {
  const tally = { same: 0, values: 0, marks: 0 };
  for (const { kind } of points) tally[kind] += 1;
  return tally;
}

/** The points that somebody has to decide and nobody has. */
export function undecided(points: readonly Point[], choices: Choices): readonly Point[] {
  return points.filter(({ key, kind }) => kind !== 'same' && !choices.has(key));
}

/** What a layer that was made of these points chose; of one that is finished, points that it has nothing of were left out. */
export function choicesIn(final: Layer, points: readonly Point[]): Choices {
  const here = new Map(final.annotations.all.map((each) => [spotKey(each), each]));
  const choices = new Map<string, string | null>();
  for (const { key, kind, sides } of points) {
    if (kind === 'same') continue;
    // Where one has all that another has, and more, the more tells them apart.
    const fullest = sides.toSorted((a, b) => b.annotations.length - a.annotations.length);
    const taken = fullest.find(
      ({ annotations }) =>
        annotations.length > 0 &&
        annotations.every((each) => {
          const own = here.get(spotKey(each));
          return own !== undefined && (kind === 'marks' || isTakenFrom(own, each));
        }),
    );
    if (taken !== undefined) choices.set(key, taken.reviewer);
    else if (final.state === 'final') choices.set(key, null);
  }
  return choices;
}

function isTakenFrom(own: Annotation, given: Annotation): boolean {
  return (
    own.author === given.author &&
    own.verdict === given.verdict &&
    sameRecord(own.attributes, given.attributes)
  );
}

/** What a reviewer says of their annotations, as far as two may differ in it: not who said it, when, and with which note. */
function judgementsOf(layer: Layer) {
  const assessments = assessmentsOf(layer);
  return ({ id, attributes, verdict }: Annotation) => ({
    attributes,
    verdict,
    rightValue: assessments.get(id)?.rightValue ?? '',
  });
}

function spotsOf(layers: readonly Layer[]): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const { reviewer, annotations } of layers) {
    for (const annotation of annotations) {
      const { start, end } = annotation;
      const key = spotKey(annotation);
      const spot = spots.get(key) ?? { key, start, end, byLayer: new Map<string, Annotation[]>() };
      spot.byLayer.set(reviewer, [...(spot.byLayer.get(reviewer) ?? []), annotation]);
      spots.set(key, spot);
    }
  }
  return spots;
}

/** Spots that overlap, directly or by others, together. */
function clustersOf(spots: readonly Spot[]): readonly (readonly Spot[])[] {
  const clusters: Spot[][] = [];
  let end = -1;
  for (const spot of spots.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (spot.start < end) clusters.at(-1)?.push(spot);
    else clusters.push([spot]);
    end = Math.max(end, spot.end);
  }
  return clusters;
}

function pointOf(spots: readonly Spot[], kind: PointKind, layers: readonly Layer[]): Point {
  return {
    key: spots.map(({ key }) => key).join(' + '),
    kind,
    start: Math.min(...spots.map(({ start }) => start)),
    end: Math.max(...spots.map(({ end }) => end)),
    sides: layers.map(({ reviewer }) => ({
      reviewer,
      annotations: spots
        .flatMap(({ byLayer }) => byLayer.get(reviewer) ?? [])
        .sort(compareAnnotations),
    })),
  };
}
