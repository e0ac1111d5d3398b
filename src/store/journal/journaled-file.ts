import type { AppError } from '../../core/base/app-error.ts';
import { type Result, ok } from '../../core/base/result.ts';
import type { Saved } from '../../core/ipc/views.ts';
import { StoreFailure, attempt, orFail } from '../failure.ts';
import type { Recorded } from './journal-record.ts';
import { type Steps, replay } from './replay.ts';
import { Serial } from '../disk/serial.ts';

/** What a state must obey. */
export interface StateRules<S, C> {
  /** The state after a change, or why it may not be made. */
  change(state: S, change: C): Result<S, AppError>;
  /** The state as read, mended where it does not hold, or why it cannot be worked on. */
  read(state: S): Result<Mended<S, C>, AppError>;
}

/** A state that holds, and the change that made it hold; null where it did before. */
interface Mended<S, C> {
  readonly state: S;
  readonly mend: C | null;
}

/** A state as snapshot and journals together have it. */
export interface LoadedState<S, C, Last> {
  readonly state: S;
  /** The last change in it. */
  readonly last: Last;
  /** What of the changes asked for no file has. */
  readonly missing: readonly C[];
  /** Changes of a journal that do not fit a snapshot which another program put under it. */
  readonly unfit: readonly C[];
}

/** The files of a state: journals of every change, and a snapshot, which contains the changes up to its marks. `Last` says where its journals end. */
export interface StoredState<S, C, Last> {
  readonly steps: Steps<S, C>;
  /** What there is before the first reading. */
  readonly start: { readonly state: S; readonly last: Last };
  /** How many bytes of journal are not in the snapshot. */
  readonly unsnapped: number;
  /** How many bytes of journal make a new snapshot worth its writing. */
  worthSnapping(state: S): number;
  /** Whether all files are as they were last read or written here. */
  isUnchanged(): Promise<boolean>;
  /** Whether the journals are. */
  journalIsUnchanged(): Promise<boolean>;
  /**
   * The snapshot with every change that it does not contain. `expected` are changes that should be in it.
   * @throws StoreFailure `cannot-read`, `damaged-file`, `newer-schema`
   */
  load(expected: readonly C[]): Promise<LoadedState<S, C, Last>>;
  /**
   * Looks whether there still is a folder to write to.
   * @throws StoreFailure `cannot-write`, naming the folder that is gone
   */
  ensureWritable(): Promise<void>;
  /**
   * Adds changes behind the last ones, and gives the new last; they are on the disk when this returns.
   * @throws StoreFailure `cannot-write`
   */
  append(changes: readonly C[], last: Last): Promise<Last>;
  /**
   * Writes the state as the journals leave it.
   * @throws StoreFailure `cannot-write`; the snapshot that was there stands.
   */
  snap(state: S, last: Last): Promise<void>;
  /** Cuts off what a failed or killed addition left behind a journal. */
  tidy(): Promise<void>;
  /** Keeps changes that fit nowhere any more where damaged files go, and says so. */
  keepUnfit(changes: readonly C[]): Promise<AppError>;
}

interface Loaded<S, C, Last> extends Mended<S, C> {
  readonly last: Last;
}

interface Waiting<C> {
  readonly change: C;
  /** Whether it is in the state as it was read. */
  readonly isMend: boolean;
  readonly settle: (result: Result<Saved, AppError>) => void;
  readonly fail: (bug: unknown) => void;
}

/**
 * A state in memory and on disk: one reviewer's work on one report, or a project's own record. Changes are applied in the order in which they
 * come and added to the journal by one writer; those that come during a write share the next. The snapshot follows behind.
 */
export class JournaledFile<S, C extends Recorded, Last> {
  readonly #stored: StoredState<S, C, Last>;
  readonly #rules: StateRules<S, C>;
  readonly #applying = new Serial();
  /** Whether `#latest` stands for what is on disk and what waits; false before the first reading, and again after a failed write. */
  #loaded = false;
  /** The state on disk with the changes that wait. */
  #latest: S;
  /** The state as it was last read or acknowledged; null before the first reading. */
  #onDisk: S | null = null;
  /** What made the state hold, and is not on its way to the disk yet: whoever only reads leaves no trace. */
  #mend: C | null = null;
  /** The last change on disk. */
  #last: Last;
  /** What was acknowledged and is not in a snapshot yet: were the journal replaced under us, it would be written again. */
  #unsnapped: C[] = [];
  #waiting: readonly Waiting<C>[] = [];
  #writing: Promise<void> | null = null;

  constructor(stored: StoredState<S, C, Last>, rules: StateRules<S, C>) {
    this.#stored = stored;
    this.#rules = rules;
    this.#latest = stored.start.state;
    this.#last = stored.start.last;
  }

  /** The state as the disk last had it, also where the disk is gone since; null before the first reading. */
  get onDisk(): S | null {
    return this.#onDisk;
  }

  /** The state with every change so far; read again where another program has put other files in place of its own. */
  read(): Promise<Result<S, AppError>> {
    return this.#applying.run(() =>
      attempt(async () => {
        // Changes are applied on the same queue, so none can come meanwhile.
        if (this.#writing === null && !(await this.#stored.isUnchanged())) this.#loaded = false;
        await this.#ensureLoaded();
        return this.#latest;
      }),
    );
  }

  /** Makes a change; resolves when it is in the journal on the disk, or with why it is not and will not be. */
  commit(change: C): Promise<Result<Saved, AppError>> {
    return new Promise((settle, fail) => {
      const waiting = { change, isMend: false, settle, fail };
      this.#applying.run(() => this.#apply(waiting)).catch(fail);
    });
  }

  /** Writes what made the state hold, if anything had to; resolves with that change when it is on disk. */
  async mend(): Promise<Result<C | null, AppError>> {
    const writing = await this.#applying.run(async () => {
      const loaded = await attempt(() => this.#ensureLoaded());
      if (!loaded.ok) return { written: Promise.resolve(loaded), mend: null };
      const mend = this.#mend;
      return { written: this.#writeMend(), mend };
    });
    const written = await writing.written;
    return written.ok ? ok(writing.mend) : written;
  }

  /** What is asked of the files once everything that came before is on disk. */
  consult<T>(ask: () => Promise<T>): Promise<Result<T, AppError>> {
    return this.#applying.run(() =>
      attempt(async () => {
        await this.#ensureLoaded();
        await this.#writing;
        return ask();
      }),
    );
  }

  /** Adds a change that leads to what these rules do not know yet, such as another text: whoever calls this reads everything anew. */
  leadBeyond(build: (state: S) => C): Promise<Result<C, AppError>> {
    return this.#applying.run(() =>
      attempt(async () => {
        await this.#writing;
        if (!(await this.#stored.isUnchanged())) this.#loaded = false;
        await this.#loadToWrite();
        const change = build(this.#latest);
        const changes = this.#mend === null ? [change] : [this.#mend, change];
        await this.#stored.append(changes, this.#last);
        // The journal has it; a snapshot is written by whoever opens the state next.
        this.#loaded = false;
        this.#unsnapped = [];
        return change;
      }),
    );
  }

  /** Puts another state in place of this one, in the snapshot alone: for a state from elsewhere that is taken over whole. */
  put(alter: (state: S) => S): Promise<Result<S, AppError>> {
    return this.#applying.run(() =>
      attempt(async () => {
        await this.#loadToWrite();
        await this.#writing;
        const mended = orFail(this.#rules.read(alter(this.#latest)));
        const { state } = mended;
        await this.#snap(state);
        this.#adopt({ ...mended, last: this.#last });
        return state;
      }),
    );
  }

  /** Leaves the files tidy: no half record, and a snapshot with every change. What is refused is no loss: the journal has it. */
  async snap(): Promise<void> {
    await this.#applying.run(async () => {
      await this.#writing;
      if (!this.#loaded) return;
      await attempt(async () => {
        await this.#stored.tidy();
        if (this.#stored.unsnapped === 0) return;
        // What was acknowledged must be in the journal that is there now; then a snapshot of another program can wait to be read.
        if (!(await this.#stored.journalIsUnchanged())) this.#adopt(await this.#load());
        if (await this.#stored.isUnchanged()) await this.#snap(this.#latest);
      });
    });
  }

  async #apply(waiting: Waiting<C>): Promise<void> {
    const loaded = this.#loaded ? ok(null) : await attempt(() => this.#loadToWrite());
    if (!loaded.ok) {
      waiting.settle(loaded);
      return;
    }
    // Nothing is awaited from here on, so that no write can fail between the state and what is applied to it.
    const next = this.#rules.change(this.#latest, waiting.change);
    if (!next.ok) {
      waiting.settle(next);
      return;
    }
    // A mend that fails takes the change with it, which tells of it.
    this.#writeMend().catch(ignore);
    this.#latest = next.value;
    this.#waiting = [...this.#waiting, waiting];
    this.#writing ??= this.#writeAll();
  }

  /** Puts the mend, which is in the state already, behind what waits to be written. */
  #writeMend(): Promise<Result<unknown, AppError>> {
    const change = this.#mend;
    if (change === null) return Promise.resolve(ok(null));
    this.#mend = null;
    return new Promise((settle, fail) => {
      this.#waiting = [...this.#waiting, mending(change, settle, fail)];
      this.#writing ??= this.#writeAll();
    });
  }

  async #ensureLoaded(): Promise<void> {
    // The writer may be reading the disk itself, after another program's change.
    if (!this.#loaded) await this.#writing;
    if (!this.#loaded) this.#adopt(await this.#load());
  }

  async #loadToWrite(): Promise<void> {
    await this.#stored.ensureWritable();
    await this.#ensureLoaded();
  }

  #adopt({ state, last, mend }: Loaded<S, C, Last>): void {
    this.#mend = mend;
    this.#latest = state;
    this.#onDisk = state;
    this.#last = last;
    this.#loaded = true;
  }

  /** What the disk has, once what was acknowledged and is not there any more is there again. */
  async #load(): Promise<Loaded<S, C, Last>> {
    const stored = await this.#stored.load(this.#unsnapped);
    const again = replay(this.#stored.steps, stored.state, stored.missing);
    const { state, mend } = orFail(this.#rules.read(again.state));
    const last = await this.#stored.append(again.made, stored.last);
    const unfit = [...stored.unfit, ...again.unfit];
    if (unfit.length > 0) await this.#keepUnfit(unfit, { state: again.state, last });
    return { state, last, mend };
  }

  /** Changes that another program's files leave no place for are kept aside and told of once. */
  async #keepUnfit(
    unfit: readonly C[],
    { state, last }: { readonly state: S; readonly last: Last },
  ): Promise<never> {
    this.#loaded = false;
    const error = await this.#stored.keepUnfit(unfit);
    // Only when they are safe may a snapshot pass over them.
    if (error.code === 'damaged-file' && error.movedTo !== null) {
      await this.#stored.snap(state, last);
      this.#unsnapped = [];
    }
    throw new StoreFailure(error);
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      try {
        const written = await attempt(() => this.#writeOnce());
        if (!written.ok) this.#giveUp(({ settle }) => settle(written));
      } catch (bug) {
        this.#giveUp(({ fail }) => fail(bug));
      }
    }
    this.#writing = null;
  }

  /** Writes what waits at this moment; what comes meanwhile waits for the next time. */
  async #writeOnce(): Promise<void> {
    await this.#stored.ensureWritable();
    if (!(await this.#stored.isUnchanged())) await this.#rebase();
    const batch = this.#waiting;
    if (batch.length === 0) return;
    const changes = batch.map(({ change }) => change);
    const state = this.#latest;
    this.#last = await this.#stored.append(changes, this.#last);
    this.#onDisk = state;
    this.#unsnapped.push(...changes);
    this.#waiting = this.#waiting.slice(batch.length);
    const savedAt = new Date().toISOString();
    for (const { settle } of batch) settle(ok({ savedAt }));
    const due = this.#stored.worthSnapping(state);
    if (this.#stored.unsnapped >= due) await attempt(() => this.#snap(state));
  }

  /** `state` is what the journal has: nothing waits in it. */
  async #snap(state: S): Promise<void> {
    await this.#stored.snap(state, this.#last);
    this.#unsnapped = [];
  }

  /** Another program has changed a file: the waiting changes are made again on what is there now, as far as they still fit. */
  async #rebase(): Promise<void> {
    this.#adopt(await this.#load());
    const fitting: Waiting<C>[] = [];
    if (this.#mend !== null) fitting.push(mending(this.#mend, ignore, ignore));
    this.#mend = null;
    for (const waiting of this.#waiting) {
      if (waiting.isMend) {
        // What it mended is not there any more.
        waiting.settle(ok({ savedAt: new Date().toISOString() }));
        continue;
      }
      const next = this.#rules.change(this.#latest, waiting.change);
      if (next.ok) {
        this.#latest = next.value;
        fitting.push(waiting);
      } else {
        waiting.settle(next);
      }
    }
    this.#waiting = fitting;
  }

  /** Nothing that waits will be written: memory goes back to what the disk has, and everyone who waits is told. */
  #giveUp(tell: (waiting: Waiting<C>) => void): void {
    const lost = this.#waiting;
    this.#waiting = [];
    this.#loaded = false;
    lost.forEach(tell);
  }
}

function mending<C>(change: C, settle: Waiting<C>['settle'], fail: Waiting<C>['fail']): Waiting<C> {
  return { change, isMend: true, settle, fail };
}

/** Whoever waits for the change behind a mend is told of what goes wrong. */
function ignore(): void {
  return undefined;
}
