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
 * @typedef {{ status: string, error?: { message?: string }, annotations?: { type: string, description?: string }[] }} PlaywrightResult
 * @typedef {{ title: string, file: string, tests: { status: string, results: PlaywrightResult[] }[] }} PlaywrightSpec
 * @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[], suites: PlaywrightSuite[],
 * }} PlaywrightReport
 */

/** A flaky test passed in the end; an error outside the tests (a file that does not load) is a failure. @param {unknown} report */
export function countPlaywright(report) {
  const { stats, errors, suites } = /** @type {PlaywrightReport} */ (report);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    notes: suites.flatMap(specsOf).flatMap(hiddenIn),
  };
}

/** @param {PlaywrightSuite} suite @returns {PlaywrightSpec[]} */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** What a test that counts as passed hides: why it failed before, and what crashed. @param {PlaywrightSpec} spec @returns {string[]} */
function hiddenIn({ title, file, tests }) {
  const results = tests.flatMap((test) => test.results);
  const failures = tests
    .filter(({ status }) => status === 'flaky')
    .map((test) => `passed when tried again: ${reason(test.results[0]?.error?.message ?? '')}`);
  const told = results
    .flatMap(({ annotations = [] }) => annotations)
    .filter(({ type }) => ['crash', 'page error'].includes(type))
    .map(({ type, description = '' }) => `${type}: ${reason(description)}`);
  return [...failures, ...new Set(told)].map((what) => `${file} › ${title}: ${what}`);
}

/** An error in a line: its first lines, without what colours them on a terminal. @param {string} message */
function reason(message) {
  // eslint-disable-next-line no-control-regex -- a terminal's colours begin with one.
  const lines = message.replace(/\u001b\[\d*m/g, '').split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 4)
    .join(' | ')
    .slice(0, 300);
}
