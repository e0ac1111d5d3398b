import { expect, test } from 'vitest';
import { usualKeysOf, nativeCommands, pageCommands } from '../../core/command/command.ts';
import { accelerator } from './accelerator.ts';

test('keys are written as Electron reads them', () => {
  expect(
    [
      { code: 'KeyZ', mod: true, shift: true } as const,
      { code: 'Digit1' } as const,
      { code: 'Comma', mod: true } as const,
      { code: 'F6', shift: true } as const,
      { code: 'PageDown', mod: true, alt: true } as const,
      { code: 'BracketLeft' } as const,
      { code: 'Numpad7' } as const,
      { code: 'BrowserBack' } as const,
    ].map(accelerator),
  ).toEqual([
    'CmdOrCtrl+Shift+Z',
    '1',
    'CmdOrCtrl+,',
    'Shift+F6',
    'CmdOrCtrl+Alt+PageDown',
    '[',
    'num7',
    null,
  ]);
});

test('every command’s key has a name that Electron knows', () => {
  const strokes = [...pageCommands, ...nativeCommands].flatMap(usualKeysOf).map(accelerator);
  const known =
    /^(?:(?:CmdOrCtrl|Alt|Shift)\+)*(?:[A-Z0-9,./=-]|num(?:add|sub)|F\d{1,2}|Page(?:Up|Down)|Delete)$/;
  expect(strokes.filter((stroke) => stroke === null || !known.test(stroke))).toEqual([]);
});
