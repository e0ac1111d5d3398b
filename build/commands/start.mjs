// @ts-check
import { rm, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { isHeadless, withDisplay } from '../display/with-display.mjs';
import { runChild } from '../setup/child.mjs';
import { ROOT } from '../setup/root.mjs';
import { build } from '../setup/checkout.mjs';
import { setUp } from '../setup/set-up.mjs';
import { readStartArguments } from './start-arguments.mjs';
import { waitForPicture } from './wait-for-picture.mjs';

/** @typedef {(child: import('node:child_process').ChildProcess) => void} Started */

/** npm runs scripts in the checkout; paths on the command line mean the folder it was typed in. */
const typedIn = () => process.env['INIT_CWD'] ?? process.cwd();

/**
 * `npm start`: sets up, builds, and runs the app with the arguments that are not ours.
 * @param {string[]} args
 * @returns {Promise<number>} the app's exit status
 */
export async function main(args) {
  const { keep, screenshot, app } = readStartArguments(args);
  await setUp();
  await build();
  const headless = isHeadless();
  if (headless) console.error('there is no display: starting on a virtual one (Xvfb)');
  const picture = picturePath(screenshot, headless);
  return withDisplay((env) => runApp(app, env, picture, headless && !keep));
}

/** @param {string | undefined} asked @param {boolean} headless */
function picturePath(asked, headless) {
  if (asked !== undefined) return resolve(typedIn(), asked);
  return headless ? join(ROOT, 'out', 'start.png') : undefined;
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string | undefined} picture where the app shall write what it shows
 * @param {boolean} closeAfter whether to end the app once it has
 * @returns {Promise<number>} its exit status, or 1 where the picture is missing
 */
async function runApp(args, env, picture, closeAfter) {
  const run = (/** @type {NodeJS.ProcessEnv} */ variables, /** @type {Started} */ started) =>
    runChild(electronExecutable(), [ROOT, ...args], { cwd: typedIn(), env: variables }, started);
  if (picture === undefined) return run(env, () => {});
  await makeWay(picture);
  const ended = new AbortController();
  const pictured = waitForPicture(picture, ended.signal);
  const code = await run({ ...env, HEZHU_SCREENSHOT: picture }, async (child) => {
    console.error((await pictured) ? `screenshot: ${picture}` : 'the app wrote no screenshot');
    // Electron takes this signal as a request to quit, and the app closes as if its last window had been closed.
    if (closeAfter) child.kill('SIGTERM');
  });
  ended.abort();
  return (await pictured) ? code : code || 1;
}

/** @param {string} picture */
async function makeWay(picture) {
  await mkdir(dirname(picture), { recursive: true });
  await rm(picture, { force: true });
}

/** @returns {string} */
function electronExecutable() {
  return createRequire(import.meta.url)('electron');
}
