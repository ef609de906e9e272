import { spawn } from 'node:child_process';
import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { createConnection, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { accountFor } from './embedded-account.ts';
import { getBinaries } from './embedded-binaries.ts';
import type { Binaries } from './embedded-binaries.ts';
import { configure, SOCKET_PORT, spawnOptions } from './embedded-cluster.ts';
import type { Listening } from './embedded-cluster.ts';
import { DataDirectoryProblem, giveToOwner, removeFile } from './embedded-directory.ts';
import type { DataDirectory } from './embedded-directory.ts';
import { identify, isAlive } from './embedded-lock.ts';

/** A running PostgreSQL server of a cluster. */
export type Postmaster = { pid: number; host: string; port: number; ready: boolean };

/** The server that runs on the cluster now; a postmaster.pid left behind by a killed one does not count. */
export function findPostmaster(place: DataDirectory): Postmaster | undefined {
  const lines = readLines(join(place.pg, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0 || !runsOn(pid, place)) return undefined;
  const tcp = lines[5] === '127.0.0.1';
  return {
    pid,
    host: tcp ? '127.0.0.1' : place.pg,
    port: tcp ? Number(lines[3]) : SOCKET_PORT,
    ready: (lines[7] ?? '').trim() === 'ready',
  };
}

/** A process number may have been given to another program since; a server's working directory is its cluster. */
function runsOn(pid: number, place: DataDirectory): boolean {
  if (!isAlive(identify(pid)) || identify(pid).born === 'dead') return false;
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(place.pg);
  } catch {
    return false;
  }
}

const STARTING = 600_000;
const SHARED_MEMORY_PATIENCE = 15_000;
const LOG_LIMIT = 10 * 1024 * 1024;

/** Starts the server and waits until it takes connections, crash recovery included. */
export async function startPostmaster(
  place: DataDirectory,
  binaries: Binaries,
  durable: boolean,
): Promise<Postmaster> {
  const account = accountFor(place);
  const listening = await chooseListening(place);
  configure(place, account, listening, durable);
  const began = performance.now();
  for (;;) {
    // The caller holds the lock and has seen that nobody runs on this cluster.
    removeFile(join(place.pg, 'postmaster.pid'));
    const failure = await launch(place, binaries);
    const found = findPostmaster(place);
    if (failure === undefined && found) return found;
    // After a kill -9 the children of the dead server need a moment to notice.
    const patient = performance.now() - began < SHARED_MEMORY_PATIENCE;
    if (!(patient && /shared memory block|still in use/.test(failure ?? ''))) {
      throw new DataDirectoryProblem(
        `PostgreSQL did not start on ${place.pg}: ${failure ?? 'it ended at once'} (more in ${place.log}).`,
      );
    }
    await wait(100);
  }
}

/** Undefined when the server is ready, else the last thing it said. */
async function launch(place: DataDirectory, binaries: Binaries): Promise<string | undefined> {
  const account = accountFor(place);
  const log = openLog(place);
  const before = fstatSync(log).size;
  // Detached: a Ctrl-C at the terminal must reach the platform alone, which stops the server after its own work.
  const child = spawn(binaries.postgres, ['-D', account.dataArgument], {
    ...spawnOptions(account, place.pg),
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  const ended: { because?: () => string } = {};
  child.on('error', (problem) => (ended.because = () => problem.message));
  child.on('exit', () => (ended.because ??= () => lastWords(place.log, before)));
  child.unref();
  const isUp = async (found = findPostmaster(place)) =>
    found?.ready === true && found.pid === child.pid && (await answers(found));
  const began = performance.now();
  while (ended.because === undefined && performance.now() - began < STARTING) {
    if (await isUp()) return undefined;
    await wait(5);
  }
  return ended.because?.() ?? 'it was not ready within ten minutes';
}

function openLog(place: DataDirectory): number {
  const kept = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(place.log, kept > LOG_LIMIT ? 'w' : 'a', 0o600);
  giveToOwner(place, place.log);
  return log;
}

function lastWords(log: string, from: number): string {
  const said = readFileSync(log).subarray(from).toString().split('\n');
  const line =
    said.findLast((text) => /FATAL|PANIC|ERROR/.test(text)) ?? said.findLast((text) => text !== '');
  return (line ?? 'it said nothing').replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '');
}

/** Whether the server takes connections. */
export function answers({ host, port }: Postmaster): Promise<boolean> {
  return new Promise((done) => {
    const address =
      host === '127.0.0.1' ? { host, port } : { path: join(host, `.s.PGSQL.${port}`) };
    const socket = createConnection(address);
    const end = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

/** Waits for a server that another process has just started. */
export async function waitUntilReady(place: DataDirectory): Promise<Postmaster | undefined> {
  const began = performance.now();
  while (performance.now() - began < STARTING) {
    const found = findPostmaster(place);
    if (!found) return undefined;
    if (found.ready && (await answers(found))) return found;
    await wait(20);
  }
  return undefined;
}

/** Stops the server: clients are cut off, everything committed is kept, the cluster is closed properly. */
export async function stopPostmaster(place: DataDirectory): Promise<void> {
  const found = findPostmaster(place);
  if (!found) return;
  askToStop(place, found.pid);
  const began = performance.now();
  while (findPostmaster(place)?.pid === found.pid) {
    if (performance.now() - began > 60_000) {
      // Immediate: as safe as a power cut, the next start recovers.
      process.kill(found.pid, 'SIGQUIT');
      return;
    }
    await wait(5);
  }
}

/** Sends the request for a fast shutdown and does not wait. */
export function askToStop(place: DataDirectory, pid: number): void {
  if (process.platform !== 'win32') {
    process.kill(pid, 'SIGINT');
    return;
  }
  const { pgCtl } = getBinaries(accountFor(place));
  spawn(pgCtl, ['stop', '-m', 'fast', '-W', '-D', place.pg], {
    stdio: 'ignore',
    detached: true,
  }).unref();
}

/** Socket paths are limited by the system: 104 bytes on macOS, 108 on Linux. */
async function chooseListening(place: DataDirectory): Promise<Listening> {
  const path = join(place.pg, `.s.PGSQL.${SOCKET_PORT}`);
  if (process.platform !== 'win32' && Buffer.byteLength(path) < 104) return { kind: 'socket' };
  return { kind: 'tcp', port: await freePort() };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      // An address of a TCP server is an object.
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
