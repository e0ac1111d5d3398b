import { type Change, applyChange, invert } from '../core/annotation/change.ts';
import type { Layer } from '../core/annotation/layer.ts';

/** A layer after changes that were made on another state of it. */
export interface Replayed {
  readonly layer: Layer;
  /** Those that were made now; the others were in it already. */
  readonly made: readonly Change[];
  /** Those that do not fit it. */
  readonly unfit: readonly Change[];
}

/** The layer after changes, as far as they are not in it already and fit it. */
export function replay(layer: Layer, changes: readonly Change[]): Replayed {
  const all = makeEach(layer, changes);
  if (all.unfit.length === 0) return all;
  return makeEach(layer, changes.slice(containedIn(layer, changes)));
}

function makeEach(layer: Layer, changes: readonly Change[]): Replayed {
  const made: Change[] = [];
  const unfit: Change[] = [];
  let at = layer;
  for (const change of changes) {
    const next = applyChange(at, change);
    if (next.ok) {
      at = next.value;
      made.push(change);
    } else if (takenBack(at, change) === null) {
      unfit.push(change);
    }
  }
  return { layer: at, made, unfit };
}

/** How many changes from the first on a layer contains: the most that can be taken back from it, the last one first. */
function containedIn(layer: Layer, changes: readonly Change[]): number {
  for (let count = changes.length; count > 0; count -= 1) {
    let at: Layer | null = layer;
    for (let index = count - 1; index >= 0 && at !== null; index -= 1) {
      const change = changes[index];
      at = change === undefined ? null : takenBack(at, change);
    }
    if (at !== null) return count;
  }
  return 0;
}

/** The layer before a change; null where it is not as the change leaves it. */
function takenBack(layer: Layer, change: Change): Layer | null {
  const before = applyChange(layer, invert(change));
  return before.ok ? before.value : null;
}
