import type { Result } from '../../core/base/result.ts';

/** How changes are made and taken back. */
export interface Steps<S, C> {
  readonly apply: (state: S, change: C) => Result<S, unknown>;
  readonly invert: (change: C) => C;
}

/** A state after changes that were made on another. */
export interface Replayed<S, C> {
  readonly state: S;
  /** Those that were made now; the others were in it already. */
  readonly made: readonly C[];
  /** Those that do not fit it. */
  readonly unfit: readonly C[];
}

/** The state after changes, as far as they are not in it already and fit it. */
export function replay<S, C>(steps: Steps<S, C>, state: S, changes: readonly C[]): Replayed<S, C> {
  const all = makeEach(steps, state, changes);
  if (all.unfit.length === 0) return all;
  return makeEach(steps, state, changes.slice(containedIn(steps, state, changes)));
}

function makeEach<S, C>(steps: Steps<S, C>, state: S, changes: readonly C[]): Replayed<S, C> {
  const made: C[] = [];
  const unfit: C[] = [];
  let at = state;
  for (const change of changes) {
    const next = steps.apply(at, change);
    if (next.ok) {
      at = next.value;
      made.push(change);
    } else if (!takenBack(steps, at, change).ok) {
      unfit.push(change);
    }
  }
  return { state: at, made, unfit };
}

/** How many changes from the first on a state contains: the most that can be taken back from it, the last one first. */
function containedIn<S, C>(steps: Steps<S, C>, state: S, changes: readonly C[]): number {
  for (let count = changes.length; count > 0; count -= 1) {
    const before = changes
      .slice(0, count)
      .reduceRight<Result<S, unknown>>(
        (at, change) => (at.ok ? takenBack(steps, at.value, change) : at),
        { ok: true, value: state },
      );
    if (before.ok) return count;
  }
  return 0;
}

/** The state before a change; a failure where it is not as the change leaves it. */
function takenBack<S, C>(steps: Steps<S, C>, state: S, change: C): Result<S, unknown> {
  return steps.apply(state, steps.invert(change));
}
