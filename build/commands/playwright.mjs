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
  return withDisplay((env) =>
    showTool(ROOT, 'playwright', ['test', ...args], { ...env, ...wholeOr(args) }),
  );
}

/**
 * Tells the tests whether all of them run, for the last of them judges what the others have seen.
 * @param {readonly string[]} chosen arguments that choose some of the tests
 */
export function wholeOr(chosen) {
  return chosen.length > 0 ? {} : { HEZHU_E2E_WHOLE: '1' };
}
