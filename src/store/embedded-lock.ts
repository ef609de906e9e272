import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A process, told from a later one with the same number by the tick it was born at (Linux; elsewhere empty). */
export type ProcessIdentity = { pid: number; born: string };

export const identify = (pid: number): ProcessIdentity => ({ pid, born: bornAt(pid) });

export function isAlive({ pid, born }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (problem) {
    // EPERM: it lives, as another user.
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'EPERM')) return false;
  }
  const now = bornAt(pid);
  return born === '' || now === '' || now === born;
}

function bornAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks and brackets; fields are counted after the last of them. The state is the
    // third field, a zombie (Z) is dead; the start time is the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'dead' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

type Holder = ProcessIdentity & { token: string };

const PATIENCE = 180_000;

/**
 * Runs `work` while no other process (or other call in this one) holds the same lock file. The lock of a process that
 * died is taken over. Throws when a living process keeps it for three minutes.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const mine: Holder = { ...identify(process.pid), token: randomUUID() };
  const began = performance.now();
  while (!take(file, mine)) {
    if (performance.now() - began > PATIENCE) {
      throw new Error(
        `${file} has been held by process ${findHolder(file)?.pid} for three minutes.`,
      );
    }
    await wait(20);
  }
  try {
    return await work();
  } finally {
    if (findHolder(file)?.token === mine.token) unlinkSync(file);
  }
}

function take(file: string, mine: Holder): boolean {
  const fresh = `${file}.${mine.token}`;
  writeFileSync(fresh, JSON.stringify(mine), { mode: 0o600 });
  try {
    // A link appears whole or not at all, so nobody ever reads a lock without its holder.
    linkSync(fresh, file);
    return true;
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'EEXIST'))
      throw problem;
    const holder = findHolder(file);
    if (holder && !isAlive(holder)) takeAway(file, holder);
    return false;
  } finally {
    unlinkSync(fresh);
  }
}

/** Two may find the same dead holder: whoever moves a lock that is no longer the dead one's puts it back. */
function takeAway(file: string, dead: Holder): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (findHolder(aside)?.token !== dead.token) linkSync(aside, file);
    unlinkSync(aside);
  } catch {
    // Somebody else was quicker; the next attempt sees what he left.
  }
}

function findHolder(file: string): Holder | undefined {
  try {
    // Only `take` writes lock files.
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
