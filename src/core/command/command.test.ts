import { describe, expect, test } from 'vitest';
import { usualKeysOf, nativeCommands, pageCommands } from './command.ts';

const commands = [...pageCommands, ...nativeCommands];
const strokes = commands.flatMap(usualKeysOf);

describe('the keys of commands', () => {
  test('are not those by which every text box copies, cuts, pastes and selects all', () => {
    const standard = ['KeyC', 'KeyX', 'KeyV', 'KeyA'];
    expect(strokes.filter(({ code, mod }) => mod === true && standard.includes(code))).toEqual([]);
  });

  test('are physical keys, so that they live under a Chinese input method', () => {
    const physical =
      /^(?:Key[A-Z]|Digit\d|F\d{1,2}|Comma|Slash|Equal|Minus|NumpadAdd|NumpadSubtract|Page(?:Up|Down)|Delete)$/;
    expect(strokes.filter(({ code }) => !physical.test(code))).toEqual([]);
  });

  test('are no digits or letters alone: those are the labels’', () => {
    expect(
      strokes.filter(({ code, mod, alt }) => /^(?:Key|Digit)/.test(code) && !mod && !alt),
    ).toEqual([]);
  });

  test('start one command each', () => {
    const written = strokes.map(({ code, mod, shift, alt }) => [mod, shift, alt, code].join());
    expect(written.filter((stroke, index) => written.indexOf(stroke) !== index)).toEqual([]);
  });

  test('belong to commands that are the page’s or the main process’s, never both', () => {
    expect(new Set(commands).size).toBe(commands.length);
  });
});
