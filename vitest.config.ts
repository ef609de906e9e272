import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { filesOf, reachOf } from './test/imports.ts';
import { quickFolder } from './test/quick-folder.ts';

// For this process, the workers and what they start.
process.env['TMPDIR'] = quickFolder();

/** A test's kind follows from what it reaches: the database driver, the browser driver, or neither. */
function kindOf(file: string): 'unit' | 'database' | 'browser' {
  const reach = reachOf(file);
  if (reach.has('test/browser.ts')) return 'browser';
  return reach.has('test/database.ts') ? 'database' : 'unit';
}

const setups = {
  unit: [],
  database: ['./test/database-setup.ts'],
  browser: ['./test/database-setup.ts', './test/browser-setup.ts'],
};

const tests = Map.groupBy(
  filesOf('src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'),
  kindOf,
);

export default defineConfig({
  test: {
    // Tests of pages wait more than they work: one worker more than there are cores.
    maxWorkers: Math.max(2, Math.min(4, availableParallelism() + 1)),
    projects: [...tests].map(([kind, include]) => ({
      test: {
        name: kind,
        include,
        globalSetup: setups[kind],
        // What they import is the same fifty kinds and is without state: read once a worker, not once a file.
        isolate: false,
        // What a test makes is soon forgotten: a larger nursery is swept less often.
        execArgv: ['--max-semi-space-size=64'],
        environment: 'node',
        testTimeout: kind === 'browser' ? 180_000 : 120_000,
        hookTimeout: 240_000,
        // A page that is busy is waited for: how fast it is, the benchmarks say.
        expect: { poll: { timeout: 12_000 } },
        env: { TZ: 'UTC' },
      },
    })),
  },
});
