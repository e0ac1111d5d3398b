import { type Result, err, ok } from '../base/result.ts';
import type { Annotation, Relation } from './annotation.ts';
import { compareText } from './annotation.ts';
import type { AnnotationSet } from './annotation-set.ts';
import type { Layer, ReportState } from './layer.ts';

/** What a reviewer did, in one word; undo names it. */
export type Gesture =
  | 'annotate'
  | 'relabel'
  | 'reshape'
  | 'set-attributes'
  | 'set-verdict'
  | 'set-note'
  | 'set-flag'
  | 'remove'
  | 'relate'
  | 'unrelate'
  | 'set-state'
  | 'import';

/** The gestures, for schemas and for tables that must name them all. */
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
  'import',
] as const satisfies readonly Gesture[];

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
  readonly state: readonly [before: ReportState, after: ReportState] | null;
}

/** Why a change does not fit a layer. */
export interface ChangeConflict {
  readonly code: 'change-conflict';
  readonly reason: 'exists' | 'missing' | 'different' | 'dangling-relation';
  /** Id of the annotation, relation or reviewer's layer at fault. */
  readonly id: string;
}

/** A diff that does nothing. */
export const noDiff: Diff<never> = { added: [], updated: [], removed: [] };

/** The change that takes a change back; inverting twice gives the same effect again. */
export function invert(change: Change): Change {
  return {
    ...change,
    annotations: invertDiff(change.annotations),
    relations: invertDiff(change.relations),
    state: change.state && [change.state[1], change.state[0]],
  };
}

function invertDiff<T>({ added, updated, removed }: Diff<T>): Diff<T> {
  return {
    added: removed,
    updated: updated.map(([before, after]) => [after, before]),
    removed: added,
  };
}

/** The layer after a change, or the first conflict; a layer is never half changed. */
export function applyChange(layer: Layer, change: Change): Result<Layer, ChangeConflict> {
  const annotations = applyToSet(layer.annotations, change.annotations);
  if (!annotations.ok) return annotations;
  const relations = applyToRelations(layer.relations, change.relations);
  if (!relations.ok) return relations;
  if (change.state !== null && change.state[0] !== layer.state) {
    return conflict('different', layer.reviewer);
  }
  const dangling =
    change.annotations.removed.length + change.relations.added.length > 0
      ? relations.value.find(
          ({ from, to }) => !annotations.value.get(from) || !annotations.value.get(to),
        )
      : undefined;
  if (dangling) return conflict('dangling-relation', dangling.id);
  return ok({
    reviewer: layer.reviewer,
    state: change.state?.[1] ?? layer.state,
    annotations: annotations.value,
    relations: relations.value,
  });
}

function applyToSet(
  set: AnnotationSet,
  diff: Diff<Annotation>,
): Result<AnnotationSet, ChangeConflict> {
  const found = conflictOf(diff, (id) => set.get(id));
  if (found) return found;
  if (diff.added.length + diff.updated.length + diff.removed.length === 0) return ok(set);
  return ok(
    set.replace(
      [...diff.removed, ...diff.updated.map(([before]) => before)],
      [...diff.added, ...diff.updated.map(([, after]) => after)],
    ),
  );
}

function applyToRelations(
  relations: readonly Relation[],
  diff: Diff<Relation>,
): Result<readonly Relation[], ChangeConflict> {
  if (diff.added.length + diff.updated.length + diff.removed.length === 0) return ok(relations);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const found = conflictOf(diff, (id) => byId.get(id));
  if (found) return found;
  for (const { id } of diff.removed) byId.delete(id);
  for (const [before, after] of diff.updated) byId.set(before.id, after);
  for (const relation of diff.added) byId.set(relation.id, relation);
  return ok([...byId.values()].sort(compareRelations));
}

/** Order of relations everywhere: by creation, then id. */
export function compareRelations(a: Relation, b: Relation): number {
  return compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id);
}

function conflictOf<T extends { readonly id: string }>(
  { added, updated, removed }: Diff<T>,
  get: (id: string) => T | undefined,
) {
  const twice = added.find(({ id }) => get(id) !== undefined);
  if (twice) return conflict('exists', twice.id);
  for (const before of [...removed, ...updated.map(([record]) => record)]) {
    const present = get(before.id);
    if (present === undefined) return conflict('missing', before.id);
    if (!sameRecord(present, before)) return conflict('different', before.id);
  }
  return undefined;
}

/** Deep equality of two records of plain data, whatever the order of their keys. */
function sameRecord(a: unknown, b: unknown): boolean {
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

function conflict(
  reason: ChangeConflict['reason'],
  id: string,
): { readonly ok: false; readonly error: ChangeConflict } {
  return err({ code: 'change-conflict', reason, id });
}
