import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'packages/**/*.test.ts', 'journeys/**/*.test.ts', 'trials/**/*.test.ts'],
    globalSetup: ['src/platform/testing/start-test-database.ts'],
    pool: 'forks',
    // Journeys wait for a server and a browser of their own, so that one file at a time leaves a core idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 120_000,
    dangerouslyIgnoreUnhandledErrors: false,
  },
});
