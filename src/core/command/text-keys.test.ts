import { expect, test } from 'vitest';
import { builtInLabels } from '../annotation/built-in-labels.ts';
import { type KeyStroke, keysOf, nativeCommands, pageCommands } from './command.ts';
import { type KeyPress, labelKeyOf, textCommandOf, textKeys } from './text-keys.ts';

function press({ code, mod, shift, alt }: KeyStroke): KeyPress {
  return { code, mod: mod === true, shift: shift === true, alt: alt === true };
}

test('every stroke reaches its own command: none is taken twice, with Shift neither', () => {
  for (const { id, strokes, extends: extensible } of textKeys) {
    for (const stroke of strokes) {
      expect(textCommandOf(press(stroke))).toEqual({ id, extend: false });
      if (!extensible) continue;
      const extended = textCommandOf(press({ ...stroke, shift: true }));
      expect(extended).toEqual({ id, extend: true });
    }
  }
});

test('no key of the text is one of the whole window', () => {
  const strokes = [...pageCommands, ...nativeCommands].flatMap((command) => [...keysOf(command)]);
  expect(strokes.map((stroke) => textCommandOf(press(stroke)))).toEqual(strokes.map(() => null));
});

test('the built-in labels keep their keys', () => {
  const strokes = builtInLabels.labels.map(({ key }) => ({ code: key }));
  expect(strokes.map((stroke) => textCommandOf(press(stroke)))).toEqual(strokes.map(() => null));
});

test('the number pad has label keys too', () => {
  expect(labelKeyOf(press({ code: 'Numpad2' }))).toBe('Digit2');
  expect(labelKeyOf(press({ code: 'Digit2', mod: true }))).toBe(null);
});
