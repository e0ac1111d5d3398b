import {
  type Change,
  type ChangeConflict,
  type Diff,
  applyToSorted,
  invertDiff,
  isNothing,
  noDiff,
  sameRecord,
} from '../annotation/edit/change.ts';
import { type Result, err, ok } from '../base/result.ts';
import {
  type PartDiffs,
  type PartName,
  type PartRecords,
  type ProjectRecord,
  compareRecords,
  diffsByPart,
  partNames,
  recordByPart,
} from './project-record.ts';

/** What may be done with a project's own record, in one word each; undo names it. */
export const projectGestures = [
  'add-label',
  'change-label',
  'move-label',
  'remove-label',
  'retire-label',
  'bring-back-label',
  'merge-labels',
  'split-label',
  'change-attributes',
  'add-relation-type',
  'change-relation-type',
  'remove-relation-type',
  'retire-relation-type',
  'bring-back-relation-type',
  'take-label-set',
  'register-program',
  'change-program',
  'merge-programs',
  'split-program',
  'remove-program',
  'take-programs',
  'switch-rule',
  'change-code-list',
  'import-reports',
  'remove-reports',
  'bring-back-reports',
  'pin-lesson',
  'stop-lesson',
  'forget-lesson',
  'free-lesson',
  'take-lessons',
  'link-issue',
  'unlink-issue',
  'switch-sign-off',
  'name-measure',
  'excuse-conflict',
  'unexcuse-conflict',
  'keep-apart',
  'forget-apart',
  'add-export-preset',
  'change-export-preset',
  'rename-export-preset',
  'remove-export-preset',
  'save-search',
  'rename-search',
  'remove-search',
  'tag-alike',
  'merge-copy',
] as const;

/** What somebody did with a project's record. */
export type ProjectGesture = (typeof projectGestures)[number];

/** What a change does to each part; a part that is absent is not touched. */
export type ProjectDiffs = { readonly [P in PartName]?: Diff<PartRecords[P]> };

/** One gesture on a project's own record as a value with an inverse (I3), as `Change` is for a layer. */
export interface ProjectChange {
  readonly id: string;
  readonly gesture: ProjectGesture;
  readonly origin: Change['origin'];
  readonly author: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly diffs: ProjectDiffs;
}

/** What is to be done with a project's record, before it has an author and a time. */
export type ProjectEdit = Pick<ProjectChange, 'gesture' | 'diffs'>;

/**
 * The change that takes a change back; inverting twice gives the same effect again. Of an import that is taken back, the reports go out of the project as
 * well: they were put there before the change, which only says that they came.
 */
export function invertProjectChange(change: ProjectChange): ProjectChange {
  const inverse = diffsByPart((part) => invertDiff(diffOf(change.diffs, part)));
  if (change.gesture !== 'import-reports') return { ...change, diffs: withoutNothing(inverse) };
  const back = inverse.removals.added;
  const known = new Set(back.map(({ id }) => id));
  const came = diffOf(change.diffs, 'imports').added.flatMap(({ reports }) => reports);
  const gone = came.filter((id) => !known.has(id)).map((id) => ({ id }));
  const removals = { ...inverse.removals, added: [...back, ...gone] };
  return { ...change, diffs: withoutNothing({ ...inverse, removals }) };
}

/** The record after a change, or the first conflict; a record is never half changed. */
export function applyProjectChange(
  record: ProjectRecord,
  { diffs }: Pick<ProjectChange, 'diffs'>,
): Result<ProjectRecord, ChangeConflict> {
  const conflicts: ChangeConflict[] = [];
  const next = recordByPart((part) => {
    const before = record[part];
    const applied = applyToSorted(before, diffOf(diffs, part), compareRecords);
    if (applied.ok) return applied.value;
    conflicts.push(applied.error);
    return before;
  });
  const [first] = conflicts;
  return first === undefined ? ok(next) : err(first);
}

/** What leads from one record to another. */
export function diffRecords(before: ProjectRecord, after: ProjectRecord): ProjectDiffs {
  return withoutNothing(diffsByPart((part) => diffPart(before[part], after[part])));
}

function diffOf<P extends PartName>(diffs: ProjectDiffs, part: P): Diff<PartRecords[P]> {
  return diffs[part] ?? noDiff;
}

function diffPart<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): Diff<T> {
  const then = new Map(before.map((record) => [record.id, record]));
  const now = new Set(after.map(({ id }) => id));
  const updated = after.flatMap((record) => {
    const old = then.get(record.id);
    return old === undefined || sameRecord(old, record) ? [] : [[old, record] as const];
  });
  return {
    added: after.filter(({ id }) => !then.has(id)),
    updated,
    removed: before.filter(({ id }) => !now.has(id)),
  };
}

function withoutNothing(diffs: PartDiffs): ProjectDiffs {
  const touched = partNames.filter((part) => !isNothing(diffs[part]));
  return Object.fromEntries(touched.map((part) => [part, diffs[part]]));
}

/** Whether a change does nothing. */
export function isNoChange(diffs: ProjectDiffs): boolean {
  return partNames.every((part) => isNothing(diffs[part] ?? noDiff));
}
