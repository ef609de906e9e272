import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../imports.ts';

/** Each breaks one rule; a linter that has stopped seeing one of them fails here and not in review. */
const broken = {
  'no-restricted-globals': 'export const now = () => new Date();',
  'max-params': 'export function f(a: 1, b: 1, c: 1, d: 1, e: 1) { return [a, b, c, d, e]; }',
  'max-lines-per-function': `export function f() {\n${'  f();\n'.repeat(61)}}`,
  'max-lines': '// \n'.repeat(301),
  complexity: `export function f(a: number) {\n${'  if (a) a += 1;\n'.repeat(11)}  return a;\n}`,
  'no-explicit-any': 'export const a: any = 1;',
  'no-non-null-assertion': 'export const f = (a?: string) => a!.length;',
  'no-default-export': 'export default 1;',
  'no-floating-promises': 'export function f() {\n  Promise.resolve(1);\n}',
  'no-warning-comments': '// TODO: later\nexport const a = 1;',
  'no-cycle': "export { b } from './cycle-b.ts';\nexport const a = 1;",
};

let folder = '';
beforeAll(() => {
  // Not below src: other tests read it meanwhile.
  folder = mkdtempSync(join(tmpdir(), 'waishi-lint-'));
  for (const [rule, text] of Object.entries(broken))
    writeFileSync(join(folder, `${rule}.ts`), `${text}\n`);
  writeFileSync(
    join(folder, 'cycle-b.ts'),
    "export { a } from './no-cycle.ts';\nexport const b = 1;\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the linter sees every rule of the house broken', () => {
  const program = join(
    dirname(createRequire(import.meta.url).resolve('oxlint/package.json')),
    'bin/oxlint',
  );
  const words = [program, '-c', join(root, '.oxlintrc.json'), '--format=json', folder];
  const { stdout } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  // oxlint's JSON report.
  const report = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  const unseen = Object.keys(broken).filter(
    (rule) =>
      !report.diagnostics.some(
        (one) => one.code.includes(`(${rule})`) && one.filename.includes(`${rule}.ts`),
      ),
  );
  expect(unseen).toEqual([]);
});
