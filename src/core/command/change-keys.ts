import type { Label } from '../annotation/label/label.ts';
import type { KeyStroke } from './command.ts';
import { type KeyBinding, type KeyProblem, keyBindings, keyProblem } from './key-conflict.ts';
import type { KeyAction, KeyChanges } from './key-map.ts';

/** The changes with other keys for an action; where these are its usual ones, it is changed no more. */
export function withKeys(
  changes: KeyChanges,
  action: KeyAction,
  strokes: readonly KeyStroke[],
  usual: readonly KeyStroke[],
): KeyChanges {
  const others = withUsualKeys(changes, action);
  return JSON.stringify(strokes) === JSON.stringify(usual)
    ? others
    : { ...others, [action]: strokes };
}

/** The changes without those of one action. */
export function withUsualKeys(changes: KeyChanges, action: KeyAction): KeyChanges {
  return Object.fromEntries(Object.entries(changes).filter(([changed]) => changed !== action));
}

/** The binding of an action as it is while nobody has changed it. */
export function usualBinding(
  action: KeyAction,
  labels: readonly Pick<Label, 'id' | 'key'>[],
): KeyBinding | undefined {
  return keyBindings({}, labels).find((binding) => binding.action === action);
}

/** Why the usual keys of an action cannot be put back, with the first key that is in the way; null where they can. */
export function resetProblem(
  bindings: readonly KeyBinding[],
  { action, strokes }: KeyBinding,
): { readonly stroke: KeyStroke; readonly problem: KeyProblem } | null {
  for (const stroke of strokes) {
    const problem = keyProblem(bindings, action, stroke);
    // What a table of ours gives to an action is never refused for what it is.
    if (problem?.kind === 'taken') return { stroke, problem };
  }
  return null;
}
