import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { Arrival, Arrived } from '../project/arriving-reports.ts';
import type { ProjectStore } from '../project/project-store.ts';

/** So many reports are made durable together, */
const together = 64;

/** or so many UTF-16 units of their texts: what waits stays small in memory. */
const unitsTogether = 4_000_000;

/** Hears what became of an arrival. */
type Told = (result: Result<Arrived, AppError>) => void | Promise<void>;

/** The reports of a corpus on their way into a project, many at a time: a corpus may have a report a sentence. */
export class CorpusArrivals {
  readonly #store: ProjectStore;
  readonly #waiting = new Map<string, { readonly arrival: Arrival; readonly told: Told }>();
  #units = 0;

  constructor(store: ProjectStore) {
    this.#store = store;
  }

  /** Whether a report of this id is on its way and not there yet. */
  waits(id: string): boolean {
    return this.#waiting.has(id);
  }

  /** Takes a report whose id does not wait already; what became of it is told when it is on the disk. */
  async add(arrival: Arrival, told: Told): Promise<void> {
    const { report, text } = arrival.annotated;
    this.#waiting.set(report.id, { arrival, told });
    this.#units += text.length;
    if (this.#waiting.size >= together || this.#units >= unitsTogether) await this.flush();
  }

  /** Puts all that waits on the disk. */
  async flush(): Promise<void> {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#units = 0;
    if (waiting.length === 0) return;
    const results = await this.#store.addReports(waiting.map(({ arrival }) => arrival));
    for (const [index, { told }] of waiting.entries()) {
      const result = results[index];
      if (result !== undefined) await told(result);
    }
  }
}
