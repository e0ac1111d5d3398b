import { type Result, err, ok } from '../../base/result.ts';
import { replaceSorted } from '../../base/sorted.ts';
import { type Annotation, type Relation, compareText } from '../annotation.ts';
import type { AnnotationSet } from '../annotation-set.ts';
import { type CaseRecord, compareCaseRecords } from '../casework.ts';
import { type ReportDetails, sameDetails } from '../details.ts';
import type { Layer, ReportState } from '../layer.ts';
import { type Region, compareRegions } from '../region.ts';
import { type Rejection, compareRejections } from '../rejection.ts';
import { type Unanchored, compareUnanchored } from '../unanchored.ts';

/** What a reviewer may do, in one word each; undo names it. */
export const gestures = [
  'annotate',
  'relabel',
  'reshape',
  'set-attributes',
  'set-verdict',
  'set-note',
  'set-flag',
  'remove',
  'relate',
  'unrelate',
  'set-state',
  'accept',
  'reject',
  'exclude',
  'include',
  'set-reason',
  'set-details',
  'note-report',
  'answer-check',
  'write-check',
  'set-evidence',
  'assess',
  'sign-off',
  'import',
  'restore',
  'reanchor',
  'change-text',
  'correct-text',
  'carry-over',
  'place',
  'discard',
  'follow-labels',
] as const;

/** What a reviewer did. */
export type Gesture = (typeof gestures)[number];

/** What a change does to the records of one kind; `updated` holds pairs of before and after with the same id. */
export interface Diff<T> {
  readonly added: readonly T[];
  readonly updated: readonly (readonly [before: T, after: T])[];
  readonly removed: readonly T[];
}

/** One gesture of a reviewer as a value with an inverse (I3): undo, saving, redraw and history all read it. */
export interface Change {
  readonly id: string;
  readonly gesture: Gesture;
  /** `undo` and `redo` changes are ordinary changes that say which way they came. */
  readonly origin: 'edit' | 'undo' | 'redo';
  readonly author: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly annotations: Diff<Annotation>;
  readonly relations: Diff<Relation>;
  readonly rejections: Diff<Rejection>;
  readonly regions: Diff<Region>;
  readonly unanchored: Diff<Unanchored>;
  readonly casework: Diff<CaseRecord>;
  readonly state: readonly [before: ReportState, after: ReportState] | null;
  /** Corrections of the report's details; null on a side stands for those that were found. */
  readonly details: readonly [before: ReportDetails | null, after: ReportDetails | null] | null;
  /** The remark on the report as a whole. */
  readonly note: readonly [before: string, after: string] | null;
  /** Which correction of the text the layer had followed, and which it follows with this change. */
  readonly correction: readonly [before: string | null, after: string | null] | null;
}

/** Why a change does not fit a layer. */
export interface ChangeConflict {
  readonly code: 'change-conflict';
  readonly reason: 'exists' | 'missing' | 'different' | 'dangling-relation';
  /** Id of the record or of the reviewer's layer at fault. */
  readonly id: string;
}

/** Whether two changes do the same to annotations and relations: an edit and what did it again after an undo. */
export function sameEffect(a: Change, b: Change): boolean {
  return sameRecord(a.annotations, b.annotations) && sameRecord(a.relations, b.relations);
}

/** A diff that does nothing. */
export const noDiff: Diff<never> = { added: [], updated: [], removed: [] };

/** The change that takes a change back; inverting twice gives the same effect again. */
export function invert(change: Change): Change {
  return {
    ...change,
    annotations: invertDiff(change.annotations),
    relations: invertDiff(change.relations),
    rejections: invertDiff(change.rejections),
    regions: invertDiff(change.regions),
    unanchored: invertDiff(change.unanchored),
    casework: invertDiff(change.casework),
    state: change.state && [change.state[1], change.state[0]],
    details: change.details && [change.details[1], change.details[0]],
    note: change.note && [change.note[1], change.note[0]],
    correction: change.correction && [change.correction[1], change.correction[0]],
  };
}

/** The diff that takes a diff back. */
export function invertDiff<T>({ added, updated, removed }: Diff<T>): Diff<T> {
  return {
    added: removed,
    updated: updated.map(([before, after]) => [after, before]),
    removed: added,
  };
}

/** The layer after a change, or the first conflict; a layer is never half changed. */
export function applyChange(layer: Layer, change: Change): Result<Layer, ChangeConflict> {
  if (!fitsWhole(layer, change)) return conflict('different', layer.reviewer);
  const annotations = applyToAnnotations(layer.annotations, change.annotations);
  if (!annotations.ok) return annotations;
  const relations = applyToSorted(layer.relations, change.relations, compareRelations);
  if (!relations.ok) return relations;
  const rejections = applyToSorted(layer.rejections, change.rejections, compareRejections);
  if (!rejections.ok) return rejections;
  const regions = applyToSorted(layer.regions, change.regions, compareRegions);
  if (!regions.ok) return regions;
  const unanchored = applyToSorted(layer.unanchored, change.unanchored, compareUnanchored);
  if (!unanchored.ok) return unanchored;
  const casework = applyToSorted(layer.casework, change.casework, compareCaseRecords);
  if (!casework.ok) return casework;
  const dangling = danglingRelation(change, annotations.value, relations.value);
  if (dangling !== undefined) return conflict('dangling-relation', dangling.id);
  return ok({
    reviewer: layer.reviewer,
    state: change.state?.[1] ?? layer.state,
    annotations: annotations.value,
    relations: relations.value,
    rejections: rejections.value,
    regions: regions.value,
    unanchored: unanchored.value,
    casework: casework.value,
    details: change.details === null ? layer.details : change.details[1],
    note: change.note === null ? layer.note : change.note[1],
    correction: change.correction === null ? layer.correction : change.correction[1],
  });
}

/** Whether what a change says of the layer as a whole is so. */
function fitsWhole(layer: Layer, { state, details, note, correction }: Change): boolean {
  return (
    (state === null || state[0] === layer.state) &&
    (details === null || equalDetails(details[0], layer.details)) &&
    (note === null || note[0] === layer.note) &&
    (correction === null || correction[0] === layer.correction)
  );
}

function equalDetails(a: ReportDetails | null, b: ReportDetails | null): boolean {
  return a === null || b === null ? a === b : sameDetails(a, b);
}

function applyToAnnotations(
  set: AnnotationSet,
  diff: Diff<Annotation>,
): Result<AnnotationSet, ChangeConflict> {
  if (isNothing(diff)) return ok(set);
  return conflictOf(diff, (id) => set.get(id)) ?? ok(set.replace(outgoing(diff), incoming(diff)));
}

/** Sorted records after a diff, or the first conflict. */
export function applyToSorted<T extends { readonly id: string }>(
  sorted: readonly T[],
  diff: Diff<T>,
  compare: (a: T, b: T) => number,
): Result<readonly T[], ChangeConflict> {
  if (isNothing(diff)) return ok(sorted);
  const named = new Set([...diff.added, ...outgoing(diff)].map(({ id }) => id));
  const present = new Map(
    sorted.filter(({ id }) => named.has(id)).map((record) => [record.id, record]),
  );
  return (
    conflictOf(diff, (id) => present.get(id)) ??
    ok(replaceSorted(sorted, outgoing(diff), incoming(diff), compare))
  );
}

/** A relation that would be left without one of its ends; only what the change touches is looked at. */
function danglingRelation(
  { annotations, relations }: Change,
  set: AnnotationSet,
  all: readonly Relation[],
): Relation | undefined {
  const gone = new Set(annotations.removed.map(({ id }) => id));
  return (
    incoming(relations).find(({ from, to }) => !set.get(from) || !set.get(to)) ??
    (gone.size === 0 ? undefined : all.find(({ from, to }) => gone.has(from) || gone.has(to)))
  );
}

/** Order of relations everywhere: by creation, then id. */
export function compareRelations(a: Relation, b: Relation): number {
  return compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id);
}

/** Whether a diff does nothing. */
export function isNothing({ added, updated, removed }: Diff<unknown>): boolean {
  return added.length + updated.length + removed.length === 0;
}

/** The records as they stand before a diff, and must be found. */
function outgoing<T>({ updated, removed }: Diff<T>): readonly T[] {
  return [...removed, ...updated.map(([before]) => before)];
}

/** The records as they stand after a diff. */
export function incoming<T>({ added, updated }: Diff<T>): readonly T[] {
  return [...added, ...updated.map(([, after]) => after)];
}

/** Why a diff does not fit the records that `get` finds; a diff names each id once. */
function conflictOf<T extends { readonly id: string }>(
  diff: Diff<T>,
  get: (id: string) => T | undefined,
) {
  const named = new Set<string>();
  for (const { id } of diff.added) {
    if (named.has(id) || get(id) !== undefined) return conflict('exists', id);
    named.add(id);
  }
  for (const before of outgoing(diff)) {
    const present = named.has(before.id) ? undefined : get(before.id);
    if (present === undefined) return conflict('missing', before.id);
    if (!sameRecord(present, before)) return conflict('different', before.id);
    named.add(before.id);
  }
  const renamed = diff.updated.find(([before, after]) => before.id !== after.id);
  return renamed && conflict('different', renamed[0].id);
}

/** Deep equality of two records of plain data, whatever the order of their keys. */
export function sameRecord(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameRecord(value, right.get(key)))
  );
}

/** A change that does not fit. */
export function conflict(
  reason: ChangeConflict['reason'],
  id: string,
): { readonly ok: false; readonly error: ChangeConflict } {
  return err({ code: 'change-conflict', reason, id });
}
