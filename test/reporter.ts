import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export type Tally = { passed: number; failed: number };

/** Writes the runner's own count to the file that test/check.ts names; a test that did not run has not passed. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tally: Tally = { passed: 0, failed: unhandled.length };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) tally[test.result().state === 'passed' ? 'passed' : 'failed'] += 1;
      // A file that could not be read or whose set-up failed has no failed test of its own.
      if (!module.ok() && tests.every((test) => test.ok())) tally.failed += 1;
    }
    const file = process.env['WAISHI_TALLY'];
    if (file) writeFileSync(file, JSON.stringify(tally));
  }
}
