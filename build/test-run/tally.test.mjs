// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { countPlaywright, countVitest, readReport } from './reports.mjs';
import { inWords, judge, ONE_PASSED, sum, toBeLookedAt } from './tally.mjs';

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
  const report = { stats, errors: [{}], suites: [] };
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2, skipped: 2, notes: [] });
});

it('names what passed when it was tried again, and what crashed, with the first error', () => {
  const failed = {
    status: 'failed',
    error: { message: '\u001b[31mError: off\u001b[39m\n\n  by one' },
  };
  const crash = { type: 'crash', description: 'Received signal 11 SEGV_MAPERR' };
  const passed = { status: 'passed', annotations: [crash, crash, { type: 'slow' }] };
  const again = {
    title: 'adds',
    file: 'a.spec.ts',
    tests: [{ status: 'flaky', results: [failed, passed] }],
  };
  const fine = {
    title: 'is',
    file: 'b.spec.ts',
    tests: [{ status: 'expected', results: [{ status: 'passed' }] }],
  };
  const stats = { expected: 1, unexpected: 0, flaky: 1, skipped: 0 };
  const { notes } = countPlaywright({
    stats,
    errors: [],
    suites: [{ suites: [{ specs: [again] }], specs: [fine] }],
  });
  expect(toBeLookedAt([{ passed: 2, failed: 0, skipped: 0, notes }, ONE_PASSED])).toEqual([
    'to be looked at:',
    '  a.spec.ts › adds: passed when tried again: Error: off | by one',
    '  a.spec.ts › adds: crash: Received signal 11 SEGV_MAPERR',
  ]);
  expect(toBeLookedAt([ONE_PASSED])).toEqual([]);
});

it('has no counts where a report is missing or cut short', () => {
  const path = join(temporaryFolder(), 'report.json');
  expect(readReport(path, countVitest)).toBeUndefined();
  writeFileSync(path, '{"numPassedTests": 5');
  expect(readReport(path, countVitest)).toBeUndefined();
});
