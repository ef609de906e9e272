import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from './folders.ts';

const place = mkdtempSync(join(tmpdir(), 'waishi-folders-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('a folder is made with what is missing above it, for its owner alone; one that is there stays', () => {
  const deep = join(place, 'a', 'b', 'c');
  expect(makeFolder(deep)).toBe(join(place, 'a'));
  expect(statSync(deep).mode & 0o777).toBe(0o700);
  expect(makeFolder(deep)).toBeUndefined();
});

test('where no folder can be made it says so at once', () => {
  writeFileSync(join(place, 'file'), '');
  expect(() => makeFolder(join(place, 'file', 'under'))).toThrow(/EEXIST/);
  expect(() => makeFolder(join(place, 'file'))).toThrow(/EEXIST/);
  // A place without folders of its own is only on Linux; elsewhere the path below a file stands for it.
  const none = existsSync('/proc/self') ? '/proc/of/nobody' : join(place, 'file', 'under', 'it');
  expect(() => makeFolder(none)).toThrow(/ENOENT|EEXIST/);
});
