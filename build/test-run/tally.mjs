// @ts-check

/**
 * How many tests passed, failed, were left out, and what a count hides: a line each.
 * @typedef {{ passed: number, failed: number, skipped: number, notes?: readonly string[] }} Tally
 */

/** @type {Tally} */
export const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };

/** @type {Tally} */
export const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce((total, { passed, failed, skipped }) => ({
    passed: total.passed + passed,
    failed: total.failed + failed,
    skipped: total.skipped + skipped,
  }));
}

/** What somebody has to look at though it was counted as passed, under its heading. @param {readonly Tally[]} tallies @returns {readonly string[]} */
export function toBeLookedAt(tallies) {
  const notes = tallies.flatMap((tally) => tally.notes ?? []);
  return notes.length === 0 ? [] : ['to be looked at:', ...notes.map((note) => `  ${note}`)];
}

/** The one line that everything ends with. @param {Tally} tally */
export function inWords({ passed, failed, skipped }) {
  const rest = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${passed} passed, ${failed} failed${rest}`;
}

/**
 * What a test runner's run amounts to. A run without tests, without a report, or that failed outside its tests is a failure too.
 * @param {number} code the runner's exit status
 * @param {Tally | undefined} reported undefined where the runner left no readable report
 * @returns {Tally}
 */
export function judge(code, reported) {
  const tally = reported ?? { passed: 0, failed: 0, skipped: 0 };
  const unexplained = code !== 0 && tally.failed === 0;
  const empty = tally.passed + tally.failed === 0;
  return unexplained || empty ? { ...tally, failed: tally.failed + 1 } : tally;
}
