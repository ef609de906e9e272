import type { Call } from './command.ts';

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
  what: 'export' | 'backup',
  { target, fault }: { readonly target: string; readonly fault: unknown },
): 0 | 1 | 2 {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  const why = DISK[code];
  if (why === undefined) throw fault;
  return call.output.refused(
    { code: 'not-written', folder: target, because: why },
    `The ${what} was not finished, because ${why}. Delete ${target} and choose another place.`,
  );
}
