import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Where a script wants the count of passed and failed tests, it names a file for it.
const report = process.env['TEST_REPORT'];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // Browser tests wait more than they work, so two run side by side on the smallest machine too.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: { name: 'plain', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] },
      },
      {
        extends: true,
        // One build for all of them; only where one of them runs.
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/site.ts'],
        },
      },
    ],
  },
});
