import type { JobProgress } from '../../core/ipc/views.ts';
import type { Progress } from '../../store/progress.ts';
import { Serial } from '../../store/disk/serial.ts';

/** Milliseconds between two messages about progress: more often than the eye follows would only cost. */
const interval = 50;

/** Long work, one at a time; the page sees how far it has come and can cancel it. */
export class Jobs {
  readonly #tell: (progress: JobProgress) => void;
  readonly #queue = new Serial();
  #running: AbortController | null = null;

  constructor(tell: (progress: JobProgress) => void) {
    this.#tell = tell;
  }

  /** Runs long work, after what is still running. */
  run<T>(job: JobProgress['job'], work: (progress: Required<Progress>) => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      const running = new AbortController();
      this.#running = running;
      try {
        return await work({ onProgress: this.#throttled(job), signal: running.signal });
      } finally {
        this.#running = null;
      }
    });
  }

  /** Asks what is running to stop at its next step. */
  cancel(): void {
    this.#running?.abort();
  }

  #throttled(job: JobProgress['job']): Required<Progress>['onProgress'] {
    let told = -Infinity;
    return (progress) => {
      const now = performance.now();
      if (now - told < interval) return;
      told = now;
      this.#tell({ job, ...progress });
    };
  }
}
