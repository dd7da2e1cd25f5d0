import { availableParallelism } from 'node:os';
import { defineConfig, type TestUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Measures what its own process holds, so it may not share one. */
const alone = ['src/people/import/memory.test.ts'];

/** The longest first, so that none of them is left over when all others are through. */
class JourneysFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isJourney = ({ moduleId }: TestSpecification) => moduleId.includes('/journeys/');
    return [...sorted.filter(isJourney), ...sorted.filter((file) => !isJourney(file))];
  }
}

const waits: TestUserConfig = {
  pool: 'forks',
  // Journeys wait for a server and a browser of their own, so that one file at a time leaves a core idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testTimeout: 30_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    globalSetup: ['src/platform/testing/start-test-database.ts'],
    sequence: { sequencer: JourneysFirst },
    maxWorkers: waits.maxWorkers,
    dangerouslyIgnoreUnhandledErrors: false,
    projects: [
      {
        test: {
          ...waits,
          name: 'all',
          include: ['src/**/*.test.ts', 'packages/**/*.test.ts', 'journeys/**/*.test.ts', 'trials/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...alone],
          // Modules hold no state, so that a process reads them once for all its files.
          isolate: false,
        },
      },
      { test: { ...waits, name: 'alone', include: alone } },
    ],
  },
});
