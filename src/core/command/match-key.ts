import { type CommandId, type KeyStroke, nativeCommands, pageCommands } from './command.ts';
import { type KeyChanges, strokesOf } from './key-map.ts';

/** What of a `KeyboardEvent` says which key was pressed with which modifiers. */
export interface PressedKey {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whose keyboard it is: a Mac's or not, and what a person has changed. */
export interface KeyboardNow {
  readonly mac: boolean;
  readonly keys: KeyChanges;
}

/** Whether a pressed key is exactly this stroke; `mod` is Command on a Mac and Ctrl elsewhere. */
export function matchesStroke(pressed: PressedKey, stroke: KeyStroke, mac: boolean): boolean {
  const mod = mac ? pressed.metaKey : pressed.ctrlKey;
  const other = mac ? pressed.ctrlKey : pressed.metaKey;
  return (
    pressed.code === stroke.code &&
    mod === (stroke.mod ?? false) &&
    pressed.shiftKey === (stroke.shift ?? false) &&
    pressed.altKey === (stroke.alt ?? false) &&
    !other
  );
}

/**
 * The command that a pressed key starts, or null. In a text box a key that could be typed is text, and undo and redo are the text box's
 * own.
 */
export function commandOfKey(
  pressed: PressedKey,
  { mac, keys, inTextBox }: KeyboardNow & { readonly inTextBox: boolean },
): CommandId | null {
  for (const command of [...pageCommands, ...nativeCommands]) {
    const stroke = strokesOf(keys, `command:${command}`).find((key) =>
      matchesStroke(pressed, key, mac),
    );
    if (stroke === undefined) continue;
    if (inTextBox && (isTyped(stroke) || command === 'undo' || command === 'redo')) return null;
    return command;
  }
  return null;
}

function isTyped({ code, mod, alt }: KeyStroke): boolean {
  return mod !== true && alt !== true && !/^F\d+$/.test(code);
}
