import { existsSync, statSync } from 'node:fs';
import { isTaken } from '../store/backup.ts';
import type { Call } from './command.ts';
import { WrongInput } from './output.ts';

type Writing = 'export' | 'backup';

/** What is written gets a folder of its own: one that is empty, or not there yet. */
export function wantEmpty(what: Writing, target: string): void {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new WrongInput(`${target} is a file, not a folder.`);
  if (found && isTaken(target))
    throw new WrongInput(`${target} is not empty: choose a folder of its own for the ${what}.`);
}

const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EACCES: 'one may not write there',
  EPERM: 'one may not write there',
  EROFS: 'the disk can only be read',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  ENOENT: 'its path is not there',
  EIO: 'the disk failed',
};

/** What the disk says no to is said in a sentence; the folder has no manifest, so nobody takes it for whole. */
export function notWritten(
  call: Call,
  what: Writing,
  { target, fault }: { readonly target: string; readonly fault: unknown },
): 0 | 1 | 2 {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  const why = DISK[code];
  if (why === undefined) throw fault;
  const advice = existsSync(target) ? `Delete ${target} and choose` : 'Choose';
  return call.output.refused(
    { code: 'not-written', folder: target, because: why },
    `The ${what} was not finished, because ${why}. ${advice} another place.`,
  );
}
