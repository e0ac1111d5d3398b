import { defineConfig } from '@playwright/test';

/** Judges what the others noted. */
const last = '**/everything.spec.ts';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Each test starts Electron with a data folder of its own; two at once would fight over two cores.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A machine with two cores that is busy elsewhere is no fault of the program; a test that needs it is listed as flaky.
  retries: 1,
  reporter: [['list']],
  projects: [
    { name: 'desk', testIgnore: last },
    { name: 'last', testMatch: last },
  ],
});
