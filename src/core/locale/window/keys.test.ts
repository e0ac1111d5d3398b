import { expect, test } from 'vitest';
import { describeKey } from './keys.ts';

test('keys are written as they stand on the keyboard of each system', () => {
  const redo = { code: 'KeyZ', mod: true, shift: true } as const;
  expect(describeKey(redo, 'linux', 'zh-CN')).toBe('Ctrl Shift Z');
  expect(describeKey(redo, 'mac', 'en')).toBe('⇧⌘Z');
  expect(describeKey({ code: 'Digit1' }, 'windows', 'en')).toBe('1');
  expect(describeKey({ code: 'Slash', shift: true }, 'linux', 'en')).toBe('?');
  expect(describeKey({ code: 'Space' }, 'linux', 'zh-CN')).toBe('空格');
});
