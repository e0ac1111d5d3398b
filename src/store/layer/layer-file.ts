import type { Change } from '../../core/annotation/edit/change.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, ok } from '../../core/base/result.ts';
import type { HistoryPlace, HistoryView } from '../../core/ipc/views.ts';
import type { Mark } from '../journal/journal-file.ts';
import type { FoundStep, Onto } from '../journal/journal-history.ts';
import { JournaledFile } from '../journal/journaled-file.ts';
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

/** One reviewer's work on one report, in memory and on disk. */
export class LayerFile extends JournaledFile<Layer, Change, Mark | null> {
  readonly #stored: StoredLayer;

  constructor(stored: StoredLayer, { change, read }: LayerRules) {
    super(stored, {
      change,
      read: (state) => {
        const mended = read(state);
        return mended.ok ? ok({ state: mended.value.layer, mend: mended.value.mend }) : mended;
      },
    });
    this.#stored = stored;
  }

  /** What can be undone and redone of what is on disk, said of the present text by `onto`; `from` goes on where an earlier answer ended. */
  history(onto: Onto<Change>, from?: HistoryPlace): Promise<Result<HistoryView, AppError>> {
    return this.consult(() => this.#stored.history(onto, from));
  }

  /** The last step on disk whose id `means`, said of the present text by `onto`; null where there is none. */
  step(
    onto: Onto<Change>,
    means: (id: string) => boolean,
  ): Promise<Result<FoundStep<Change> | null, AppError>> {
    return this.consult(() => this.#stored.step(onto, means));
  }

  /** The journal of what is on disk: up to its end it never changes, so that it can be read while edits go on. */
  journal(): Promise<Result<JournalStretch, AppError>> {
    return this.consult(() => Promise.resolve(this.#stored.journal));
  }
}
