import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../test-results/bench',
  // Two at once would measure each other.
  workers: 1,
  timeout: 600_000,
  reporter: [['line']],
});
