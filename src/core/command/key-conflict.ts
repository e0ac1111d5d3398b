import type { Label } from '../annotation/label/label.ts';
import { type CommandId, type KeyStroke, nativeCommands, pageCommands } from './command.ts';
import { type KeyAction, type KeyChanges, labelKey, strokesOf } from './key-map.ts';
import { proposalKeys } from './proposal-keys.ts';
import { textKeys } from './text-keys.ts';

/** Where a key acts: anywhere; in the text; in the text always, before its own keys (`step`); in the text while a proposal is chosen. */
export type KeyScope = 'window' | 'text' | 'step' | 'proposal' | 'label';

/** An action with its keys as they are now. */
export interface KeyBinding {
  readonly action: KeyAction;
  readonly scope: KeyScope;
  readonly strokes: readonly KeyStroke[];
  /** Whether the same keys with Shift are taken as well. */
  readonly shifted: boolean;
}

/** Why a key cannot be given to an action; `taken` names who has it. */
export type KeyProblem =
  { readonly kind: 'taken'; readonly by: KeyAction } | { readonly kind: 'reserved' };

/** Commands that have their key in the text, under the same name there. */
const inText: ReadonlySet<CommandId> = new Set<CommandId>([
  'delete-annotation',
  'next-annotation',
  'previous-annotation',
  'next-proposal',
  'previous-proposal',
  'accept-proposal',
  'reject-proposal',
  'exclude-region',
  'include-region',
]);

/** Everything that can have a key, each once, labels first. */
export function keyBindings(
  changes: KeyChanges,
  labels: readonly Pick<Label, 'id' | 'key'>[],
): readonly KeyBinding[] {
  const commands = [...pageCommands, ...nativeCommands].filter((id) => !inText.has(id));
  return [
    ...labels.map((label): KeyBinding => {
      const code = labelKey(changes, label);
      const strokes = code === '' ? [] : [{ code }];
      return { action: `label:${label.id}`, scope: 'label', strokes, shifted: true };
    }),
    ...textKeys.map(({ id, extends: shifted }): KeyBinding => {
      const action = `text:${id}` as const;
      return { action, scope: 'text', strokes: strokesOf(changes, action), shifted };
    }),
    ...proposalKeys.map(({ id }): KeyBinding => {
      const action = `proposal:${id}` as const;
      const scope = id === 'next' || id === 'previous' ? 'step' : 'proposal';
      return { action, scope, strokes: strokesOf(changes, action), shifted: false };
    }),
    ...commands.map((id): KeyBinding => {
      const action = `command:${id}` as const;
      return { action, scope: 'window', strokes: strokesOf(changes, action), shifted: false };
    }),
  ];
}

/** Why a key cannot become one of an action's, or null. An action does not stand in its own way. */
export function keyProblem(
  bindings: readonly KeyBinding[],
  action: KeyAction,
  stroke: KeyStroke,
): KeyProblem | null {
  const own = bindings.find((binding) => binding.action === action);
  if (own === undefined || isReserved(stroke, own.scope)) return { kind: 'reserved' };
  const wanted = { ...own, strokes: [stroke] };
  const other = bindings.find((binding) => binding.action !== action && clash(wanted, binding));
  return other === undefined ? null : { kind: 'taken', by: other.action };
}

/** The keys that a label may have, its own among them: digits and letters that nothing else in the text needs. */
export function freeLabelKeys(
  changes: KeyChanges,
  labels: readonly Pick<Label, 'id' | 'key'>[],
  id: string,
): readonly string[] {
  const bindings = keyBindings(changes, labels);
  const digits = [...'1234567890'].map((digit) => `Digit${digit}`);
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `Key${letter}`);
  return [...digits, ...letters].filter(
    (code) => keyProblem(bindings, `label:${id}`, { code }) === null,
  );
}

/** Keys that every text box and every dialog needs, and what a label cannot be. */
function isReserved({ code, mod, alt, shift }: KeyStroke, scope: KeyScope): boolean {
  const plain = mod !== true && alt !== true;
  if (/^(?:Control|Shift|Alt|Meta|OS|CapsLock|Fn|Process|Unidentified|$)/.test(code)) return true;
  if (scope === 'label' && (!plain || shift === true)) return true;
  if (plain && (code === 'Escape' || code === 'Tab'))
    return scope !== 'step' && scope !== 'proposal';
  // The window's own size has its keys in the menu.
  if (mod === true && alt === true && /^(?:Equal|Minus|Digit0)$/.test(code)) return true;
  if (mod !== true || alt === true || shift === true) return false;
  return /^Key[CXV]$/.test(code) || (code === 'KeyA' && scope === 'window');
}

function clash(a: KeyBinding, b: KeyBinding): boolean {
  return (
    meet(a.scope, b.scope) && taken(a).some((one) => taken(b).some((other) => same(one, other)))
  );
}

/** Whether two scopes can be asked for the same key at the same time; what answers a proposal goes before the text's keys. */
function meet(a: KeyScope, b: KeyScope): boolean {
  const answers = (one: KeyScope, other: KeyScope): boolean =>
    one === 'proposal' && other === 'text';
  return !answers(a, b) && !answers(b, a);
}

function taken({ strokes, shifted }: KeyBinding): readonly KeyStroke[] {
  return shifted ? strokes.flatMap((stroke) => [stroke, { ...stroke, shift: true }]) : strokes;
}

function same(a: KeyStroke, b: KeyStroke): boolean {
  return (
    digit(a.code) === digit(b.code) && a.mod === b.mod && a.shift === b.shift && a.alt === b.alt
  );
}

/** The number pad has label keys too. */
function digit(code: string): string {
  return code.replace(/^Numpad(?=\d$)/, 'Digit');
}
