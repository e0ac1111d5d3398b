// @ts-check
import { withDisplay } from '../display/with-display.mjs';
import { ROOT } from '../setup/root.mjs';
import { build } from '../setup/checkout.mjs';
import { setUp } from '../setup/set-up.mjs';
import { showTool } from '../setup/tool.mjs';

/**
 * Runs Playwright on the real Electron, set up and built.
 * @param {string[]} args
 */
export async function runPlaywright(args) {
  await setUp();
  await build();
  return withDisplay((env) => showTool(ROOT, 'playwright', ['test', ...args], env));
}
