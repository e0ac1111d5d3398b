import type { Change } from '../core/annotation/change.ts';
import type { Layer } from '../core/annotation/layer.ts';
import type { AppError } from '../core/base/app-error.ts';
import type { Result } from '../core/base/result.ts';
import type { HistoryPlace, HistoryView } from '../core/ipc/views.ts';
import type { Mark } from './journal-file.ts';
import { JournaledFile, type StateRules } from './journaled-file.ts';
import type { JournalStretch, StoredLayer } from './stored-layer.ts';

/** One reviewer's work on one report, in memory and on disk. */
export class LayerFile extends JournaledFile<Layer, Change, Mark | null> {
  readonly #stored: StoredLayer;

  constructor(stored: StoredLayer, rules: StateRules<Layer, Change>) {
    super(stored, rules);
    this.#stored = stored;
  }

  /** What can be undone and redone of what is on disk; `from` goes on where an earlier answer ended. */
  history(from?: HistoryPlace): Promise<Result<HistoryView, AppError>> {
    return this.consult(() => this.#stored.history(from));
  }

  /** The journal of what is on disk: up to its end it never changes, so that it can be read while edits go on. */
  journal(): Promise<Result<JournalStretch, AppError>> {
    return this.consult(() => Promise.resolve(this.#stored.journal));
  }
}
