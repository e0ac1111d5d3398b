import type { Step } from '../../core/annotation/history/history.ts';
import type { HistoryPlace, HistoryView } from '../../core/ipc/views.ts';
import type { Result } from '../../core/base/result.ts';
import type { ContentProblem } from '../disk/json-file.ts';
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

/** How what was done before the text became another is said of the present one, by the records that led there, the last first; null where nobody knows. */
export type Onto<C> = (texts: readonly C[]) => ((change: C) => C | null) | null;

/** A journal, and how its changes are read and taken back. */
export interface ReadJournal<C extends Recorded> {
  readonly path: string;
  readonly kind: JournalKind<C>;
  readonly inverse: (change: C) => C;
  readonly onto: Onto<C>;
}

/**
 * What can be undone and redone, from the end of a journal backwards, or on from where an earlier call ended. Where the journal is
 * damaged, history begins behind the damage. A change of megabytes, such as a whole layer that was imported, is read only by a call that begins there.
 * @throws StoreFailure `cannot-read`
 */
export async function readHistory<C extends Gestured>(
  journal: ReadJournal<C>,
  from: HistoryPlace,
): Promise<HistoryView<C>> {
  const { path, kind } = journal;
  const walk = new Walk(journal, from.taken);
  for (const end of from.texts ?? []) {
    const [last] = await lastRecord(path, kind, end);
    if (last === undefined || !walk.passText(last, end)) return { ...walk.view, earlier: null };
  }
  const longest = from.isLong ? Infinity : page.bytes;
  let passed = from.end;
  for await (const { record, start, end } of recordsBefore(path, kind, from.end, longest)) {
    passed = start;
    if (walk.changesText(record.change) && !walk.passText(record.change, end)) {
      return { ...walk.view, earlier: null, atText: true };
    }
    walk.pass(record.change);
    const isFull = walk.done.length >= page.steps || from.end - start >= page.bytes;
    if (isFull && walk.done.length > 0 && start > 0) {
      return { ...walk.view, earlier: walk.placeAt(start, false) };
    }
  }
  // What stands before is too long to be read for nothing, or damaged, which whoever goes on there learns.
  const isEnd = passed === 0 || from.isLong;
  return { ...walk.view, earlier: isEnd ? null : walk.placeAt(passed, true) };
}

/** A step that was looked for, and what comes next to undo and to redo in its journal; all as said of the present text. */
export interface FoundStep<C> {
  readonly step: C;
  readonly done: C | null;
  readonly undone: C | null;
}

/**
 * The last step whose id `means`, whether it stands or was taken back; null where there is none, or none that can be said of the present text. The journal is
 * read from its end and no further than it takes.
 * @throws StoreFailure `cannot-read`
 */
export async function findStep<C extends Gestured>(
  journal: ReadJournal<C>,
  from: number,
  means: (id: string) => boolean,
): Promise<FoundStep<C> | null> {
  const walk = new Walk(journal, null);
  for await (const { record, end } of recordsBefore(journal.path, journal.kind, from)) {
    const { change } = record;
    if (walk.changesText(change) && !walk.passText(change, end)) return null;
    walk.pass(change);
    if (!means(change.id)) continue;
    const step = walk.said(change);
    const [undone = null] = walk.view.undone;
    return step && { step, done: walk.done[0] ?? null, undone };
  }
  return null;
}

async function lastRecord<C extends Recorded>(
  path: string,
  kind: JournalKind<C>,
  end: number,
): Promise<readonly C[]> {
  for await (const { record } of recordsBefore(path, kind, end)) return [record.change];
  return [];
}

/** Whether a gesture is no step of a person's: a layer that is made to fit its text, or to follow the label set. */
function isNobodys(gesture: string): boolean {
  return gesture === 'reanchor' || gesture === 'follow-labels' || gesture === 'change-text';
}

/** A change that says what was done, and which way it came. */
type Gestured = Step & { readonly gesture: string };

/** Passes changes from the last to the first, and sorts out which of them stand. */
class Walk<C extends Gestured> {
  /** The nearest first. */
  readonly done: C[] = [];
  /** The next to redo first. */
  readonly #undone: C[] = [];
  readonly #inverse: (change: C) => C;
  readonly #onto: Onto<C>;
  /** What made the text another behind the place that was reached, the last first, with its end in the journal. */
  readonly #texts: { readonly change: C; readonly end: number }[] = [];
  #follow: (change: C) => C | null = (change) => change;
  /** How many undos have not met what they took back. */
  #taken: number;
  /** How many redos have not met the undo that they took back. */
  #redone = 0;
  /** Whether an edit has been passed, before which nothing that was undone can be redone. */
  #edited: boolean;

  constructor({ inverse, onto }: Pick<ReadJournal<C>, 'inverse' | 'onto'>, taken: number | null) {
    this.#inverse = inverse;
    this.#onto = onto;
    this.#taken = taken ?? 0;
    this.#edited = taken !== null;
  }

  get view(): Pick<HistoryView<C>, 'done' | 'undone'> {
    return { done: this.done, undone: this.#undone };
  }

  placeAt(end: number, isLong: boolean): HistoryPlace {
    const texts = this.#texts.map((text) => text.end);
    return { end, taken: this.#taken, isLong, ...(texts.length > 0 && { texts }) };
  }

  /** Whether a change led to a text behind which one cannot go back by taking it back: another's, or one's own before another's. */
  changesText({ gesture }: C): boolean {
    return gesture === 'change-text' || (gesture === 'correct-text' && this.#texts.length > 0);
  }

  /** Goes before the text became another; false where nothing that was done there can be said of the present one. */
  passText(change: C, end: number): boolean {
    this.#texts.push({ change, end });
    const follow = this.#onto(this.#texts.map((text) => text.change));
    if (follow !== null) this.#follow = follow;
    return follow !== null;
  }

  /** A change as it is said of the present text; null where nothing is left of what it was about. */
  said(change: C): C | null {
    return this.#follow(change);
  }

  pass(change: C): void {
    if (isNobodys(change.gesture)) return;
    const { origin } = change;
    if (origin === 'edit') this.#edited = true;
    const isOwnStep = !this.changesText(change);
    const followed = isOwnStep ? this.#follow(change) : change;
    // Of what stood on words that are gone nothing is left, neither to take back nor taken back.
    if (followed === null) return;
    if (origin === 'undo') {
      this.#taken += 1;
      if (this.#redone > 0) this.#redone -= 1;
      else if (!this.#edited && isOwnStep) this.#undone.push(this.#inverse(followed));
      return;
    }
    if (origin === 'redo' && !this.#edited) this.#redone += 1;
    if (this.#taken > 0) this.#taken -= 1;
    else if (isOwnStep) this.done.push(followed);
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
