import { describe, expect, test } from 'vitest';
import { usualKeysOf, nativeCommands, pageCommands } from './command.ts';
import { type PressedKey, commandOfKey } from './match-key.ts';

function press(code: string, modifiers: Partial<PressedKey> = {}): PressedKey {
  return { code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers };
}

const here = { mac: false, keys: {}, inTextBox: false };
const inBox = { mac: false, keys: {}, inTextBox: true };

describe('keys and commands', () => {
  test('a key starts its command with exactly its modifiers', () => {
    expect(commandOfKey(press('KeyZ', { ctrlKey: true }), here)).toBe('undo');
    expect(commandOfKey(press('KeyZ', { ctrlKey: true, shiftKey: true }), here)).toBe('redo');
    expect(commandOfKey(press('KeyZ', { ctrlKey: true, altKey: true }), here)).toBeNull();
    expect(commandOfKey(press('KeyZ'), here)).toBeNull();
  });

  test('on a Mac it is Command, and Ctrl is something else', () => {
    const mac = { mac: true, keys: {}, inTextBox: false };
    expect(commandOfKey(press('KeyK', { metaKey: true }), mac)).toBe('command-palette');
    expect(commandOfKey(press('KeyK', { ctrlKey: true }), mac)).toBeNull();
    expect(commandOfKey(press('KeyK', { metaKey: true, ctrlKey: true }), mac)).toBeNull();
  });

  test('a text box keeps what is typed and its own undo, not the rest', () => {
    expect(commandOfKey(press('Slash', { shiftKey: true }), here)).toBe('key-card');
    expect(commandOfKey(press('Slash', { shiftKey: true }), inBox)).toBeNull();
    expect(commandOfKey(press('KeyZ', { ctrlKey: true }), inBox)).toBeNull();
    expect(commandOfKey(press('F1'), inBox)).toBe('key-card');
    expect(commandOfKey(press('KeyP', { ctrlKey: true }), inBox)).toBe('filter-reports');
  });

  test('no two commands share a key', () => {
    const keys = [...pageCommands, ...nativeCommands].flatMap((command) =>
      usualKeysOf(command).map((key) => JSON.stringify(key)),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
