// @ts-check
import { withDisplay } from '../display/with-display.mjs';
import { ROOT } from '../setup/root.mjs';
import { setUp } from '../setup/set-up.mjs';
import { showTool } from '../setup/tool.mjs';

/**
 * `npm run dev`: the app with hot reload; arguments are the app's.
 * @param {string[]} args
 */
export async function main(args) {
  await setUp();
  return withDisplay((env) => showTool(ROOT, 'electron-vite', ['dev', '--', ...args], env));
}
