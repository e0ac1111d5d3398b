import { type Change, applyChange } from '../core/annotation/change.ts';
import { type Layer, emptyLayer } from '../core/annotation/layer.ts';
import type { AppError } from '../core/base/app-error.ts';
import { type Result, ok } from '../core/base/result.ts';
import type { HistoryPlace, HistoryView, Saved } from '../core/ipc/views.ts';
import { StoreFailure, attempt, orFail } from './failure.ts';
import type { Mark } from './journal-file.ts';
import { replay } from './replay.ts';
import { Serial } from './serial.ts';
import type { JournalStretch, StoredLayer } from './stored-layer.ts';

/** What a layer must obey. */
export interface LayerRules {
  /** The layer after a change, or why it may not be made. */
  change(layer: Layer, change: Change): Result<Layer, AppError>;
  /** The layer as read, mended where it does not fit its text, or why it cannot be worked on. */
  read(layer: Layer): Result<Mended, AppError>;
}

/** A layer that fits its text, and the change that made it fit; null where it did before. */
export interface Mended {
  readonly layer: Layer;
  readonly mend: Change | null;
}

interface Loaded extends Mended {
  readonly last: Mark | null;
}

interface Waiting {
  readonly change: Change;
  /** Whether it is in the layer as it was read. */
  readonly isMend: boolean;
  readonly settle: (result: Result<Saved, AppError>) => void;
  readonly fail: (bug: unknown) => void;
}

/** Bytes of journal that make a new snapshot worth its writing, at least and for each annotation: a large layer is written less often. */
const worthSnapping = { atLeast: 256 * 1024, each: 50 } as const;

/**
 * One reviewer's work on one report, in memory and on disk. Changes are applied in the order in which they come and added to the journal
 * by one writer; those that come during a write share the next. The snapshot follows behind.
 */
export class LayerFile {
  readonly #stored: StoredLayer;
  readonly #rules: LayerRules;
  readonly #applying = new Serial();
  /** Whether `#latest` stands for what is on disk and what waits; false before the first reading, and again after a failed write. */
  #loaded = false;
  /** The layer on disk with the changes that wait. */
  #latest: Layer;
  /** The layer as it was last read or acknowledged; null before the first reading. */
  #onDisk: Layer | null = null;
  /** What made the layer fit its text, and is not on its way to the disk yet: whoever only reads leaves no trace. */
  #mend: Change | null = null;
  /** The last change on disk. */
  #last: Mark | null = null;
  /** What was acknowledged and is not in a snapshot yet: were the journal replaced under us, it would be written again. */
  #unsnapped: Change[] = [];
  #waiting: readonly Waiting[] = [];
  #writing: Promise<void> | null = null;

  constructor(stored: StoredLayer, reviewer: string, rules: LayerRules) {
    this.#stored = stored;
    this.#rules = rules;
    this.#latest = emptyLayer(reviewer);
  }

  /** The layer as the disk last had it, also where the disk is gone since; null before the first reading. */
  get onDisk(): Layer | null {
    return this.#onDisk;
  }

  /** The layer with every change so far; read again where another program has put other files in place of its own. */
  read(): Promise<Result<Layer, AppError>> {
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
  commit(change: Change): Promise<Result<Saved, AppError>> {
    return new Promise((settle, fail) => {
      const waiting = { change, isMend: false, settle, fail };
      this.#applying.run(() => this.#apply(waiting)).catch(fail);
    });
  }

  /** Writes what made the layer fit its text, if anything had to; resolves with that change when it is on disk. */
  async mend(): Promise<Result<Change | null, AppError>> {
    const writing = await this.#applying.run(async () => {
      const loaded = await attempt(() => this.#ensureLoaded());
      if (!loaded.ok) return { written: Promise.resolve(loaded), mend: null };
      const mend = this.#mend;
      return { written: this.#writeMend(), mend };
    });
    const written = await writing.written;
    return written.ok ? ok(writing.mend) : written;
  }

  /** Adds the change by which the layer comes to fit another text, which these rules do not know: whoever calls this reads the report anew. */
  follow(build: (layer: Layer) => Change): Promise<Result<Change, AppError>> {
    return this.#applying.run(() =>
      attempt(async () => {
        await this.#writing;
        if (!(await this.#stored.isUnchanged())) this.#loaded = false;
        await this.#loadToWrite();
        const change = build(this.#latest);
        const layer = orFail(applyChange(this.#latest, change));
        const changes = this.#mend === null ? [change] : [this.#mend, change];
        const last = await this.#stored.append(changes, this.#last);
        this.#loaded = false;
        // The journal has it; a snapshot is written again by whoever opens the layer next.
        await attempt(() => this.#stored.snap(layer, last));
        this.#unsnapped = [];
        return change;
      }),
    );
  }

  /** What can be undone and redone of what is on disk; `from` goes on where an earlier answer ended. */
  history(from?: HistoryPlace): Promise<Result<HistoryView, AppError>> {
    return this.#applying.run(() =>
      attempt(async () => {
        await this.#ensureLoaded();
        await this.#writing;
        return this.#stored.history(from);
      }),
    );
  }

  /** The journal of what is on disk: up to its end it never changes, so that it can be read while edits go on. */
  journal(): Promise<Result<JournalStretch, AppError>> {
    return this.#applying.run(() =>
      attempt(async () => {
        await this.#ensureLoaded();
        await this.#writing;
        return this.#stored.journal;
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

  async #apply(waiting: Waiting): Promise<void> {
    const loaded = this.#loaded ? ok(null) : await attempt(() => this.#loadToWrite());
    if (!loaded.ok) {
      waiting.settle(loaded);
      return;
    }
    // Nothing is awaited from here on, so that no write can fail between the layer and what is applied to it.
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

  /** Puts the mend, which is in the layer already, behind what waits to be written. */
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

  #adopt({ layer, last, mend }: Loaded): void {
    this.#mend = mend;
    this.#latest = layer;
    this.#onDisk = layer;
    this.#last = last;
    this.#loaded = true;
  }

  /** What the disk has, once what was acknowledged and is not there any more is there again. */
  async #load(): Promise<Loaded> {
    const stored = await this.#stored.load(this.#unsnapped);
    const again = replay(stored.layer, stored.missing);
    const { layer, mend } = orFail(this.#rules.read(again.layer));
    const last = await this.#stored.append(again.made, stored.last);
    const unfit = [...stored.unfit, ...again.unfit];
    if (unfit.length > 0) await this.#keepUnfit(unfit, { layer: again.layer, last });
    return { layer, last, mend };
  }

  /** Changes that another program's files leave no place for are kept aside and told of once. */
  async #keepUnfit(
    unfit: readonly Change[],
    { layer, last }: Pick<Loaded, 'layer' | 'last'>,
  ): Promise<never> {
    this.#loaded = false;
    const error = await this.#stored.keepUnfit(unfit);
    // Only when they are safe may a snapshot pass over them.
    if (error.code === 'damaged-file' && error.movedTo !== null) {
      await this.#stored.snap(layer, last);
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
    const layer = this.#latest;
    this.#last = await this.#stored.append(changes, this.#last);
    this.#onDisk = layer;
    this.#unsnapped.push(...changes);
    this.#waiting = this.#waiting.slice(batch.length);
    const savedAt = new Date().toISOString();
    for (const { settle } of batch) settle(ok({ savedAt }));
    const { atLeast, each } = worthSnapping;
    const due = Math.max(atLeast, layer.annotations.size * each);
    if (this.#stored.unsnapped >= due) await attempt(() => this.#snap(layer));
  }

  /** `layer` is what the journal has: nothing waits in it. */
  async #snap(layer: Layer): Promise<void> {
    await this.#stored.snap(layer, this.#last);
    this.#unsnapped = [];
  }

  /** Another program has changed a file: the waiting changes are made again on what is there now, as far as they still fit. */
  async #rebase(): Promise<void> {
    this.#adopt(await this.#load());
    const fitting: Waiting[] = [];
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
  #giveUp(tell: (waiting: Waiting) => void): void {
    const lost = this.#waiting;
    this.#waiting = [];
    this.#loaded = false;
    lost.forEach(tell);
  }
}

function mending(change: Change, settle: Waiting['settle'], fail: Waiting['fail']): Waiting {
  return { change, isMend: true, settle, fail };
}

/** Whoever waits for the change behind a mend is told of what goes wrong. */
function ignore(): void {
  return undefined;
}
