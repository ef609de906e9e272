import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

test('what serves an office loads no spreadsheet, letter or dictionary before somebody asks for one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waishi-loaded-'));
  const list = join(folder, 'loaded.txt');
  try {
    execFileSync(
      process.execPath,
      ['--import', pathOf('loaded.ts'), pathOf('../src/cli/serve-data.ts')],
      {
        env: { ...process.env, WAISHI_BENCH_LOADED: list },
      },
    );
    const packages = new Set(
      [...readFileSync(list, 'utf8').matchAll(/node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/g)].map(
        ([, name]) => name,
      ),
    );
    expect(packages).toContain('fastify');
    const later = [
      'exceljs',
      'docx',
      '@myriaddreamin/typst-ts-node-compiler',
      'pinyin-pro',
      'mammoth',
      'unpdf',
      'vite',
    ];
    expect(later.filter((name) => packages.has(name))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
