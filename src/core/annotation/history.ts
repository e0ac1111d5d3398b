import { type Change, invert } from './change.ts';

/** What can be undone and redone on one layer: immutable, without limit. */
export interface History {
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
}

/** A history in which nothing has happened. */
export const emptyHistory: History = { done: [], undone: [] };

/** The identity and time of the change that an undo or redo makes. */
export interface ChangeStamp {
  readonly id: string;
  readonly author: string;
  readonly at: string;
}

/** The history after an edit; what had been undone can no longer be redone. */
export function record(history: History, change: Change): History {
  return { done: [...history.done, change], undone: [] };
}

/** The change that takes the last edit back, and the history after it; null where nothing is left to undo. */
export function undo(
  history: History,
  stamp: ChangeStamp,
): { change: Change; history: History } | null {
  const last = history.done.at(-1);
  if (last === undefined) return null;
  return {
    change: { ...invert(last), ...stamp, origin: 'undo' },
    history: { done: history.done.slice(0, -1), undone: [...history.undone, last] },
  };
}

/** The change that does the last undone edit again, and the history after it; null where nothing is left to redo. */
export function redo(
  history: History,
  stamp: ChangeStamp,
): { change: Change; history: History } | null {
  const last = history.undone.at(-1);
  if (last === undefined) return null;
  return {
    change: { ...last, ...stamp, origin: 'redo' },
    history: { done: [...history.done, last], undone: history.undone.slice(0, -1) },
  };
}
