import { Low } from 'lowdb';
import { type Change, applyChange, invert } from '../../core/annotation/edit/change.ts';
import { type Layer, emptyLayer } from '../../core/annotation/layer.ts';
import type { AppError } from '../../core/base/app-error.ts';
import type { HistoryPlace, HistoryView } from '../../core/ipc/views.ts';
import type { Disk } from '../disk/disk.ts';
import { reading, writing } from '../failure.ts';
import { JournalFile, type Mark } from '../journal/journal-file.ts';
import { type FoundStep, type Onto, findStep, readHistory } from '../journal/journal-history.ts';
import { type JournalRecord, layerJournals } from '../journal/journal-record.ts';
import type { LoadedState, StoredState } from '../journal/journaled-file.ts';
import { JsonFile } from '../disk/json-file.ts';
import type { ProjectPaths } from '../paths.ts';
import { type ReportHome, homeIsThere } from '../record/project-home.ts';
import { type Steps, replay } from '../journal/replay.ts';
import { type Snapshot, snapshotCodec } from '../record/stored-record.ts';

/** How changes of a layer are made and taken back. */
export const layerSteps: Steps<Layer, Change> = { apply: applyChange, invert };

/** Bytes of journal that make a new snapshot worth its writing, whatever the layer. */
export const snapshotAtLeast = 256 * 1024;

/** The same for each annotation: a large layer is written less often. */
const snapshotEach = 50;

/** A journal's file, as far as it is sound. */
export interface JournalStretch {
  readonly path: string;
  /** Behind the last sound record, in bytes. */
  readonly end: number;
}

/** The two files of a layer: the journal of every change, and a snapshot, which contains the changes up to its mark. */
export class StoredLayer implements StoredState<Layer, Change, Mark | null> {
  readonly steps = layerSteps;
  readonly start: { readonly state: Layer; readonly last: Mark | null };
  readonly #journal: JournalFile;
  readonly #snapshot: JsonFile<Snapshot>;
  readonly #db: Low<Snapshot>;
  readonly #empty: Snapshot;
  readonly #home: ReportHome;
  /** Behind the last change in the snapshot, in bytes of the journal. */
  #snapshotEnd = 0;

  constructor(paths: ProjectPaths, report: string, reviewer: string, disk: Disk) {
    const own = paths.report(report);
    this.#home = { project: paths, report: own };
    this.#snapshot = new JsonFile(own.layer(reviewer), snapshotCodec, paths, disk);
    this.#journal = new JournalFile(own.journal(reviewer), layerJournals, paths, disk);
    this.#empty = { layer: emptyLayer(reviewer), journal: null };
    this.#db = new Low(this.#snapshot, this.#empty);
    this.start = { state: this.#empty.layer, last: null };
  }

  /** How many bytes of the journal are not in the snapshot. */
  get unsnapped(): number {
    return this.#journal.end - this.#snapshotEnd;
  }

  worthSnapping({ annotations }: Layer): number {
    return Math.max(snapshotAtLeast, annotations.size * snapshotEach);
  }

  get journal(): JournalStretch {
    const { path, end } = this.#journal;
    return { path, end };
  }

  /** Whether both files are as they were last read or written here. */
  async isUnchanged(): Promise<boolean> {
    return (await this.#snapshot.isUnchanged()) && (await this.#journal.isUnchanged());
  }

  /** Whether the journal is as it was last read or written here. */
  journalIsUnchanged(): Promise<boolean> {
    return this.#journal.isUnchanged();
  }

  /**
   * The layer: the snapshot with every change that it does not contain. `expected` are changes that should be in it.
   * @throws StoreFailure `cannot-read`, `damaged-file`, `newer-schema`
   */
  async load(expected: readonly Change[] = []): Promise<LoadedState<Layer, Change, Mark | null>> {
    // Without its folder, a layer would pass for one that is not begun.
    await homeIsThere(this.#home, reading);
    this.#db.data = this.#empty;
    await this.#db.read();
    const { layer: base, journal: mark } = this.#db.data;
    const { records, last, isSure } = await this.#journal.tailBehind(mark);
    this.#snapshotEnd = records[0]?.start ?? this.#journal.end;
    const changes = records.map(({ record }) => record.change);
    const present = new Set(changes.map(({ id }) => id));
    const absent = expected.filter(({ id }) => !present.has(id));
    const missing = isSure && absent.length > 0 ? await this.#journal.without(absent) : absent;
    const { state, unfit } = replay(this.steps, base, changes);
    return { state, unfit, last, missing };
  }

  /**
   * Looks whether there still is a folder to write to.
   * @throws StoreFailure `cannot-write`, naming the folder that is gone
   */
  ensureWritable(): Promise<void> {
    return homeIsThere(this.#home, writing);
  }

  /**
   * Adds changes to the journal behind its last one, and gives the new last one; they are on the disk when this returns.
   * @throws StoreFailure `cannot-write`; none of them is then in the journal.
   */
  async append(changes: readonly Change[], last: Mark | null): Promise<Mark | null> {
    if (changes.length === 0) return last;
    const snapshot = this.#db.data.journal?.count ?? 0;
    const count = last?.count ?? 0;
    const records = changes.map((change, index): JournalRecord => {
      const after = changes[index - 1]?.id ?? last?.id ?? null;
      return { count: count + index + 1, after, snapshot, change };
    });
    return this.#journal.append(records);
  }

  /**
   * Writes the layer as the journal leaves it with its last change.
   * @throws StoreFailure `cannot-write`; the snapshot that was there stands.
   */
  async snap(layer: Layer, last: Mark | null): Promise<void> {
    const { data } = this.#db;
    this.#db.data = { layer, journal: last };
    try {
      await this.#db.write();
    } catch (error) {
      this.#db.data = data;
      throw error;
    }
    this.#snapshotEnd = this.#journal.end;
  }

  /** Cuts off what a failed or killed addition left behind the journal. */
  tidy(): Promise<void> {
    return this.#journal.tidy();
  }

  /**
   * What the journal gives to undo and redo, said of the present text; `from` goes on where an earlier answer ended.
   * @throws StoreFailure `cannot-read`
   */
  history(
    onto: Onto<Change>,
    from: HistoryPlace = { end: this.#journal.end, taken: null, isLong: false },
  ): Promise<HistoryView> {
    const end = Math.min(from.end, this.#journal.end);
    const { path } = this.#journal;
    return readHistory({ path, kind: layerJournals, inverse: invert, onto }, { ...from, end });
  }

  /**
   * The last step whose id `means`, said of the present text; null where the journal has none.
   * @throws StoreFailure `cannot-read`
   */
  step(onto: Onto<Change>, means: (id: string) => boolean): Promise<FoundStep<Change> | null> {
    const { path, end } = this.#journal;
    return findStep({ path, kind: layerJournals, inverse: invert, onto }, end, means);
  }

  /** Keeps changes that fit nowhere any more where damaged files go, and says so. */
  keepUnfit(changes: readonly Change[]): Promise<AppError> {
    return this.#journal.keepUnfit(changes);
  }
}
