import type { WorkProgress } from '../../core/ipc/work-views.ts';

/** Tells of progress no more often than the eye follows, nothing of what is over before that, and the end of what it has told of. */
export class Throttle {
  readonly #interval: number;
  readonly #tell: (progress: WorkProgress | null) => void;
  #told = performance.now();
  #hasTold = false;

  constructor(interval: number, tell: (progress: WorkProgress | null) => void) {
    this.#interval = interval;
    this.#tell = tell;
  }

  tell(progress: WorkProgress): void {
    const now = performance.now();
    if (now - this.#told < this.#interval) return;
    this.#told = now;
    this.#hasTold = true;
    this.#tell(progress);
  }

  end(): void {
    if (this.#hasTold) this.#tell(null);
  }
}
