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
