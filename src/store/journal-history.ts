import type { Step } from '../core/annotation/history.ts';
import type { HistoryPlace, HistoryView } from '../core/ipc/views.ts';
import type { Result } from '../core/base/result.ts';
import type { ContentProblem } from './json-file.ts';
import { linesBefore } from './journal-lines.ts';
import {
  type JournalKind,
  type JournalRecord,
  type Recorded,
  decodeRecord,
} from './journal-record.ts';
import { type PlacedRecord, follows } from './journal-scan.ts';

/** How much of a history is given at once: this many steps to undo, or the first that are together this many bytes. */
const page = { steps: 200, bytes: 1024 * 1024 } as const;

/**
 * What can be undone and redone, from the end of a journal backwards, or on from where an earlier call ended. Where the journal is
 * damaged, history begins behind the damage.
 * @throws StoreFailure `cannot-read`
 */
export async function readHistory<C extends Gestured>(
  path: string,
  kind: JournalKind<C>,
  inverse: (change: C) => C,
  from: HistoryPlace,
): Promise<HistoryView<C>> {
  const walk = new Walk(inverse, from.taken);
  for await (const { record, start } of recordsBefore(path, kind, from.end)) {
    // Behind another text, what was done on the earlier one cannot be taken back.
    if (record.change.gesture === 'change-text') {
      return { done: walk.done, undone: walk.undone, earlier: null, atText: true };
    }
    walk.pass(record.change);
    const isFull = walk.done.length >= page.steps || from.end - start >= page.bytes;
    if (isFull && walk.done.length > 0 && start > 0) {
      const earlier = { end: start, taken: walk.taken };
      return { done: walk.done, undone: walk.undone, earlier };
    }
  }
  return { done: walk.done, undone: walk.undone, earlier: null };
}

/** Whether a gesture is no step of a person's: a layer that is made to fit its text, or to follow the label set. */
function isNobodys(gesture: string): boolean {
  return gesture === 'reanchor' || gesture === 'follow-labels';
}

/** A change that says what was done, and which way it came. */
type Gestured = Step & { readonly gesture: string };

/** Passes changes from the last to the first, and sorts out which of them stand. */
class Walk<C extends Gestured> {
  /** The nearest first. */
  readonly done: C[] = [];
  /** The next to redo first. */
  readonly undone: C[] = [];
  readonly #inverse: (change: C) => C;
  /** How many undos have not met what they took back. */
  taken: number;
  /** How many redos have not met the undo that they took back. */
  #redone = 0;
  /** Whether an edit has been passed, before which nothing that was undone can be redone. */
  #edited: boolean;

  constructor(inverse: (change: C) => C, taken: number | null) {
    this.#inverse = inverse;
    this.taken = taken ?? 0;
    this.#edited = taken !== null;
  }

  pass(change: C): void {
    if (isNobodys(change.gesture)) return;
    if (change.origin === 'undo') {
      this.taken += 1;
      if (this.#redone > 0) this.#redone -= 1;
      else if (!this.#edited) this.undone.push(this.#inverse(change));
      return;
    }
    if (change.origin === 'edit') this.#edited = true;
    else if (!this.#edited) this.#redone += 1;
    if (this.taken > 0) this.taken -= 1;
    else this.done.push(change);
  }
}

/**
 * The records that end before a place in a journal, the last first, up to the first that is not sound or does not lead to the next.
 * @throws StoreFailure `cannot-read`
 */
export async function* recordsBefore<C extends Recorded>(
  path: string,
  kind: JournalKind<C>,
  end: number,
): AsyncGenerator<PlacedRecord<C>> {
  let next: JournalRecord<C> | null = null;
  for await (const { bytes, start, end: lineEnd } of linesBefore(path, end)) {
    const decoded: Result<JournalRecord<C>, ContentProblem> = decodeRecord(kind, bytes);
    if (!decoded.ok || (next !== null && !follows(decoded.value, next))) return;
    next = decoded.value;
    yield { record: decoded.value, start, end: lineEnd };
  }
}
