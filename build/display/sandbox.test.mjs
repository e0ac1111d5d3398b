// @ts-check
import { expect, it } from 'vitest';
import { sandboxVariables } from './sandbox.mjs';

const OFF = { ELECTRON_DISABLE_SANDBOX: '1' };
const nothing = () => undefined;

it('stays on for ordinary users', () => {
  expect(sandboxVariables('linux', 1000, nothing)).toEqual({});
  expect(sandboxVariables('darwin', 0, nothing)).toEqual({});
});

it('is off as root, and where the kernel forbids it', () => {
  expect(sandboxVariables('linux', 0, nothing)).toEqual(OFF);
  const ubuntu = (/** @type {string} */ file) => (file.includes('apparmor') ? '1\n' : undefined);
  expect(sandboxVariables('linux', 1000, ubuntu)).toEqual(OFF);
});
