import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lchownSync, mkdirSync, readFileSync } from 'node:fs';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './embedded-account.ts';
import type { Binaries } from './embedded-binaries.ts';
import { DataDirectoryProblem, writeWhole } from './embedded-directory.ts';
import type { DataDirectory } from './embedded-directory.ts';

export const DATABASE = 'waishi';
export const SUPERUSER = 'postgres';

/** How a program of PostgreSQL is started: inside the cluster, as the account, without the caller's PG… settings. */
export function spawnOptions(account: Account, folder: string): SpawnOptions {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)),
  );
  return { cwd: folder, env, ...account.other };
}

/** Makes the cluster with its superuser's password and the database; a cut-short attempt leaves nothing behind. */
export async function createCluster(
  place: DataDirectory,
  binaries: Binaries,
  account: Account,
  durable: boolean,
): Promise<void> {
  const fresh = `${place.pg}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  if (account.other) chownSync(fresh, account.other.uid, account.other.gid);
  const data = account.other ? account.dataArgument : fresh;
  const options = spawnOptions(account, fresh);
  const password = randomBytes(24).toString('base64url');
  await runProgram(
    binaries.initdb,
    [...initArguments(data), ...(durable ? [] : ['--no-sync'])],
    options,
  );
  // The one-user mode needs no password yet and listens to nobody, so the cluster is never open without one.
  const setUp = `alter role ${SUPERUSER} password '${password}'\ncreate database ${DATABASE}\n`;
  const single = ['--single', '-D', data, '-c', 'exit_on_error=true', 'template1'];
  await runProgram(
    binaries.postgres,
    durable ? single : [...single.slice(0, 3), '-F', ...single.slice(3)],
    options,
    setUp,
  );
  writeWhole(place, place.secret, { user: SUPERUSER, password, database: DATABASE });
  renameSync(fresh, place.pg);
}

// The built-in locale provider sorts and folds alike on every machine; indexes stay valid when the data moves.
const LOCALE = '--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --encoding=UTF8';

const initArguments = (data: string): string[] => [
  '-D',
  data,
  '-U',
  SUPERUSER,
  ...LOCALE.split(' '),
  '--auth=reject',
  '--data-checksums',
  '--no-instructions',
];

function runProgram(
  program: string,
  words: string[],
  options: SpawnOptions,
  input?: string,
): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, words, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    child.stdout?.on('data', () => undefined);
    child.stderr?.on('data', (text) => (said += String(text)));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
    child.on('error', fail);
    child.on('close', (code) => {
      const last = said.split('\n').findLast((line) => /ERROR|FATAL|PANIC|error:/.test(line));
      if (code === 0 && last === undefined) done();
      else fail(new Error(`PostgreSQL could not make its cluster: ${last ?? said.trim()}`));
    });
  });
}

/** Copying loses owners and modes, and PostgreSQL insists on both: a copied cluster is made its account's own again. */
export function adopt(place: DataDirectory, account: Account): void {
  const { uid, mode } = statSync(place.pg);
  if ((mode & 0o777) !== 0o700) chmodSync(place.pg, 0o700);
  if (!account.other || uid === account.other.uid) return;
  const { other } = account;
  for (const name of readdirSync(place.pg, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(place.pg, name), other.uid, other.gid);
  }
  lchownSync(place.pg, other.uid, other.gid);
}

/** How clients reach the cluster: a socket inside of it; TCP on the loopback where a socket is not possible. */
export type Listening = { kind: 'socket' } | { kind: 'tcp'; port: number };

/** Writes the whole configuration at every start, so that a cluster made by an earlier version gets today's. */
export function configure(
  place: DataDirectory,
  account: Account,
  listening: Listening,
  durable: boolean,
): void {
  const files = {
    'postgresql.conf': settings(listening, durable, existsSync(join(place.pg, 'office.conf'))),
    'pg_hba.conf':
      listening.kind === 'socket'
        ? 'local all all scram-sha-256\n'
        : 'host all all 127.0.0.1/32 scram-sha-256\n',
  };
  for (const [name, text] of Object.entries(files)) {
    const file = join(place.pg, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    writeFileSync(file, text, { mode: 0o600 });
    if (account.other) chownSync(file, account.other.uid, account.other.gid);
  }
}

const settings = (
  listening: Listening,
  durable: boolean,
  own: boolean,
): string => `# Written by waishi at every start.
# Settings of your own go into office.conf beside this file.
listen_addresses = '${listening.kind === 'tcp' ? '127.0.0.1' : ''}'
unix_socket_directories = '${listening.kind === 'socket' ? '.' : ''}'
unix_socket_permissions = 0700
port = ${listening.kind === 'tcp' ? listening.port : SOCKET_PORT}
max_connections = 100
password_encryption = scram-sha-256

shared_buffers = 128MB
effective_cache_size = 1GB
work_mem = 16MB
maintenance_work_mem = 128MB
random_page_cost = 1.1
jit = off
# A new office is small and grows at once: its first plans are made without knowing its tables, and not kept for long.
autovacuum_naptime = 15s

# One machine, logical backups: nothing reads the write-ahead log but recovery.
wal_level = minimal
max_wal_senders = 0
max_logical_replication_workers = 0
max_wal_size = 1GB
checkpoint_timeout = 15min
fsync = ${durable ? 'on' : 'off'}
synchronous_commit = ${durable ? 'on' : 'off'}
full_page_writes = ${durable ? 'on' : 'off'}

lc_messages = 'C'
timezone = 'UTC'
log_timezone = 'UTC'
log_min_messages = warning
log_checkpoints = off
log_line_prefix = '%m [%p] '
${own ? "include 'office.conf'\n" : ''}`;

/** Only names the socket file: every cluster has its own folder. */
export const SOCKET_PORT = 5432;

export function checkVersion(place: DataDirectory, binaries: Binaries): void {
  const major = readFileSync(join(place.pg, 'PG_VERSION'), 'utf8').trim();
  if (major === binaries.major) return;
  throw new DataDirectoryProblem(
    `${place.root} was made with PostgreSQL ${major} and this platform brings ${binaries.major}: ` +
      'make a backup with the version of the platform that made it and restore that here.',
  );
}
