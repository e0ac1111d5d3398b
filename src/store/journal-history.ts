import { type Change, invert } from '../core/annotation/change.ts';
import type { HistoryPlace, HistoryView } from '../core/ipc/views.ts';
import { linesBefore } from './journal-lines.ts';
import { type JournalRecord, decodeRecord } from './journal-record.ts';
import { type PlacedRecord, follows } from './journal-scan.ts';

/** How much of a history is given at once: this many steps to undo, or the first that are together this many bytes. */
const page = { steps: 200, bytes: 1024 * 1024 } as const;

/**
 * What can be undone and redone, from the end of a journal backwards, or on from where an earlier call ended. Where the journal is
 * damaged, history begins behind the damage.
 * @throws StoreFailure `cannot-read`
 */
export async function readHistory(path: string, from: HistoryPlace): Promise<HistoryView> {
  const walk = new Walk(from.taken);
  for await (const { record, start } of recordsBefore(path, from.end)) {
    // Behind another text, what was done on the earlier one cannot be taken back.
    if (record.change.gesture === 'change-text') break;
    walk.pass(record.change);
    const isFull = walk.done.length >= page.steps || from.end - start >= page.bytes;
    if (isFull && walk.done.length > 0 && start > 0) {
      const earlier = { end: start, taken: walk.taken };
      return { done: walk.done, undone: walk.undone, earlier };
    }
  }
  return { done: walk.done, undone: walk.undone, earlier: null };
}

/** Passes changes from the last to the first, and sorts out which of them stand. */
class Walk {
  /** The nearest first. */
  readonly done: Change[] = [];
  /** The next to redo first. */
  readonly undone: Change[] = [];
  /** How many undos have not met what they took back. */
  taken: number;
  /** How many redos have not met the undo that they took back. */
  #redone = 0;
  /** Whether an edit has been passed, before which nothing that was undone can be redone. */
  #edited: boolean;

  constructor(taken: number | null) {
    this.taken = taken ?? 0;
    this.#edited = taken !== null;
  }

  pass(change: Change): void {
    // Making a layer fit its text is no step of a person's.
    if (change.gesture === 'reanchor') return;
    if (change.origin === 'undo') {
      this.taken += 1;
      if (this.#redone > 0) this.#redone -= 1;
      else if (!this.#edited) this.undone.push(invert(change));
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
export async function* recordsBefore(path: string, end: number): AsyncGenerator<PlacedRecord> {
  let next: JournalRecord | null = null;
  for await (const { bytes, start, end: lineEnd } of linesBefore(path, end)) {
    const decoded = decodeRecord(bytes);
    if (!decoded.ok || (next !== null && !follows(decoded.value, next))) return;
    next = decoded.value;
    yield { record: decoded.value, start, end: lineEnd };
  }
}
