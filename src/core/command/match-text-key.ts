import type { KeyStroke } from './command.ts';
import { strokesOf } from './key-map.ts';
import { type KeyboardNow, type PressedKey, matchesStroke } from './match-key.ts';
import { type ProposalCommand, proposalKeys } from './proposal-keys.ts';
import { type TextCommand, textKeys } from './text-keys.ts';

/** The command of a pressed key, and whether it extends the selection; null where the key is none of the text's. */
export function textCommandOf(
  pressed: PressedKey,
  { mac, keys }: KeyboardNow,
): { readonly id: TextCommand; readonly extend: boolean } | null {
  for (const { id, extends: extensible } of textKeys) {
    const strokes = strokesOf(keys, `text:${id}`);
    if (strokes.some((stroke) => matchesStroke(pressed, stroke, mac))) return { id, extend: false };
    const shifted = strokes.map((stroke): KeyStroke => ({ ...stroke, shift: true }));
    if (extensible && shifted.some((stroke) => matchesStroke(pressed, stroke, mac))) {
      return { id, extend: true };
    }
  }
  return null;
}

/** The label key that a pressed key is, digits of the number pad being digits, and whether Shift makes a brush of it; null with any other modifier held. */
export function labelKeyOf(
  pressed: PressedKey,
): { readonly key: string; readonly brush: boolean } | null {
  const { code, ctrlKey, metaKey, shiftKey, altKey } = pressed;
  if (ctrlKey || metaKey || altKey) return null;
  return { key: code.replace(/^Numpad(?=\d$)/, 'Digit'), brush: shiftKey };
}

/** What a pressed key does to proposals, or null. */
export function proposalCommandOf(
  pressed: PressedKey,
  { mac, keys }: KeyboardNow,
): ProposalCommand | null {
  const found = proposalKeys.find(({ id }) =>
    strokesOf(keys, `proposal:${id}`).some((stroke) => matchesStroke(pressed, stroke, mac)),
  );
  return found?.id ?? null;
}
