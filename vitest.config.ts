import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'build/**/*.test.mjs'],
    environment: 'node',
    testTimeout: 30_000,
  },
});
