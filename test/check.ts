import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './imports.ts';
import type { Tally } from './reporter.ts';

type Step = { name: string; package: string; program: string; words: string[] };
type Outcome = { code: number; text: string; seconds: number };

const checks: Step[] = [
  { name: 'types', package: 'typescript', program: 'tsc', words: ['--noEmit'] },
  { name: 'lint', package: 'oxlint', program: 'oxlint', words: ['--deny-warnings'] },
  { name: 'format', package: 'oxfmt', program: 'oxfmt', words: ['--check', '.'] },
  { name: 'unused', package: 'knip', program: 'knip', words: ['--no-progress'] },
];

/** The program's script, run by this very Node: no shell, no PATH, the same on every platform. */
function scriptOf(step: Step): string {
  const manifest = join(root, 'node_modules', step.package, 'package.json');
  // The packages above have a bin that is a word or a table of words.
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return join(dirname(manifest), typeof bin === 'string' ? bin : (bin[step.program] ?? ''));
}

function run(step: Step, env: NodeJS.ProcessEnv, show: boolean): Promise<Outcome> {
  const began = performance.now();
  return new Promise((done) => {
    let text = '';
    const child = spawn(process.execPath, [scriptOf(step), ...step.words], { cwd: root, env });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        if (show) process.stdout.write(part);
        else text += part;
      });
    }
    child.on('close', (code) => {
      done({ code: code ?? 1, text, seconds: (performance.now() - began) / 1000 });
    });
  });
}

/** The checks run side by side, the tests after them: a test of speed wants the machine for itself. */
async function checkAll(): Promise<Tally & { said: string[] }> {
  const tally = { passed: 0, failed: 0, said: [] as string[] };
  await Promise.all(
    checks.map(async (step) => {
      const { code, text, seconds } = await run(step, process.env, false);
      tally[code === 0 ? 'passed' : 'failed'] += 1;
      console.log(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds.toFixed(1)} s)`);
      if (code === 0) return;
      console.log(text.trimEnd());
      tally.said.push(`✗ ${step.name}\n${text.trimEnd()}`);
    }),
  );
  return tally;
}

async function testAll(words: string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'waishi-tally-'));
  const file = join(folder, 'tally.json');
  const reporters = ['--reporter=default', '--reporter=./test/reporter.ts'];
  const step = {
    name: 'tests',
    package: 'vitest',
    program: 'vitest',
    words: ['run', '--configLoader=native', ...reporters, ...words],
  };
  try {
    const { code } = await run(step, { ...process.env, WAISHI_TALLY: file }, true);
    return { ...tallyOf(file, code) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tallyOf(file: string, code: number): Tally {
  try {
    // Written by test/reporter.ts.
    const tally = JSON.parse(readFileSync(file, 'utf8')) as Tally;
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    console.log('✗ tests: the runner ended without a result');
    return { passed: 0, failed: 1 };
  }
}

const checked = await checkAll();
const tested = await testAll(process.argv.slice(2));
const failed = checked.failed + tested.failed;
// Again at the end: what a check said is far above the thousands of lines of the tests.
for (const said of checked.said) console.log(said);
console.log(`${checked.passed + tested.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
