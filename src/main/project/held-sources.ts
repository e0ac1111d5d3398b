import { randomUUID } from 'node:crypto';
import type { FoundSource } from '../../store/import/find-sources.ts';

/** Files that wait for somebody to choose their encoding; the page knows each by an id only. */
export class HeldSources {
  readonly #held = new Map<string, FoundSource>();

  /** Keeps a file, under a new id. */
  hold(source: FoundSource): string {
    const id = randomUUID();
    this.#held.set(id, source);
    return id;
  }

  /** Gives a file back and forgets it; undefined where it was taken before. */
  take(id: string): FoundSource | undefined {
    const source = this.#held.get(id);
    this.#held.delete(id);
    return source;
  }

  /** Forgets all: another import has begun, or another project is open. */
  clear(): void {
    this.#held.clear();
  }
}
