import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Left alone, Vitest keeps one core for itself, which on two cores means one file at a time. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** Three projects: `unit` needs nothing, `postgres` starts a real database once, `browser` also a real Chromium. */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['test/support/properties.ts'],
          // Tests share nothing but modules; loading those once per worker instead of once per file makes a run three times shorter.
          isolate: false,
          maxWorkers,
          // Properties over a whole community take seconds on a busy machine.
          testTimeout: 60_000,
          include: ['src/*/domain/**/*.test.ts', 'src/*/web/**/*.test.{ts,tsx}', 'test/architecture.test.ts'],
        },
      },
      {
        test: {
          name: 'postgres',
          setupFiles: ['test/support/properties.ts'],
          isolate: false,
          maxWorkers,
          include: ['src/*/server/**/*.test.ts', 'src/main/**/*.test.ts', 'test/journeys/**/*.test.ts'],
          globalSetup: ['test/support/global-postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          setupFiles: ['test/support/properties.ts', 'test/support/second-try.ts'],
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/global-postgres.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Real screens, when the others are through; two at a time, because much of it is waiting as people wait.
          maxWorkers: 2,
          // Two browsers, two servers and a database share the cores: a story that lost a race is told once more, and second-try.ts says so.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
