import { assertNever } from '../base/assert-never.ts';
import { type Change, invert } from './change.ts';

/** Changes as a stack: immutable and shared, so that an edit costs the same after a hundred thousand. Null is the empty stack. */
interface Stack {
  readonly top: Change;
  readonly below: Stack | null;
}

/** What can be undone and redone on one layer: immutable, without limit. `top` of each is the change that comes next. */
export interface History {
  readonly done: Stack | null;
  readonly undone: Stack | null;
}

/** A history in which nothing has happened. */
export const emptyHistory: History = { done: null, undone: null };

/** All changes that a history holds, the nearest first: those done, then those undone. */
export function* changesOf({ done, undone }: History): Iterable<Change> {
  for (let at = done; at !== null; at = at.below) yield at.top;
  for (let at = undone; at !== null; at = at.below) yield at.top;
}

/** The identity and time of the change that an undo or redo makes. */
export interface ChangeStamp {
  readonly id: string;
  readonly author: string;
  readonly at: string;
}

/** A change that undoes or redoes, and the history after it. */
export interface HistoryStep {
  readonly change: Change;
  readonly history: History;
}

/** The history after an edit; what had been undone can no longer be redone. */
export function record(history: History, change: Change): History {
  return { done: { top: change, below: history.done }, undone: null };
}

/** The change that takes the last edit back, and the history after it; null where nothing is left to undo. */
export function undo({ done, undone }: History, stamp: ChangeStamp): HistoryStep | null {
  if (done === null) return null;
  return {
    change: { ...invert(done.top), ...stamp, origin: 'undo' },
    history: { done: done.below, undone: { top: done.top, below: undone } },
  };
}

/** The change that does the last undone edit again, and the history after it; null where nothing is left to redo. */
export function redo({ done, undone }: History, stamp: ChangeStamp): HistoryStep | null {
  if (undone === null) return null;
  return {
    change: { ...undone.top, ...stamp, origin: 'redo' },
    history: { done: { top: undone.top, below: done }, undone: undone.below },
  };
}

/** The history after a change that is made already, whichever way it came. */
export function follow(history: History, change: Change): History {
  switch (change.origin) {
    case 'edit':
      return record(history, change);
    case 'undo':
      return undo(history, change)?.history ?? history;
    case 'redo':
      return redo(history, change)?.history ?? history;
    default:
      return assertNever(change.origin);
  }
}

/** A history of changes that were kept elsewhere: those done and those undone, the nearest of each first. */
export function historyOf(done: readonly Change[], undone: readonly Change[]): History {
  return { done: stackOf(done, null), undone: stackOf(undone, null) };
}

/** The history with more to undo under everything that it has, the nearest first. */
export function withEarlier({ done, undone }: History, earlier: readonly Change[]): History {
  const later: Change[] = [];
  for (let at = done; at !== null; at = at.below) later.push(at.top);
  return { done: stackOf(later, stackOf(earlier, null)), undone };
}

/** The history without its next step to undo or redo, which can no longer be made. */
export function withoutNext({ done, undone }: History, way: 'undo' | 'redo'): History {
  return way === 'undo'
    ? { done: done?.below ?? null, undone }
    : { done, undone: undone?.below ?? null };
}

/** Whether fewer steps than this can be undone. */
export function isNearlyUndone({ done }: History, steps: number): boolean {
  let left = steps;
  for (let at = done; at !== null && left > 0; at = at.below) left -= 1;
  return left > 0;
}

function stackOf(nearestFirst: readonly Change[], below: Stack | null): Stack | null {
  return nearestFirst.reduceRight<Stack | null>((under, top) => ({ top, below: under }), below);
}
