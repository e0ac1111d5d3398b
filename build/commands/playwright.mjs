// @ts-check
import { availableParallelism } from 'node:os';
import { withDisplay } from '../display/with-display.mjs';
import { ROOT } from '../setup/root.mjs';
import { build } from '../setup/checkout.mjs';
import { setUp } from '../setup/set-up.mjs';
import { showTool } from '../setup/tool.mjs';

/** How many end-to-end tests run at once where each can have a display of its own: a test leaves a third of a processor's time unused. */
export const TESTS_AT_ONCE =
  Number(process.env['HEZHU_TESTS_AT_ONCE']) ||
  Math.min(Math.ceil(availableParallelism() * 1.5), 6);

/**
 * Runs Playwright on the real Electron, set up and built.
 * @param {string[]} args
 * @param {number} atOnce how many tests may run at once
 */
export async function runPlaywright(args, atOnce) {
  await setUp();
  await build();
  return withDisplay(
    (env) => showTool(ROOT, 'playwright', ['test', ...args], { ...env, ...wholeOr(args) }),
    atOnce,
  );
}

/**
 * Tells the tests whether all of them run, for the last of them judges what the others have seen.
 * @param {readonly string[]} chosen arguments that choose some of the tests
 */
export function wholeOr(chosen) {
  return chosen.length > 0 ? {} : { HEZHU_E2E_WHOLE: '1' };
}
