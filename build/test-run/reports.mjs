// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * Reads a report that a test runner left.
 * @param {string} path
 * @param {(report: unknown) => Tally} count
 * @returns {Tally | undefined} undefined where there is none or it is cut short
 */
export function readReport(path, count) {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[],
 * }} VitestReport
 */

/** A file that could not even be loaded has no tests in Vitest's counts: it counts as one that failed. @param {unknown} report */
export function countVitest(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    /** @type {VitestReport} */ (report);
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * @typedef {{
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[],
 * }} PlaywrightReport
 */

/** A flaky test passed in the end; an error outside the tests (a file that does not load) is a failure. @param {unknown} report */
export function countPlaywright(report) {
  const { stats, errors } = /** @type {PlaywrightReport} */ (report);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}
