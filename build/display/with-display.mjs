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
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  const env = { ...process.env, ...localeVariables(), ...sandboxVariables() };
  if (!isHeadless()) return work(env);
  const display = await startXvfb();
  try {
    return await work({ ...env, DISPLAY: display.name });
  } finally {
    await display.stop();
  }
}
