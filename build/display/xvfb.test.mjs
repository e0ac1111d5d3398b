// @ts-check
import { describe, expect, it, vi } from 'vitest';
import { SetUpFailure } from '../setup/failure.mjs';
import { isCommand } from '../setup/debian/missing.mjs';
import { isHeadless } from './with-display.mjs';
import { startXvfb } from './xvfb.mjs';

it('is needed on a Linux without a display only', () => {
  expect(isHeadless({}, 'linux')).toBe(true);
  expect(isHeadless({ DISPLAY: ':0' }, 'linux')).toBe(false);
  expect(isHeadless({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false);
  expect(isHeadless({}, 'darwin')).toBe(false);
});

describe.skipIf(!(await isCommand('Xvfb')))('a virtual display', () => {
  it('has a number of its own', async () => {
    const displays = await Promise.all([startXvfb(), startXvfb()]);
    const [first, second] = displays.map(({ name }) => name);
    expect(first).toMatch(/^:\d+$/);
    expect(second).not.toBe(first);
    await Promise.all(displays.map(({ stop }) => stop()));
  });
});

it('says what to do where Xvfb does not start', async () => {
  vi.stubEnv('PATH', '');
  await expect(startXvfb()).rejects.toThrow(SetUpFailure);
  vi.unstubAllEnvs();
});
