import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { wantEmpty } from './target-folder.ts';

const place = mkdtempSync(join(tmpdir(), 'waishi-target-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('an export or a backup wants a folder of its own: a file or a folder with something in it is refused', () => {
  writeFileSync(join(place, 'file'), '');
  mkdirSync(join(place, 'empty'));
  expect(() => wantEmpty('backup', join(place, 'file'))).toThrow(/is a file, not a folder/);
  expect(() => wantEmpty('export', place)).toThrow(/is not empty: .* for the export/);
  expect(() => wantEmpty('backup', join(place, 'empty'))).not.toThrow();
  expect(() => wantEmpty('backup', join(place, 'not', 'there'))).not.toThrow();
  expect(() => wantEmpty('backup', join(place, 'file', 'under'))).not.toThrow();
});
