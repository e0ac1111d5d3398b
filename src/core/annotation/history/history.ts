import { assertNever } from '../../base/assert-never.ts';
import { type Change, invert } from '../edit/change.ts';

/** Changes as a stack: immutable and shared, so that an edit costs the same after a hundred thousand. Null is the empty stack. */
interface Stack<C> {
  readonly top: C;
  readonly below: Stack<C> | null;
}

/** What can be undone and redone on one layer, or by one person on the project: immutable, without limit. `top` of each is the change that comes next. */
export interface History<C = Change> {
  readonly done: Stack<C> | null;
  readonly undone: Stack<C> | null;
}

/** A change that says which way it came. */
export type Step = ChangeStamp & Pick<Change, 'origin'>;

/** A history in which nothing has happened. */
export const emptyHistory: History = { done: null, undone: null };

/** All changes that a history holds, the nearest first: those done, then those undone. */
export function* changesOf<C>({ done, undone }: History<C>): Iterable<C> {
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
export interface HistoryStep<C = Change> {
  readonly change: C;
  readonly history: History<C>;
}

/** The history after an edit; what had been undone can no longer be redone. */
export function record<C>(history: History<C>, change: C): History<C> {
  return { done: { top: change, below: history.done }, undone: null };
}

/** Undo for changes that one function takes back: the change that takes the last edit back, and the history after it; null where nothing is left to undo. */
export function undoBy<C extends Step>(inverse: (change: C) => C) {
  return ({ done, undone }: History<C>, stamp: ChangeStamp): HistoryStep<C> | null => {
    if (done === null) return null;
    return {
      change: { ...inverse(done.top), ...stampOf(stamp), origin: 'undo' },
      history: { done: done.below, undone: { top: done.top, below: undone } },
    };
  };
}

/** Undo of the changes of a layer. */
export const undo = undoBy<Change>(invert);

/** The change that does the last undone edit again, and the history after it; null where nothing is left to redo. */
export function redo<C extends Step>(
  { done, undone }: History<C>,
  stamp: ChangeStamp,
): HistoryStep<C> | null {
  if (undone === null) return null;
  return {
    change: { ...undone.top, ...stampOf(stamp), origin: 'redo' },
    history: { done: { top: undone.top, below: done }, undone: undone.below },
  };
}

/** The history after a change that is made already, whichever way it came. */
export function follow<C extends Step>(history: History<C>, change: C): History<C> {
  const { done, undone } = history;
  switch (change.origin) {
    case 'edit':
      return record(history, change);
    case 'undo':
      return done === null
        ? history
        : { done: done.below, undone: { top: done.top, below: undone } };
    case 'redo':
      return redo(history, change)?.history ?? history;
    default:
      return assertNever(change.origin);
  }
}

function stampOf({ id, author, at }: ChangeStamp): ChangeStamp {
  return { id, author, at };
}

/** A history of changes that were kept elsewhere: those done and those undone, the nearest of each first. */
export function historyOf<C>(done: readonly C[], undone: readonly C[]): History<C> {
  return { done: stackOf(done, null), undone: stackOf(undone, null) };
}

/** The history with more to undo under everything that it has, the nearest first. */
export function withEarlier<C>({ done, undone }: History<C>, earlier: readonly C[]): History<C> {
  const later: C[] = [];
  for (let at = done; at !== null; at = at.below) later.push(at.top);
  return { done: stackOf(later, stackOf(earlier, null)), undone };
}

/** The history without its next step to undo or redo, which can no longer be made. */
export function withoutNext<C>({ done, undone }: History<C>, way: 'undo' | 'redo'): History<C> {
  return way === 'undo'
    ? { done: done?.below ?? null, undone }
    : { done, undone: undone?.below ?? null };
}

/** Whether fewer steps than this can be undone. */
export function isNearlyUndone<C>({ done }: History<C>, steps: number): boolean {
  let left = steps;
  for (let at = done; at !== null && left > 0; at = at.below) left -= 1;
  return left > 0;
}

function stackOf<C>(nearestFirst: readonly C[], below: Stack<C> | null): Stack<C> | null {
  return nearestFirst.reduceRight<Stack<C> | null>((under, top) => ({ top, below: under }), below);
}
