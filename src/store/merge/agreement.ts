import { applyChange, type Change } from '../../core/annotation/edit/change.ts';
import { isUntouched, type Layer } from '../../core/annotation/layer.ts';

/**
 * A change as it is made behind what was done here: whoever first annotates in a report begins it, so that both copies may have come to a state by themselves,
 * and taking a beginning back there does not end what goes on here.
 */
export function withoutAgreement(layer: Layer, change: Change): Change {
  const [before, after] = change.state ?? [];
  if (after === undefined) {
    const begins = layer.state === 'not-started' && !isEmptyOf(layer, change);
    return begins ? { ...change, state: ['not-started', 'in-progress'] } : change;
  }
  if (after === layer.state) return { ...change, state: null };
  if (after === 'not-started' && before !== layer.state) return { ...change, state: null };
  if (after === 'not-started' && !isEmptyOf(layer, change)) {
    return {
      ...change,
      state: layer.state === 'in-progress' ? null : [layer.state, 'in-progress'],
    };
  }
  if (before === layer.state || before !== 'not-started') return change;
  if (after === 'in-progress') return { ...change, state: null };
  // It began there and here; where it went further there, it goes on from the beginning here.
  return layer.state === 'in-progress' ? { ...change, state: [layer.state, after] } : change;
}

/** Whether nothing is left in a layer once a change is made, as far as it fits. */
function isEmptyOf(layer: Layer, change: Change): boolean {
  const left = applyChange(layer, change);
  return left.ok && isUntouched({ ...left.value, state: 'not-started' });
}
