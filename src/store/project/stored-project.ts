import type { AppError } from '../../core/base/app-error.ts';
import { type Result, ok } from '../../core/base/result.ts';
import type { HistoryPlace, HistoryView } from '../../core/ipc/views.ts';
import {
  type ProjectChange,
  applyProjectChange,
  invertProjectChange,
} from '../../core/project/project-change.ts';
import { recordOf } from '../../core/project/project-record.ts';
import type { Disk } from '../disk/disk.ts';
import { StoreFailure, attempt, writing } from '../failure.ts';
import { JournalFile, type Mark, type Tail } from '../journal/journal-file.ts';
import { readHistory } from '../journal/journal-history.ts';
import { type JournalRecord, projectJournals } from '../journal/journal-record.ts';
import type { LoadedState, StoredState } from '../journal/journaled-file.ts';
import { JsonFile } from '../disk/json-file.ts';
import { type ProjectPaths, journalReviewerOf } from '../paths.ts';
import { projectIsThere } from '../record/project-home.ts';
import { type Steps, replay } from '../journal/replay.ts';
import { folderEntries } from '../report/report-folder.ts';
import {
  type Marks,
  type ProjectHead,
  type ProjectSnapshot,
  projectCodec,
  withRecord,
} from '../record/stored-record.ts';

/** How changes of a project's record are made and taken back. */
export const projectSteps: Steps<ProjectHead, ProjectChange> = {
  apply: appliedTo,
  invert: invertProjectChange,
};

/** The project after a change, or why it does not fit. */
export function appliedTo(head: ProjectHead, change: ProjectChange): Result<ProjectHead, AppError> {
  const next = applyProjectChange(recordOf(head), change);
  return next.ok ? ok(withRecord(head, next.value)) : next;
}

interface Journal {
  readonly file: JournalFile<ProjectChange>;
  /** Behind its last change in the snapshot, in bytes. */
  readonly snapped: number;
}

/** Bytes of journal that make a new snapshot worth its writing. */
const worthSnapping = 64 * 1024;

/**
 * The files of a project's own record: `project.json`, and a journal for each who has changed it, so that copies of the folder merge whatever
 * synchronises them: the journals never conflict, and whichever `project.json` is left says by its marks what of them it does not contain.
 */
export class StoredProject implements StoredState<ProjectHead, ProjectChange, Marks> {
  readonly steps = projectSteps;
  readonly start: { readonly state: ProjectHead; readonly last: Marks };
  /** What of the journals could not be read at the last reading. */
  problems: readonly AppError[] = [];
  readonly #paths: ProjectPaths;
  readonly #disk: Disk;
  readonly #snapshot: JsonFile<ProjectSnapshot>;
  /** The marks in `project.json`. */
  #marks: Marks = new Map();
  /** By the reviewer; those that cannot be read are not among them. */
  #journals: ReadonlyMap<string, Journal> = new Map();
  /** Those that cannot be read, and so not be written to. */
  #unread: ReadonlyMap<string, JournalFile<ProjectChange>> = new Map();

  constructor(paths: ProjectPaths, head: ProjectHead, disk: Disk) {
    this.#paths = paths;
    this.#disk = disk;
    this.start = { state: head, last: new Map() };
    this.#snapshot = new JsonFile(paths.project, projectCodec, paths, disk);
  }

  get unsnapped(): number {
    return [...this.#journals.values()].reduce(
      (sum, { file, snapped }) => sum + file.end - snapped,
      0,
    );
  }

  worthSnapping(): number {
    return worthSnapping;
  }

  async isUnchanged(): Promise<boolean> {
    return (await this.#snapshot.isUnchanged()) && (await this.journalIsUnchanged());
  }

  async journalIsUnchanged(): Promise<boolean> {
    const known = [...this.#journals.keys(), ...this.#unread.keys()];
    const present = await this.#authors();
    if (present.some((author) => !known.includes(author))) return false;
    for (const { file } of this.#journals.values()) {
      if (!(await file.isUnchanged())) return false;
    }
    return true;
  }

  async load(
    expected: readonly ProjectChange[] = [],
  ): Promise<LoadedState<ProjectHead, ProjectChange, Marks>> {
    const stored = await this.#snapshot.read();
    if (stored === null) throw new StoreFailure({ code: 'not-a-project', path: this.#paths.root });
    const { head, journals: marks } = stored;
    this.#marks = marks;
    const journals = new Map<string, Journal>();
    const unread = new Map<string, JournalFile<ProjectChange>>();
    const problems: AppError[] = [];
    const tails: Tail<ProjectChange>[] = [];
    const last = new Map(marks);
    for (const author of await this.#authors()) {
      const file = this.#journalOf(author);
      const { tail, problem } = await readTail(file, marks.get(author) ?? null);
      if (problem !== null) problems.push(problem);
      if (tail === null) {
        unread.set(author, file);
        continue;
      }
      journals.set(author, { file, snapped: tail.records[0]?.start ?? file.end });
      tails.push(tail);
      if (tail.last !== null) last.set(author, tail.last);
    }
    this.#journals = journals;
    this.#unread = unread;
    const changes = changesByTime(tails);
    const { state, unfit } = replay(this.steps, head, changes);
    const missing = await this.#missing(expected, changes);
    this.problems = problems;
    return { state, unfit, last, missing };
  }

  ensureWritable(): Promise<void> {
    return projectIsThere(this.#paths, writing);
  }

  async append(changes: readonly ProjectChange[], last: Marks): Promise<Marks> {
    const marks = new Map(last);
    for (const author of new Set(changes.map((change) => change.author))) {
      const own = changes.filter((change) => change.author === author);
      const mark = await this.#appendTo(author, own, marks.get(author) ?? null);
      if (mark !== null) marks.set(author, mark);
    }
    return marks;
  }

  async snap(head: ProjectHead, journals: Marks): Promise<void> {
    await this.#snapshot.write({ head, journals });
    this.#marks = journals;
    this.#journals = new Map(
      [...this.#journals].map(([author, { file }]) => [author, { file, snapped: file.end }]),
    );
  }

  async tidy(): Promise<void> {
    for (const { file } of this.#journals.values()) await file.tidy();
  }

  /** What a reviewer can undo and redo; `from` goes on where an earlier answer ended. */
  async history(author: string, from?: HistoryPlace): Promise<HistoryView<ProjectChange>> {
    const file = this.#journals.get(author)?.file;
    if (file === undefined) return { done: [], undone: [], earlier: null };
    const { end, taken } = from ?? { end: file.end, taken: null };
    // No change of a record is so long that it would not be read at once.
    const place = { end: Math.min(end, file.end), taken, isLong: true };
    const journal = { path: file.path, kind: projectJournals, inverse: invertProjectChange };
    return readHistory({ ...journal, onto: () => null }, place);
  }

  keepUnfit(changes: readonly ProjectChange[]): Promise<AppError> {
    return this.#journalOf(changes[0]?.author ?? '').keepUnfit(changes);
  }

  async #appendTo(
    author: string,
    changes: readonly ProjectChange[],
    last: Mark | null,
  ): Promise<Mark | null> {
    // It fails as it did when it was read.
    await this.#unread.get(author)?.tailBehind(null);
    const known = this.#journals.get(author);
    const file = known?.file ?? this.#journalOf(author);
    // A journal that is begun now is new to the disk as well.
    if (known === undefined) await file.tailBehind(null);
    const snapshot = this.#marks.get(author)?.count ?? 0;
    const records = changes.map((change, index): JournalRecord<ProjectChange> => {
      const after = changes[index - 1]?.id ?? last?.id ?? null;
      return { count: (last?.count ?? 0) + index + 1, after, snapshot, change };
    });
    const mark = await file.append(records);
    this.#journals = new Map(this.#journals).set(author, { file, snapped: known?.snapped ?? 0 });
    return mark;
  }

  /** Those of some changes that no journal has. */
  async #missing(
    expected: readonly ProjectChange[],
    present: readonly ProjectChange[],
  ): Promise<readonly ProjectChange[]> {
    const ids = new Set(present.map(({ id }) => id));
    let absent = expected.filter(({ id }) => !ids.has(id));
    for (const { file } of this.#journals.values()) absent = [...(await file.without(absent))];
    return absent;
  }

  async #authors(): Promise<readonly string[]> {
    const names = await folderEntries(this.#paths.changes);
    return names.map(journalReviewerOf).filter((author) => author !== null);
  }

  #journalOf(author: string): JournalFile<ProjectChange> {
    const path = this.#paths.projectJournal(author);
    return new JournalFile(path, projectJournals, this.#paths, this.#disk);
  }
}

/** What of a journal a snapshot does not contain; damage is set aside and told, and what stands before it is read all the same. */
async function readTail(
  file: JournalFile<ProjectChange>,
  mark: Mark | null,
): Promise<{ readonly tail: Tail<ProjectChange> | null; readonly problem: AppError | null }> {
  const first = await attempt(() => file.tailBehind(mark));
  if (first.ok) return { tail: first.value, problem: null };
  const isCut = first.error.code === 'damaged-file' && first.error.movedTo !== null;
  const second = isCut ? await attempt(() => file.tailBehind(mark)) : first;
  return { tail: second.ok ? second.value : null, problem: first.error };
}

/** Changes of several journals in the order of their times; those of one journal stay as they stand, whatever its clock said. */
export function changesByTime(
  tails: readonly Pick<Tail<ProjectChange>, 'records'>[],
): readonly ProjectChange[] {
  const left = tails.map(({ records }) => records.map(({ record }) => record.change));
  const merged: ProjectChange[] = [];
  for (;;) {
    const next = left
      .filter((tail) => tail.length > 0)
      .sort(([a], [b]) => ((a?.at ?? '') < (b?.at ?? '') ? -1 : 1))[0]
      ?.shift();
    if (next === undefined) return merged;
    merged.push(next);
  }
}
