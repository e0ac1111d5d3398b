import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'build/**/*.test.mjs'],
    environment: 'node',
    // Reading the modules anew for each file took half of the processors' time. Tests leave nothing behind in them: what they stub they put back.
    isolate: false,
    // A test that hangs ends; one on a machine that is busy elsewhere does not.
    testTimeout: 120_000,
  },
});
