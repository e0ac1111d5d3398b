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
 * damaged, history begins behind the damage. A change of megabytes, such as a whole layer that was imported, is read only by a call that begins there.
 * @throws StoreFailure `cannot-read`
 */
export async function readHistory<C extends Gestured>(
  path: string,
  kind: JournalKind<C>,
  inverse: (change: C) => C,
  from: HistoryPlace,
): Promise<HistoryView<C>> {
  const walk = new Walk(inverse, from.taken);
  const longest = from.isLong ? Infinity : page.bytes;
  let passed = from.end;
  for await (const { record, start } of recordsBefore(path, kind, from.end, longest)) {
    passed = start;
    // Behind another text, what was done on the earlier one cannot be taken back.
    if (record.change.gesture === 'change-text') {
      return { done: walk.done, undone: walk.undone, earlier: null, atText: true };
    }
    walk.pass(record.change);
    const isFull = walk.done.length >= page.steps || from.end - start >= page.bytes;
    if (isFull && walk.done.length > 0 && start > 0) {
      const earlier = { end: start, taken: walk.taken, isLong: false };
      return { done: walk.done, undone: walk.undone, earlier };
    }
  }
  // What stands before is too long to be read for nothing, or damaged, which whoever goes on there learns.
  const isEnd = passed === 0 || from.isLong;
  const earlier: HistoryPlace | null = isEnd
    ? null
    : { end: passed, taken: walk.taken, isLong: true };
  return { done: walk.done, undone: walk.undone, earlier };
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
 * The records that end before a place in a journal, the last first, up to the first that is not sound, does not lead to the next or is of more bytes than
 * `longest`.
 * @throws StoreFailure `cannot-read`
 */
export async function* recordsBefore<C extends Recorded>(
  path: string,
  kind: JournalKind<C>,
  end: number,
  longest?: number,
): AsyncGenerator<PlacedRecord<C>> {
  let next: JournalRecord<C> | null = null;
  for await (const { bytes, start, end: lineEnd } of linesBefore(path, end, longest)) {
    const decoded: Result<JournalRecord<C>, ContentProblem> = decodeRecord(kind, bytes);
    if (!decoded.ok || (next !== null && !follows(decoded.value, next))) return;
    next = decoded.value;
    yield { record: decoded.value, start, end: lineEnd };
  }
}
