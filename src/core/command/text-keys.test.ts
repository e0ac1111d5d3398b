import { expect, test } from 'vitest';
import { builtInLabels } from '../annotation/label/built-in-labels.ts';
import { type KeyStroke, usualKeysOf, nativeCommands, pageCommands } from './command.ts';
import type { PressedKey } from './match-key.ts';
import { labelKeyOf, textCommandOf } from './match-text-key.ts';
import { textKeys } from './text-keys.ts';

const usual = { mac: false, keys: {} };

function press({ code, mod, shift, alt }: KeyStroke): PressedKey {
  return {
    code,
    ctrlKey: mod === true,
    metaKey: false,
    shiftKey: shift === true,
    altKey: alt === true,
  };
}

test('every stroke reaches its own command: none is taken twice, with Shift neither', () => {
  for (const { id, usual: strokes, extends: extensible } of textKeys) {
    for (const stroke of strokes) {
      expect(textCommandOf(press(stroke), usual)).toEqual({ id, extend: false });
      if (!extensible) continue;
      const extended = textCommandOf(press({ ...stroke, shift: true }), usual);
      expect(extended).toEqual({ id, extend: true });
    }
  }
});

test('no key of the text is one of the whole window', () => {
  const strokes = [...pageCommands, ...nativeCommands].flatMap((command) => [
    ...usualKeysOf(command),
  ]);
  expect(strokes.map((stroke) => textCommandOf(press(stroke), usual))).toEqual(
    strokes.map(() => null),
  );
});

test('the built-in labels keep their keys', () => {
  const strokes = builtInLabels.labels.map(({ key }) => ({ code: key }));
  expect(strokes.map((stroke) => textCommandOf(press(stroke), usual))).toEqual(
    strokes.map(() => null),
  );
});

test('the number pad has label keys too', () => {
  expect(labelKeyOf(press({ code: 'Numpad2' }))).toEqual({ key: 'Digit2', brush: false });
  expect(labelKeyOf(press({ code: 'Numpad2', shift: true }))).toEqual({
    key: 'Digit2',
    brush: true,
  });
  expect(labelKeyOf(press({ code: 'Digit2', mod: true }))).toBe(null);
});
