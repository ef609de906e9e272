import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataDirectoryProblem } from './embedded-directory.ts';
import type { DataDirectory } from './embedded-directory.ts';

/**
 * Under which user PostgreSQL runs. It refuses to run as root, so root hands it to the owner of the cluster or, for a
 * new one, to `nobody`.
 */
export type Account = {
  /** Set when it is not the user of this process. */
  other?: { uid: number; gid: number };
  /**
   * What PostgreSQL is told as its data directory. A cluster of another user may lie below folders that user cannot
   * pass (root's home, a private temporary folder): it is started inside of it, and the kernel's link to the working
   * directory leads there without passing them.
   */
  dataArgument: string;
};

export function accountFor(place: DataDirectory): Account {
  if (process.getuid?.() !== 0) return { dataArgument: place.pg };
  if (process.platform !== 'linux') {
    throw new DataDirectoryProblem(
      'PostgreSQL does not run as root: start waishi as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { other: ownerOf(place.pg) ?? findNobody(), dataArgument: '/proc/self/cwd' };
}

function ownerOf(folder: string): { uid: number; gid: number } | undefined {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

function findNobody(): { uid: number; gid: number } {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name === 'nobody' && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new DataDirectoryProblem(
    'PostgreSQL does not run as root and there is no user "nobody" to run it: start waishi as an ordinary user.',
  );
}

/** Whether the account can pass all folders above a file and read (of a program: run) the file itself. */
export function mayRead(account: Account, file: string): boolean {
  if (!account.other) return true;
  const { uid, gid } = account.other;
  const has = (path: string, bit: number) => {
    const stat = statSync(path);
    const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
    return ((stat.mode >> shift) & bit) === bit;
  };
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (!has(folder, 0o1)) return false;
    if (folder === dirname(folder)) return has(file, 0o5);
  }
}
