// @ts-check
import { inOneLine, SetUpFailure } from '../setup/failure.mjs';
import { seconds } from '../setup/step.mjs';
import { ONE_FAILED } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** @typedef {(line: string) => void} Print */

/**
 * One part of `npm test`. It is not run, and has failed, where one that it needs has.
 * @typedef {{ name: string, needs?: readonly string[], run: (print: Print) => Promise<Tally> }} Check
 */

/**
 * Runs all checks in their order, whatever fails: one run tells everything.
 * @param {readonly (Check | readonly Check[])[]} steps checks of one step run at once, and each is printed whole when it has ended
 * @param {Print} print
 * @returns {Promise<Map<string, Tally>>} by the check's name
 */
export async function runChecks(steps, print) {
  /** @type {Map<string, Tally>} */
  const tallies = new Map();
  for (const step of steps) {
    if ('name' in step) await runCheck(step, tallies, print);
    else await Promise.all(step.map((check) => runAside(check, tallies, print)));
  }
  return tallies;
}

/** @param {Check} check @param {Map<string, Tally>} tallies @param {Print} print */
async function runAside(check, tallies, print) {
  /** @type {string[]} */
  const said = [];
  await runCheck(check, tallies, (line) => said.push(line));
  said.forEach((line) => print(line));
}

/** @param {Check} check @param {Map<string, Tally>} tallies @param {Print} print */
async function runCheck(check, tallies, print) {
  const missing = (check.needs ?? []).filter((name) => tallies.get(name)?.failed !== 0);
  print(`\n== ${check.name}`);
  const started = performance.now();
  const tally = missing.length > 0 ? notRun(missing, print) : await attempt(check, print);
  tallies.set(check.name, tally);
  const outcome = tally.failed === 0 ? 'passed' : 'FAILED';
  print(`== ${check.name}: ${outcome} in ${seconds(performance.now() - started)}`);
}

/** @param {readonly string[]} missing @param {Print} print */
function notRun(missing, print) {
  print(`not run: ${missing.join(', ')} failed`);
  return ONE_FAILED;
}

/** @param {Check} check @param {Print} print */
async function attempt(check, print) {
  try {
    return await check.run(print);
  } catch (error) {
    print(
      error instanceof SetUpFailure ? `${inOneLine(error)}\nNext: ${error.next}.` : String(error),
    );
    return ONE_FAILED;
  }
}
