import { Low } from 'lowdb';
import type { Change } from '../core/annotation/change.ts';
import { type Layer, emptyLayer } from '../core/annotation/layer.ts';
import type { AppError } from '../core/base/app-error.ts';
import { type Result, ok } from '../core/base/result.ts';
import type { Saved } from '../core/ipc/views.ts';
import { attempt, orFail } from './failure.ts';
import type { JsonFile } from './json-file.ts';
import { Serial } from './serial.ts';

/** What a layer must obey. */
export interface LayerRules {
  /** The layer after a change, or why it may not be made. */
  change(layer: Layer, change: Change): Result<Layer, AppError>;
  /** The layer as read, or why it cannot be worked on. */
  read(layer: Layer): Result<Layer, AppError>;
}

interface Waiting {
  readonly change: Change;
  readonly settle: (result: Result<Saved, AppError>) => void;
  readonly fail: (bug: unknown) => void;
}

/**
 * One reviewer's work on one report, in memory and on disk. Changes are applied in the order in which they come and written by one
 * writer; those that come during a write share the next.
 */
export class LayerFile {
  readonly #file: JsonFile<Layer>;
  readonly #reviewer: string;
  readonly #rules: LayerRules;
  readonly #applying = new Serial();
  /** Its data is what the disk has; null before the first reading, and again after a failed write. */
  #db: Low<Layer> | null = null;
  /** The data on disk with the changes that wait. */
  #latest: Layer;
  #waiting: readonly Waiting[] = [];
  #writing: Promise<void> | null = null;

  constructor(file: JsonFile<Layer>, reviewer: string, rules: LayerRules) {
    this.#file = file;
    this.#reviewer = reviewer;
    this.#rules = rules;
    this.#latest = emptyLayer(reviewer);
  }

  /** The layer with every change so far; read again where another program has put another file in its place. */
  read(): Promise<Result<Layer, AppError>> {
    return this.#applying.run(() =>
      attempt(async () => {
        // Changes are applied on the same queue, so none can come meanwhile.
        if (this.#writing === null && !(await this.#file.isUnchanged())) this.#db = null;
        if (this.#db === null) await this.#load();
        return this.#latest;
      }),
    );
  }

  /** Makes a change; resolves when a write that contains it has finished, or with why it is not and will not be on disk. */
  commit(change: Change): Promise<Result<Saved, AppError>> {
    return new Promise((settle, fail) => {
      this.#applying.run(() => this.#apply({ change, settle, fail })).catch(fail);
    });
  }

  async #apply(waiting: Waiting): Promise<void> {
    if (this.#db === null) {
      const loaded = await attempt(() => this.#load());
      if (!loaded.ok) {
        waiting.settle(loaded);
        return;
      }
    }
    // Nothing is awaited from here on, so that no write can fail between the layer and what is applied to it.
    const next = this.#rules.change(this.#latest, waiting.change);
    if (!next.ok) {
      waiting.settle(next);
      return;
    }
    this.#latest = next.value;
    this.#waiting = [...this.#waiting, waiting];
    this.#writing ??= this.#writeAll();
  }

  async #load(): Promise<void> {
    const db = await this.#readDisk();
    this.#db = db;
    this.#latest = db.data;
  }

  async #readDisk(): Promise<Low<Layer>> {
    const db = new Low(this.#file, emptyLayer(this.#reviewer));
    await db.read();
    db.data = orFail(this.#rules.read(db.data));
    return db;
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
    if (!(await this.#file.isUnchanged())) await this.#rebase();
    const db = this.#db;
    if (db === null) throw new Error('a layer is loaded before it is changed');
    const batch = this.#waiting;
    if (batch.length === 0) return;
    db.data = this.#latest;
    await db.write();
    this.#waiting = this.#waiting.slice(batch.length);
    const savedAt = new Date().toISOString();
    for (const { settle } of batch) settle(ok({ savedAt }));
  }

  /** Another program has changed the file: the waiting changes are made again on what it holds now, as far as they still fit. */
  async #rebase(): Promise<void> {
    const db = await this.#readDisk();
    this.#db = db;
    this.#latest = db.data;
    const fitting: Waiting[] = [];
    for (const waiting of this.#waiting) {
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
    this.#db = null;
    lost.forEach(tell);
  }
}
