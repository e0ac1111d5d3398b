import type { Loss } from '../format.ts';

/** Counts, kind by kind, what a format could not express, and keeps the first example of each. */
export class LossCount {
  readonly #losses = new Map<Loss['kind'], Loss>();

  /** Counts one; `example` is asked for the first time only. */
  add(kind: Loss['kind'], example: () => string): void {
    const before = this.#losses.get(kind);
    const next = before
      ? { ...before, count: before.count + 1 }
      : { kind, count: 1, example: example() };
    this.#losses.set(kind, next);
  }

  /** Adds what was counted elsewhere; of each kind the example that came first stays. */
  take(losses: readonly Loss[]): void {
    for (const loss of losses) {
      const before = this.#losses.get(loss.kind);
      const next = before ? { ...before, count: before.count + loss.count } : loss;
      this.#losses.set(loss.kind, next);
    }
  }

  /** The kinds that occurred, in the order of `lossKinds`. */
  all(): readonly Loss[] {
    return lossKinds.flatMap((kind) => this.#losses.get(kind) ?? []);
  }
}

/** Several lists of losses as one; of each kind the first example stands. */
export function sumLosses(lists: readonly (readonly Loss[])[]): readonly Loss[] {
  const all = new LossCount();
  for (const losses of lists) all.take(losses);
  return all.all();
}

/** The kinds of loss in the order in which they are told: what costs whole annotations first. */
export const lossKinds = [
  'reports',
  'layers',
  'overlap',
  'spans',
  'relations',
  'attributes',
  'values',
  'verdicts',
  'notes',
  'casework',
  'characters',
  'white-space',
  'excluded',
  'unanchored',
] as const satisfies readonly Loss['kind'][];

/** An example as losses show it: where, and what. */
export function lossExample(title: string, quote: string): string {
  return `${title}: ${quote}`;
}
