import { randomUUID } from 'node:crypto';
import { reanchor } from '../../core/anchor/reanchor.ts';
import type { Annotation, Relation } from '../../core/annotation/annotation.ts';
import type { Attributes } from '../../core/annotation/label/attribute.ts';
import {
  type Change,
  type Diff,
  applyChange,
  sameRecord,
} from '../../core/annotation/edit/change.ts';
import type { EditContext } from '../../core/annotation/edit/edit.ts';
import { type LabelSet, joins } from '../../core/annotation/label/label.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import {
  type AnnotationProblem,
  annotationProblem,
  regionProblem,
  rejectionProblem,
} from '../../core/annotation/problem.ts';
import type { Region } from '../../core/annotation/region.ts';
import type { Rejection } from '../../core/annotation/rejection.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { assertNever } from '../../core/base/assert-never.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { lastCorrection } from '../../core/correct/correction.ts';
import { followingChange, layerOnPresentText } from '../../core/correct/follow-corrections.ts';
import { followMoves } from '../../core/project/labels/follow-moves.ts';
import type { Report } from '../../core/project/project.ts';
import type { ProjectHead } from '../record/stored-record.ts';
import type { Mended } from './layer-file.ts';

/** What a layer is held to. */
export interface LayerContext {
  readonly report: Pick<Report, 'id' | 'title' | 'textSha256' | 'corrections'>;
  readonly text: string;
  readonly project: LayerProject;
}

/** What of a project its layers are held to, and follow. */
export type LayerProject = Pick<ProjectHead, 'labels' | 'parts'>;

/** The layer after a change whose new and updated records obey the text and the label set. */
export function changedLayer(
  layer: Layer,
  change: Change,
  context: LayerContext,
): Result<Layer, AppError> {
  const next = applyChange(layer, change);
  if (!next.ok) return next;
  const problem =
    firstProblem(change.annotations.added, (annotation) =>
      badAnnotation(annotation, isNew(change) ? {} : annotation.attributes, context),
    ) ??
    firstProblem(change.annotations.updated, ([before, after]) =>
      badAnnotation(after, isNew(change) ? before.attributes : after.attributes, context),
    ) ??
    firstProblem(incoming(change.relations), (relation) =>
      badRelation(relation, next.value, context),
    ) ??
    firstProblem(incoming(change.rejections), (rejection) => badRejection(rejection, context)) ??
    firstProblem(incoming(change.regions), (region) => badRegion(region, context));
  return problem === null ? next : err(problem);
}

/** Whether a change says something new; what is brought back may have been said under other rules. */
function isNew({ origin, gesture }: Change): boolean {
  return origin === 'edit' && !['restore', 'reanchor', 'carry-over', 'place'].includes(gesture);
}

/** A whole layer from elsewhere, held to the same rules; its values may be from before a rule of the label set. */
export function checkedLayer(given: Layer, context: LayerContext): Result<Layer, AppError> {
  const layer = followedLayer(given, context.project);
  const problem =
    firstProblem(layer.annotations.all, (annotation) =>
      badAnnotation(annotation, annotation.attributes, context),
    ) ??
    firstProblem(layer.relations, (relation) => badRelation(relation, layer, context)) ??
    firstProblem(layer.rejections, (rejection) => badRejection(rejection, context)) ??
    firstProblem(layer.regions, (region) => badRegion(region, context));
  if (problem !== null) return err(problem);
  return ok({ ...layer, correction: lastCorrection(context.report) });
}

/** A layer as the moves of its project have it. */
export function followedLayer(layer: Layer, { labels, parts }: LayerProject): Layer {
  const context = mending(layer);
  const moves = followMoves(layer, { labels: labels.labels, moves: parts.moves }, context);
  return moves === null ? layer : mendedBy(layer, moves);
}

/**
 * A layer as read from disk: it follows the corrections of its text and the moves of its project, and its quotes must hold (I2); nothing else is
 * asked, since labels may have been changed after the work was done.
 */
export function mendedLayer(
  layer: Layer,
  { text, report, project }: Pick<LayerContext, 'text' | 'report' | 'project'>,
): Mended {
  const { id, textSha256, corrections = [] } = report;
  const context = mending(layer);
  const corrected =
    layerOnPresentText(layer, { report: id, text, textSha256, corrections }) ?? layer;
  const anchors = reanchor(corrected, text, context);
  const anchored = anchors === null ? corrected : mendedBy(corrected, anchors);
  const moving = { labels: project.labels.labels, moves: project.parts.moves };
  const moves = followMoves(anchored, moving, context);
  const moved = moves === null ? anchored : mendedBy(anchored, moves);
  const present = lastCorrection(report);
  if (layer.correction !== present) {
    const after = { ...moved, correction: present };
    return { layer: after, mend: followingChange('change-text', layer, after, context) };
  }
  if (moves === null || anchors === null) return { layer: moved, mend: moves ?? anchors };
  return { layer: moved, mend: { ...anchors, annotations: both(anchors, moves) } };
}

function mending({ reviewer: author }: Layer): EditContext {
  return { author, at: new Date().toISOString(), newId: () => randomUUID() };
}

function mendedBy(layer: Layer, mend: Change): Layer {
  const mended = applyChange(layer, mend);
  if (!mended.ok) throw new Error(`a mend does not fit: ${JSON.stringify(mended.error)}`);
  return mended.value;
}

/** What two mends do to annotations, the second after the first. */
function both({ annotations: first }: Change, { annotations: second }: Change): Diff<Annotation> {
  const last = new Map(second.updated.map(([{ id }, after]) => [id, after]));
  const touched = new Set(incoming(first).map(({ id }) => id));
  return {
    added: first.added.map((annotation) => last.get(annotation.id) ?? annotation),
    updated: [
      ...first.updated.map(([before, after]) => [before, last.get(after.id) ?? after] as const),
      ...second.updated.filter(([{ id }]) => !touched.has(id)),
    ],
    removed: first.removed,
  };
}

/** An annotation's problem in a few words of the domain. */
export function describeAnnotationProblem(problem: AnnotationProblem): string {
  switch (problem.kind) {
    case 'bad-span':
      return 'bad-span';
    case 'quote-differs':
      return `quote-differs: ${problem.actual}`;
    case 'unknown-label':
      return `unknown-label: ${problem.label}`;
    case 'unknown-attribute':
      return `unknown-attribute: ${problem.attribute}`;
    case 'bad-attribute':
      return `${problem.problem}: ${problem.attribute}`;
    default:
      return assertNever(problem);
  }
}

/** Whether a relation's type joins the labels of its two ends. */
export function relationFits({ type, from, to }: Relation, layer: Layer, labels: LabelSet) {
  const source = layer.annotations.get(from);
  const target = layer.annotations.get(to);
  if (source === undefined || target === undefined) return false;
  return labels.relationTypes.some(
    (known) => known.id === type && joins(known, source.label, target.label),
  );
}

/** `kept` are attributes that were there before: what is wrong with their values is shown at the annotation, and refuses nothing. */
function badAnnotation(
  annotation: Annotation,
  kept: Attributes,
  context: LayerContext,
): AppError | null {
  const problem = annotationProblem(context.text, context.project.labels, {
    ...annotation,
    attributes: withoutKept(annotation.attributes, kept),
  });
  return problem === null ? null : asError(annotation, problem, context);
}

function withoutKept(attributes: Attributes, kept: Attributes): Attributes {
  const fresh = Object.entries(attributes).filter(([id, value]) => !sameRecord(kept[id], value));
  return Object.fromEntries(fresh);
}

function badRejection(rejection: Rejection, context: LayerContext): AppError | null {
  const problem = rejectionProblem(context.text, rejection);
  return problem === null ? null : asError(rejection, problem, context);
}

function badRegion(region: Region, context: LayerContext): AppError | null {
  const problem = regionProblem(context.text, region);
  return problem === null ? null : asError({ ...region, quote: region.opening }, problem, context);
}

function asError(
  { id, quote, start, end }: Pick<Annotation, 'id' | 'quote' | 'start' | 'end'>,
  problem: AnnotationProblem,
  { report }: LayerContext,
): AppError {
  return {
    code: 'bad-annotation',
    report: report.id,
    title: report.title,
    annotation: id,
    quote,
    start,
    end,
    actual: problem.kind === 'quote-differs' ? problem.actual : null,
    detail: describeAnnotationProblem(problem),
  };
}

function badRelation(
  relation: Relation,
  layer: Layer,
  { report, project }: LayerContext,
): AppError | null {
  if (relationFits(relation, layer, project.labels)) return null;
  const { id, type } = relation;
  return { code: 'bad-relation', report: report.id, relation: id, type };
}

function firstProblem<T>(
  items: readonly T[],
  problemOf: (item: T) => AppError | null,
): AppError | null {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem !== null) return problem;
  }
  return null;
}

function incoming<T>({ added, updated }: Diff<T>): readonly T[] {
  return [...added, ...updated.map(([, after]) => after)];
}
