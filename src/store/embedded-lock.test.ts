import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mayRead } from './embedded-account.ts';
import { identify, isAlive, withLock } from './embedded-lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waishi-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('one at a time holds the lock, and nothing of it is left', async () => {
  const file = join(folder, 'lock');
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await wait(5);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 10 }, () => withLock(file, work)));
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock is given back also when the work fails', async () => {
  const file = join(folder, 'lock');
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(file, () => Promise.resolve('yes'))).toBe('yes');
});

test('the lock of a dead process is taken over, by one of those who wait', async () => {
  const file = join(folder, 'lock');
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(file, JSON.stringify({ pid, born: '', token: 'dead' }));
  const order: number[] = [];
  const enter = (n: number) => withLock(file, () => Promise.resolve(order.push(n)));
  await Promise.all([1, 2, 3, 4].map(enter));
  expect(order.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
});

test('a process is known by its number and its birth', () => {
  expect(isAlive(identify(process.pid))).toBe(true);
  const { pid } = spawnSync(process.execPath, ['--version']);
  expect(isAlive({ pid, born: '' })).toBe(false);
});

test('another account reads a file only where it may pass every folder above', () => {
  const other = { other: { uid: 54_321, gid: 54_321 }, dataArgument: '' };
  const file = join(folder, 'open', 'program');
  mkdirSync(join(folder, 'open'));
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  chmodSync(join(folder, 'open'), 0o755);
  chmodSync(folder, 0o700);
  expect(mayRead(other, file)).toBe(false);
  chmodSync(folder, 0o711);
  expect(mayRead(other, file)).toBe(true);
  chmodSync(file, 0o700);
  expect(mayRead(other, file)).toBe(false);
  expect(mayRead({ dataArgument: '' }, file)).toBe(true);
});
