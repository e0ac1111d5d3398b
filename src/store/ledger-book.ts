import type { AppError } from '../core/base/app-error.ts';
import { type Result, err, ok } from '../core/base/result.ts';
import { type LedgerEntry, entriesOf } from '../core/ledger/entry.ts';
import { groupEntries } from '../core/ledger/group.ts';
import { withExcuses } from '../core/ledger/conflict.ts';
import { canonicalOf } from '../core/ledger/measure-names.ts';
import { missingFigures } from '../core/ledger/missing.ts';
import type { WholeLedger } from '../core/ledger/view.ts';
import type { ConflictExcuse } from '../core/project/conflict-excuse.ts';
import type { NamedMeasure } from '../core/project/named-measure.ts';
import { figureLayer } from '../core/project/spoken-figures.ts';
import type { Progress } from './progress.ts';
import type { ProjectStore } from './project-store.ts';

/** The figures of all reports of a project, each report read once until it is forgotten; nothing of it is on disk. */
export class LedgerBook {
  readonly #store: ProjectStore;
  readonly #entries = new Map<string, readonly LedgerEntry[]>();
  #ledger: WholeLedger | null = null;
  #edition = 0;
  /** The names of measures by which the ledger was made. */
  #measures: readonly NamedMeasure[] | null = null;
  /** The excuses of conflicts with which it was made. */
  #excuses: readonly ConflictExcuse[] | null = null;

  constructor(store: ProjectStore) {
    this.#store = store;
  }

  /** Has a report read again next time, since its annotations were changed; null stands for every report. */
  forget(report: string | null): void {
    if (report === null) this.#entries.clear();
    else this.#entries.delete(report);
    this.#ledger = null;
  }

  /**
   * The ledger as it is now. A report that cannot be read stands in the store's `problems` and is passed over. Errors: `cancelled`; what was
   * read by then is kept.
   */
  async read({ onProgress, signal }: Progress = {}): Promise<Result<WholeLedger, AppError>> {
    const unread = this.#store.reports.filter(({ id }) => !this.#entries.has(id));
    const { measures, excuses } = this.#store.project.parts;
    const isSame = this.#measures === measures && this.#excuses === excuses && unread.length === 0;
    if (this.#ledger !== null && isSame) return ok(this.#ledger);
    for (const [done, { id, title }] of unread.entries()) {
      if (signal?.aborted === true) return err({ code: 'cancelled' });
      onProgress?.({ done, total: unread.length, name: title });
      const read = await this.#store.annotatedReport(id);
      if (!read.ok) continue;
      const { report, text, layers } = read.value;
      const layer = figureLayer(layers);
      this.#entries.set(id, layer === null ? [] : entriesOf(report, text, layer));
    }
    const canonical = canonicalOf(measures);
    const grouped = groupEntries([...this.#entries.values()].flat(), canonical);
    const groups = withExcuses(grouped, excuses, canonical);
    this.#measures = measures;
    this.#excuses = excuses;
    this.#edition += 1;
    this.#ledger = { edition: this.#edition, groups, missing: missingFigures(groups) };
    return ok(this.#ledger);
  }
}
