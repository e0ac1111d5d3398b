/**
 * Work that is under way while its giver goes on: in order within a line, side by side between lines, and never more than a limit of it. A
 * failure is thrown to whoever comes next.
 */
export class Backlog {
  readonly #limit: number;
  readonly #lines = new WeakMap<object, Promise<void>>();
  readonly #running = new Set<Promise<void>>();
  #weight = 0;
  #failure: { readonly error: unknown } | null = null;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes work of a weight behind what is in its line; waits while there is no room for it. @throws what other work failed with */
  async add(line: object, weight: number, work: () => Promise<void>): Promise<void> {
    while (this.#running.size > 0 && this.#weight + weight > this.#limit) {
      await Promise.race(this.#running);
    }
    this.#throwFailure();
    this.#weight += weight;
    const run = this.#run(this.#lines.get(line), work).finally(() => {
      this.#weight -= weight;
      this.#running.delete(run);
    });
    this.#running.add(run);
    this.#lines.set(line, run);
  }

  /** Waits until all of it is done. @throws what some of it failed with */
  async empty(): Promise<void> {
    await Promise.all(this.#running);
    this.#throwFailure();
  }

  async #run(before: Promise<void> | undefined, work: () => Promise<void>): Promise<void> {
    await before;
    try {
      await work();
    } catch (error) {
      this.#failure ??= { error };
    }
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}
