// @ts-check
import { inOneLine, SetUpFailure } from '../setup/failure.mjs';
import { seconds } from '../setup/step.mjs';
import { ONE_FAILED } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * One part of `npm test`. It is not run, and has failed, where one that it needs has.
 * @typedef {{ name: string, needs?: readonly string[], run: () => Promise<Tally> }} Check
 */

/**
 * Runs all checks in their order, whatever fails: one run tells everything.
 * @param {readonly Check[]} checks
 * @param {(line: string) => void} print
 * @returns {Promise<Map<string, Tally>>} by the check's name
 */
export async function runChecks(checks, print) {
  /** @type {Map<string, Tally>} */
  const tallies = new Map();
  for (const check of checks) {
    const missing = (check.needs ?? []).filter((name) => tallies.get(name)?.failed !== 0);
    print(`\n== ${check.name}`);
    const started = performance.now();
    const tally = missing.length > 0 ? notRun(missing, print) : await attempt(check, print);
    tallies.set(check.name, tally);
    const outcome = tally.failed === 0 ? 'passed' : 'FAILED';
    print(`== ${check.name}: ${outcome} in ${seconds(performance.now() - started)}`);
  }
  return tallies;
}

/** @param {readonly string[]} missing @param {(line: string) => void} print */
function notRun(missing, print) {
  print(`not run: ${missing.join(', ')} failed`);
  return ONE_FAILED;
}

/** @param {Check} check @param {(line: string) => void} print */
async function attempt(check, print) {
  try {
    return await check.run();
  } catch (error) {
    print(
      error instanceof SetUpFailure ? `${inOneLine(error)}\nNext: ${error.next}.` : String(error),
    );
    return ONE_FAILED;
  }
}
