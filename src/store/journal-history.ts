import { type FileHandle, open } from 'node:fs/promises';
import { type Change, invert } from '../core/annotation/change.ts';
import type { HistoryPlace, HistoryView } from '../core/ipc/views.ts';
import { reading, systemCode } from './failure.ts';
import { type PlacedRecord, scanJournal } from './journal-scan.ts';

/** How much of a history is given at once: this many steps to undo, or the first that are together this many bytes. */
const page = { steps: 200, bytes: 1024 * 1024 } as const;

/** How many bytes are read at once. */
const stretch = 256 * 1024;

/**
 * What can be undone and redone, from the end of a journal backwards, or on from where an earlier call ended. Where the journal is
 * damaged, history begins behind the damage.
 * @throws StoreFailure `cannot-read`
 */
export async function readHistory(path: string, from: HistoryPlace): Promise<HistoryView> {
  return reading(path, async () => {
    try {
      const file = await open(path, 'r');
      try {
        return await walkBack(file, from);
      } finally {
        await file.close();
      }
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return { done: [], undone: [], earlier: null };
      throw error;
    }
  });
}

async function walkBack(file: FileHandle, from: HistoryPlace): Promise<HistoryView> {
  const walk = new Walk(from.taken);
  for await (const { record, start } of recordsBefore(file, from.end)) {
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

/** The records that end before a place in a journal, the last first, up to the first that is not sound. */
async function* recordsBefore(file: FileHandle, end: number): AsyncGenerator<PlacedRecord> {
  let at = end;
  let size = stretch;
  while (at > 0) {
    const start = Math.max(0, at - size);
    const bytes = Buffer.alloc(at - start);
    await file.read(bytes, 0, bytes.length, start);
    // The first line may have begun before.
    const first = start === 0 ? 0 : bytes.indexOf(0x0a) + 1;
    if (start > 0 && (first === 0 || first === bytes.length)) {
      size *= 4;
      continue;
    }
    const { records, torn, problem } = scanJournal(bytes.subarray(first), start + first);
    if (torn || problem !== null) return;
    yield* [...records].reverse();
    at = start + first;
    size = stretch;
  }
}
