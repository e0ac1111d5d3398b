// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { countPlaywright, countVitest, readReport } from './reports.mjs';
import { inWords, judge, sum } from './tally.mjs';

it('ends in one line', () => {
  expect(inWords({ passed: 812, failed: 0, skipped: 0 })).toBe('812 passed, 0 failed');
  expect(inWords({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
});

it('adds up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
});

it('takes a run without tests for a failure', () => {
  const none = { passed: 0, failed: 0, skipped: 0 };
  expect(judge(0, none).failed).toBe(1);
  expect(judge(0, { ...none, skipped: 4 }).failed).toBe(1);
  expect(judge(0, undefined).failed).toBe(1);
});

it('takes a runner that failed beside its tests for a failure', () => {
  expect(judge(1, { passed: 9, failed: 0, skipped: 0 }).failed).toBe(1);
  expect(judge(1, { passed: 9, failed: 2, skipped: 0 }).failed).toBe(2);
  expect(judge(0, { passed: 9, failed: 0, skipped: 0 }).failed).toBe(0);
});

it('counts a Vitest file that could not be loaded as one that failed', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

it("counts Playwright's errors outside tests as failures", () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

it('has no counts where a report is missing or cut short', () => {
  const path = join(temporaryFolder(), 'report.json');
  expect(readReport(path, countVitest)).toBeUndefined();
  writeFileSync(path, '{"numPassedTests": 5');
  expect(readReport(path, countVitest)).toBeUndefined();
});
