import type { AppError } from '../../core/base/app-error.ts';
import { type Result, ok } from '../../core/base/result.ts';
import type { Report } from '../../core/project/project.ts';
import { type ChosenReport, type ReportChoice, chosenReport } from '../export/chosen-report.ts';
import { type PartMaker, madeReport } from './made-report.ts';
import type { ItemResult, PartOrder, PartResult } from './part-messages.ts';
import type { PartThreads } from './part-threads.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { splitItem } from './split-item.ts';

/** So many reports are read from the disk while one is written, where no threads make them. */
const readTogether = 4;

/** Reads reports for a corpus: on threads where there are any, and here what they leave to the store. */
export class ReportReader {
  readonly #store: Pick<ProjectStore, 'annotatedReport'>;
  readonly #choice: ReportChoice;
  readonly #threads: PartThreads | null;

  constructor(
    store: Pick<ProjectStore, 'annotatedReport'>,
    choice: ReportChoice,
    threads: PartThreads | null,
  ) {
    this.#store = store;
    this.#choice = choice;
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

  /** What a report brings to the corpus, made by `maker`; null where nothing of it is chosen. Errors: those of `chosenReport`. */
  async make(order: PartOrder, maker: PartMaker): Promise<PartResult> {
    const made = (await this.#threads?.make(order)) ?? null;
    if (made !== null) return made;
    return this.#chosen(order.report, (chosen) => madeReport(chosen, maker, order));
  }

  /** What of a report decides its side of a split, the same. */
  async item(report: Report): Promise<ItemResult> {
    const item = (await this.#threads?.item(report)) ?? null;
    return item ?? this.#chosen(report, splitItem);
  }

  async #chosen<T>(
    { id }: Report,
    make: (chosen: ChosenReport) => T,
  ): Promise<Result<T | null, AppError>> {
    const chosen = await chosenReport(this.#store, id, this.#choice);
    if (!chosen.ok) return chosen;
    return ok(chosen.value === null ? null : make(chosen.value));
  }
}
