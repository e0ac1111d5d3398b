import { TextMap } from '../anchor/text-map.ts';
import type { Annotation } from '../annotation/annotation.ts';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import { type Change, type Diff, compareRelations, sameRecord } from '../annotation/edit/change.ts';
import { diffOf } from '../annotation/history/diff-of.ts';
import { type EditContext, change } from '../annotation/edit/edit.ts';
import type { Layer } from '../annotation/layer.ts';
import { type Correction, type Decided } from './correction.ts';
import { type Following, followText } from './follow-text.ts';
import { alignmentOfEdits } from './text-edit.ts';
import { correctionsBehind, textVersions } from './text-versions.ts';

/** A report as far as its layers must know it to follow its text. */
export interface CorrectedText {
  readonly report: string;
  readonly text: string;
  readonly textSha256: string;
  readonly corrections: readonly Correction[];
}

/** The way from the text before a correction to the one after it. */
export function mapOf(before: string, after: string, { edits }: Pick<Correction, 'edits'>) {
  return new TextMap(before, after, alignmentOfEdits(before.length, edits));
}

/**
 * The layer on the present text of its report, by way of every correction that it has not followed yet; null where it followed one that the
 * report does not know, or where the corrections do not lead to this text.
 */
export function layerOnPresentText(layer: Layer, corrected: CorrectedText): Layer | null {
  const { report, text, textSha256: sha256, corrections } = corrected;
  const behind = correctionsBehind(corrections, layer.correction);
  if (behind === null) return null;
  if (behind.length === 0) return layer;
  const versions = textVersions({ text, sha256 }, behind);
  if (versions === null) return null;
  return behind.reduce((at, correction, index) => {
    const map = mapOf(versions[index]?.text ?? '', versions[index + 1]?.text ?? '', correction);
    return followCorrection(at, { report, map, correction });
  }, layer);
}

/** One step of a text that a layer follows. */
export interface Step {
  readonly report: string;
  readonly map: TextMap;
  readonly correction: Correction;
}

/** The layer after one correction. */
export function followCorrection(layer: Layer, { report, map, correction }: Step): Layer {
  const following: Following = {
    report,
    map,
    decisionOn: decisionsOn(layer.reviewer, correction.decisions),
    isBack: correction.takesBack !== null,
  };
  return { ...followText(layer, following), correction: correction.id };
}

/** Tells what somebody wants of an annotation of a layer. */
export function decisionsOn(reviewer: string, all: readonly Decided[]): Following['decisionOn'] {
  const own = all.filter(({ layer }) => layer === reviewer);
  const byId = new Map(own.map(({ annotation, decision }) => [annotation, decision]));
  return (id) => byId.get(id);
}

/**
 * The layer after a correction that takes an earlier one back; `taken` is what that one did to this layer. What has not been
 * touched since is exactly what it was.
 */
export function takeBack(layer: Layer, step: Step, taken: Change): Layer {
  const next = followCorrection(layer, step);
  const { annotations, rejections, regions, casework, relations, unanchored } = taken;
  const lost = new Set(unanchored.added.map(({ id }) => id));
  const records = putBack(annotations, layer.annotations.all, next.annotations.all, asItWas);
  const standing = new Set(records.map(({ id }) => id));
  const kept = new Set(next.unanchored.map(({ id }) => id));
  const gone = annotations.removed.filter(
    ({ id }) => !lost.has(id) && !standing.has(id) && !kept.has(id),
  );
  const all = AnnotationSet.of([...records, ...gone]);
  const known = new Set(next.relations.map(({ id }) => id));
  const links = relations.removed.filter(
    ({ id, from, to }) =>
      !known.has(id) && all.get(from) !== undefined && all.get(to) !== undefined,
  );
  return {
    ...next,
    annotations: all,
    relations: [...next.relations, ...links].sort(compareRelations),
    rejections: putBack(rejections, layer.rejections, next.rejections, nothingElse),
    regions: putBack(regions, layer.regions, next.regions, nothingElse),
    casework: putBack(casework, layer.casework, next.casework, nothingElse),
  };
}

/** The records after, those that are what a diff left of them as they were before it. */
function putBack<T extends { readonly id: string }>(
  { updated }: Diff<T>,
  present: readonly T[],
  next: readonly T[],
  otherwise: (before: T, left: T, now: T) => T | null,
): readonly T[] {
  if (updated.length === 0) return next;
  const pairs = new Map(updated.map((pair) => [pair[1].id, pair]));
  const now = new Map(present.map((record) => [record.id, record]));
  return next.map((record) => {
    const pair = pairs.get(record.id);
    const then = now.get(record.id);
    if (pair === undefined || then === undefined) return record;
    const [before, left] = pair;
    if (sameRecord(then, left)) return before;
    return otherwise(before, left, then) ?? record;
  });
}

function nothingElse(): null {
  return null;
}

/** An annotation that was worked on since: its place and words as they were, and what was not worked on. */
function asItWas(before: Annotation, left: Annotation, now: Annotation): Annotation | null {
  const stands = now.start === left.start && now.end === left.end && now.quote === left.quote;
  if (!stands) return null;
  const { start, end, quote } = before;
  const isUntouched = sameRecord(now.attributes, left.attributes);
  const attributes = isUntouched ? before.attributes : now.attributes;
  return { ...now, start, end, quote, attributes };
}

/** The change that leads a layer to what it is on another version of its text. */
export function followingChange(
  gesture: 'change-text' | 'correct-text',
  before: Layer,
  after: Layer,
  context: EditContext,
): Change {
  return change(gesture, context, {
    annotations: diffOf(before.annotations.all, after.annotations.all),
    relations: diffOf(before.relations, after.relations),
    rejections: diffOf(before.rejections, after.rejections),
    regions: diffOf(before.regions, after.regions),
    unanchored: diffOf(before.unanchored, after.unanchored),
    casework: diffOf(before.casework, after.casework),
    correction: [before.correction, after.correction],
  });
}
