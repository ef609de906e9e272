import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { accountFor } from './embedded-account.ts';
import { getBinaries } from './embedded-binaries.ts';
import { adopt, checkVersion, createCluster } from './embedded-cluster.ts';
import { codeOf, DataDirectoryProblem, findJson, layoutOf } from './embedded-directory.ts';
import { makeDataDirectory, removeFile, writeWhole } from './embedded-directory.ts';
import type { DataDirectory } from './embedded-directory.ts';
import { identify, isAlive, withLock } from './embedded-lock.ts';
import type { ProcessIdentity } from './embedded-lock.ts';
import { askToStop, findPostmaster, startPostmaster } from './embedded-postmaster.ts';
import { stopPostmaster, waitUntilReady } from './embedded-postmaster.ts';
import type { Postmaster } from './embedded-postmaster.ts';

/** As `pg` takes it; `host` is a folder when the server listens on a socket. The user is the superuser. */
export type Connection = {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
};

export type Embedded = {
  connection: Connection;
  /** False when a server was running already and this process joined its users. */
  started: boolean;
  /** Ends the use; the last user of the cluster stops the server, whoever started it. */
  stop(): Promise<void>;
};

/** `durable: false` is for tests alone: a power cut loses the cluster. */
export type EmbeddedOptions = { durable?: boolean };

type User = ProcessIdentity & { token: string };

/**
 * Opens the PostgreSQL of a data directory: makes the cluster if there is none, joins the server that runs on it, or
 * starts one. Any number of processes may do so at once. Throws DataDirectoryProblem with one sentence for the person
 * who named the directory.
 */
export async function openEmbedded(
  directory: string,
  options: EmbeddedOptions = {},
): Promise<Embedded> {
  const place = await passable(directory, () => makeDataDirectory(directory));
  return passable(directory, () =>
    withLock(place.lock, () => join(place, options.durable ?? true)),
  );
}

async function join(place: DataDirectory, durable: boolean): Promise<Embedded> {
  const running = findPostmaster(place) ? await waitUntilReady(place) : undefined;
  const server = running ?? (await start(place, durable));
  const user: User = { ...identify(process.pid), token: randomUUID() };
  writeWhole(place, place.users, [...livingUsers(place), user]);
  const forget = stopOnExit(place, user);
  let stopping: Promise<void> | undefined;
  return {
    connection: { ...getSecret(place), host: server.host, port: server.port },
    started: running === undefined,
    stop: () => (stopping ??= withLock(place.lock, () => leave(place, user)).finally(forget)),
  };
}

async function start(place: DataDirectory, durable: boolean): Promise<Postmaster> {
  const account = accountFor(place);
  const binaries = getBinaries(account);
  if (!existsSync(place.pg)) await createCluster(place, binaries, account, durable);
  else adopt(place, account);
  checkVersion(place, binaries);
  return startPostmaster(place, binaries, durable);
}

async function leave(place: DataDirectory, user: User): Promise<void> {
  const others = livingUsers(place).filter((one) => one.token !== user.token);
  if (others.length > 0) {
    writeWhole(place, place.users, others);
    return;
  }
  await stopPostmaster(place);
  removeFile(place.users);
}

function livingUsers(place: DataDirectory): User[] {
  // Only this module writes the file.
  const users = (findJson(place.users) ?? []) as User[];
  return users.filter(isAlive);
}

/** A process that ends without `stop` (a fault) does not leave a server without users behind. */
function stopOnExit(place: DataDirectory, user: User): () => void {
  function onExit() {
    if (livingUsers(place).some((one) => one.token !== user.token)) return;
    const found = findPostmaster(place);
    if (found) askToStop(place, found.pid);
  }
  process.on('exit', onExit);
  return () => void process.off('exit', onExit);
}

function getSecret(place: DataDirectory): Pick<Connection, 'user' | 'password' | 'database'> {
  const secret = findJson(place.secret);
  if (!secret) {
    throw new DataDirectoryProblem(
      `${place.secret} is missing; without it the database cannot be opened.`,
    );
  }
  // Written by createCluster and nobody else.
  return secret as Pick<Connection, 'user' | 'password' | 'database'>;
}

/** Turns "permission denied" and its like into a sentence about the directory. */
async function passable<T>(directory: string, work: () => T | Promise<T>): Promise<T> {
  const sentences: Record<string, string> = {
    EACCES: 'belongs to another user',
    EPERM: 'belongs to another user',
    EROFS: 'is on a read-only disk',
    ENOSPC: 'is on a full disk',
    ENOTDIR: 'is not a directory',
    EEXIST: 'is not a directory',
  };
  try {
    return await work();
  } catch (problem) {
    const sentence = sentences[codeOf(problem) ?? ''];
    if (!sentence) throw problem;
    throw new DataDirectoryProblem(`The data directory ${layoutOf(directory).root} ${sentence}.`, {
      cause: problem,
    });
  }
}
