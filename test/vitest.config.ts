import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { filesNaming } from './named-tests.ts';
import { PATIENCE, PATIENCE_OF_A_TEST } from './browser/patience.ts';

// Where a script wants the count of passed and failed tests, it names a file for it.
const report = process.env.TEST_REPORT;

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    expect: { requireAssertions: true, poll: PATIENCE },
    testTimeout: PATIENCE_OF_A_TEST,
    hookTimeout: PATIENCE_OF_A_TEST,
    // Browser tests wait more than they work, so two run side by side on the smallest machine too.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: filesNaming(process.argv, 'test/**/*.test.ts'),
          exclude: ['test/browser/**'],
        },
      },
      {
        extends: true,
        // One build for all of them; only where one of them runs.
        test: {
          name: 'browser',
          include: filesNaming(process.argv, 'test/browser/**/*.test.ts').filter((path) =>
            path.startsWith('test/browser/'),
          ),
          globalSetup: ['test/browser/site.ts'],
        },
      },
    ],
  },
});
