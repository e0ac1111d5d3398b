import { defineConfig } from '@playwright/test';
import { displays } from './e2e/displays.ts';

/** Judges what the others noted. */
const last = '**/everything.spec.ts';
/** Their tests are the longest: they come first, so that no worker has one of them left when the others have nothing. */
const first = ['kill', 'focus', 'axe', 'corpus', 'main-job', 'export-options', 'whole-report'].map(
  (name) => `**/${name}.spec.ts`,
);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Each test starts Electron with a data folder of its own. Windows that share a display would take the keyboard from each other.
  workers: displays().length || 1,
  // None needs another of its file.
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A machine with two cores that is busy elsewhere is no fault of the program; a test that needs it is listed as flaky.
  retries: 1,
  reporter: [['list']],
  projects: [
    { name: 'long', testMatch: first },
    { name: 'desk', testIgnore: [last, ...first] },
    { name: 'last', testMatch: last, dependencies: ['long', 'desk'] },
  ],
});
