import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['backend/testing/global-setup.ts'],
    // Generous: a busy machine is no reason to be red.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Two cores: more workers than that only make PGlite and Chromium wait for each other.
    maxWorkers: 2,
    exclude: ['**/node_modules/**', 'dist/**', 'data/**'],
  },
});
