import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../imports.ts';

type Package = { readonly dependencies: Readonly<Record<string, string>> };

test('every direct dependency has a line on why it is taken and how to leave it', () => {
  const page = readFileSync(join(root, 'docs/decisions/0030-dependencies.md'), 'utf8');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package; // npm's own file
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const missing = Object.keys(dependencies).filter(
    (name) => !rows.some((row) => row.split('|')[1]?.includes(`\`${name}\``)),
  );
  expect(missing).toEqual([]);
});

test('versions are exact', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package; // npm's own file
  expect(Object.entries(dependencies).filter(([, version]) => !/^\d/.test(version))).toEqual([]);
});
