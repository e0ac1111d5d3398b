import { ok } from '../../core/base/result.ts';
import { type ReportChoice, chosenReport } from '../export/chosen-report.ts';
import { type PartMaker, madeReport } from './made-report.ts';
import type { PartOrder, PartResult } from './part-messages.ts';
import type { PartThreads } from './part-threads.ts';
import type { ProjectStore } from '../project/project-store.ts';

/** So many reports are read from the disk while one is written, where no threads make them. */
const readTogether = 4;

/** Makes reports ready for a corpus: on threads where there are any, and here what they leave to the store. */
export class ReportMaker {
  readonly #store: Pick<ProjectStore, 'annotatedReport'>;
  readonly #choice: ReportChoice;
  readonly #maker: PartMaker;
  readonly #threads: PartThreads | null;

  constructor(
    store: Pick<ProjectStore, 'annotatedReport'>,
    choice: ReportChoice,
    maker: PartMaker,
    threads: PartThreads | null,
  ) {
    this.#store = store;
    this.#choice = choice;
    this.#maker = maker;
    this.#threads = threads;
  }

  /** How many reports may be on their way at once. */
  get together(): number {
    return Math.max(readTogether, this.#threads?.room ?? 0);
  }

  /** Gives back the memory of what is written. */
  reuse(memory: ArrayBufferLike): void {
    this.#threads?.reuse(memory);
  }

  /** What a report brings to the corpus; null where nothing of it is chosen. Errors: those of `chosenReport`. */
  async make(order: PartOrder): Promise<PartResult> {
    const made = (await this.#threads?.make(order)) ?? null;
    if (made !== null) return made;
    const chosen = await chosenReport(this.#store, order.report.id, this.#choice);
    if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen;
    return ok(madeReport(chosen.value, this.#maker, order));
  }
}
