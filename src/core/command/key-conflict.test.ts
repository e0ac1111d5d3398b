import { describe, expect, test } from 'vitest';
import { builtInLabels } from '../annotation/label/built-in-labels.ts';
import { resetProblem, usualBinding, withKeys, withUsualKeys } from './change-keys.ts';
import type { KeyStroke } from './command.ts';
import { keyBindings, keyProblem } from './key-conflict.ts';
import { type KeyAction, type KeyChanges, labelKey, strokesOf } from './key-map.ts';
import { commandOfKey } from './match-key.ts';
import { textCommandOf } from './match-text-key.ts';

const { labels } = builtInLabels;

function problem(action: KeyAction, stroke: KeyStroke, changes: KeyChanges = {}): string {
  const found = keyProblem(keyBindings(changes, labels), action, stroke);
  if (found === null) return 'free';
  return found.kind === 'taken' ? found.by : found.kind;
}

describe('a key', () => {
  test('of the whole window stands in the way of every other, and names itself', () => {
    expect(problem('text:relate', { code: 'KeyF', mod: true })).toBe('command:find-in-report');
    expect(problem('command:redo', { code: 'KeyZ', mod: true })).toBe('command:undo');
    expect(problem('command:settings', { code: 'Digit1' })).toBe('label:figure');
  });

  test('of the text stands in the way of labels, with Shift too, as a label’s with Shift is its brush', () => {
    expect(problem('label:figure', { code: 'KeyN' })).toBe('text:next-annotation');
    expect(problem('label:figure', { code: 'Numpad2' })).toBe('label:program');
    expect(problem('text:flag', { code: 'Digit3', shift: true })).toBe('label:location');
    expect(problem('text:flag', { code: 'ArrowLeft', shift: true })).toBe('text:left');
  });

  test('of an answer may be one of the text’s: it goes first while a proposal is chosen', () => {
    expect(problem('proposal:accept', { code: 'KeyA' })).toBe('free');
    expect(problem('proposal:next', { code: 'KeyA' })).toBe('text:edit-attributes');
    expect(problem('proposal:reject', { code: 'Digit1' })).toBe('label:figure');
  });

  test('that every text box and dialog needs is refused, and so is a modifier alone', () => {
    expect(problem('text:relate', { code: 'KeyC', mod: true })).toBe('reserved');
    expect(problem('command:undo', { code: 'KeyA', mod: true })).toBe('reserved');
    expect(problem('text:relate', { code: 'Escape' })).toBe('reserved');
    expect(problem('text:relate', { code: 'ShiftLeft', shift: true })).toBe('reserved');
    expect(problem('label:figure', { code: 'KeyG', mod: true })).toBe('reserved');
  });

  test('that an action has itself, or that was taken away elsewhere, is free', () => {
    expect(problem('command:undo', { code: 'KeyZ', mod: true })).toBe('free');
    expect(problem('command:redo', { code: 'KeyZ', mod: true }, { 'command:undo': [] })).toBe(
      'free',
    );
  });
});

test('the usual keys stand in nobody’s way', () => {
  const bindings = keyBindings({}, labels);
  const clashes = bindings.flatMap(({ action, strokes }) =>
    strokes.flatMap((stroke) => {
      const found = keyProblem(bindings, action, stroke);
      return found?.kind === 'taken' ? [`${action} ${stroke.code} ${found.by}`] : [];
    }),
  );
  expect(clashes).toEqual([]);
});

test('a changed key starts its command, and the usual one no longer does', () => {
  const press = (code: string, ctrlKey: boolean) => ({
    ...{ code, ctrlKey, metaKey: false, shiftKey: false, altKey: false },
  });
  const keys = withKeys(
    {},
    'command:undo',
    [{ code: 'KeyG', mod: true }],
    [{ code: 'KeyZ', mod: true }],
  );
  const here = { mac: false, keys, inTextBox: false };
  expect(commandOfKey(press('KeyG', true), here)).toBe('undo');
  expect(commandOfKey(press('KeyZ', true), here)).toBeNull();
  const text = { 'text:relate': [{ code: 'KeyG' }], 'label:figure': [{ code: 'KeyR' }] };
  expect(textCommandOf(press('KeyG', false), { mac: false, keys: text })?.id).toBe('relate');
  expect(labels.map((label) => labelKey(text, label))).toEqual(['KeyR', 'Digit2', 'Digit3']);
});

test('putting keys back forgets the change, unless someone has them by now', () => {
  const usual = [{ code: 'KeyZ', mod: true }] as const;
  const moved = withKeys({}, 'command:undo', [{ code: 'KeyG', mod: true }], usual);
  expect(withKeys(moved, 'command:undo', usual, usual)).toEqual({});
  expect(withUsualKeys(moved, 'command:undo')).toEqual({});
  const taken = withKeys(moved, 'text:relate', usual, strokesOf({}, 'text:relate'));
  const undo = usualBinding('command:undo', labels);
  expect(undo && resetProblem(keyBindings(taken, labels), undo)).toEqual({
    stroke: usual[0],
    problem: { kind: 'taken', by: 'text:relate' },
  });
  expect(undo && resetProblem(keyBindings(moved, labels), undo)).toBeNull();
});
