// @ts-check
import { localeVariables } from './locale.mjs';
import { sandboxVariables } from './sandbox.mjs';
import { startXvfb } from './xvfb.mjs';

/** Whether windows have nowhere to go on this machine. */
export function isHeadless(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
}

/**
 * Does something that starts Electron, on a virtual display where there is no other.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work given the environment for what it starts
 * @param {number} most how many programs it starts at once, each of which wants the keyboard of a display to itself
 * @returns {Promise<T>} virtual displays are named in `HEZHU_DISPLAYS`, with commas between them
 */
export async function withDisplay(work, most = 1) {
  const env = { ...process.env, ...localeVariables(), ...sandboxVariables() };
  if (!isHeadless()) return work(env);
  const displays = await Promise.all(Array.from({ length: most }, () => startXvfb()));
  const names = displays.map(({ name }) => name);
  try {
    return await work({ ...env, DISPLAY: names[0], HEZHU_DISPLAYS: names.join(',') });
  } finally {
    await Promise.all(displays.map(({ stop }) => stop()));
  }
}
