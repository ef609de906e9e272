import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findServing, inspectDataDirectory, layoutOf } from './embedded-directory.ts';
import { markDataDirectory, markServing } from './embedded-directory.ts';
import { findPostmaster } from './embedded-postmaster.ts';
import { openEmbedded } from './embedded.ts';
import type { Connection, Embedded, EmbeddedOptions } from './embedded.ts';

let home = '';
let directory = '';
/** A data directory that was opened and closed once; copying it is quicker than making one. */
let finished = '';
let open: Embedded[] = [];
let others: ChildProcess[] = [];

beforeAll(async () => {
  finished = mkdtempSync(join(tmpdir(), 'waishi-embedded-'));
  await (await openEmbedded(join(finished, 'data'))).stop();
});

afterAll(() => rmSync(finished, { recursive: true }));

beforeEach(() => {
  // mkdtemp is for its owner alone: as root this is the directory that nobody else can pass.
  home = mkdtempSync(join(tmpdir(), 'waishi-embedded-'));
  directory = join(home, 'data');
});

/** Puts a copy of a data directory there that was in use before; as root the copy belongs to root. */
function used(): void {
  cpSync(join(finished, 'data'), directory, { recursive: true });
}

afterEach(async () => {
  for (const other of others) await end(other, 'SIGKILL');
  for (const one of open) await one.stop();
  const left = findPostmaster(layoutOf(directory));
  if (left) process.kill(left.pid, 'SIGKILL');
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  open = [];
  others = [];
});

async function opened(options: EmbeddedOptions = { durable: false }): Promise<Embedded> {
  const one = await openEmbedded(directory, options);
  open.push(one);
  return one;
}

async function ask(connection: Connection, sql: string): Promise<unknown[][]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

/** Another process that opens the same directory, says `started` or `joined`, and stops when its input ends. */
function another(): { child: ChildProcess; said: Promise<string> } {
  const script = `
    import { openEmbedded } from ${JSON.stringify(new URL('embedded.ts', import.meta.url).href)};
    const one = await openEmbedded(process.argv[1]);
    console.log(one.started ? 'started' : 'joined');
    process.stdin.on('end', async () => { await one.stop(); process.exit(0); }).resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, directory], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  others.push(child);
  const said = new Promise<string>((done, fail) => {
    createInterface(child.stdout).once('line', done);
    child.once('exit', () => fail(new Error('the other process ended')));
  });
  return { child, said };
}

function end(child: ChildProcess, signal?: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    if (signal) child.kill(signal);
    else child.stdin?.end();
  });
}

describe('the database of a data directory', () => {
  test('is made once, keeps what was written, and is for its owner alone', async () => {
    const first = await opened();
    expect(first.started).toBe(true);
    await ask(first.connection, 'create table kept (word text)');
    await ask(first.connection, "insert into kept values ('中')");
    await first.stop();
    expect(findPostmaster(layoutOf(directory))).toBeUndefined();
    const second = await opened();
    expect(await ask(second.connection, 'select word from kept')).toEqual([['中']]);
    expect(statSync(layoutOf(directory).secret).mode & 0o777).toBe(0o600);
    expect(statSync(layoutOf(directory).pg).mode & 0o777).toBe(0o700);
  });

  test('writes to disk before it says so, sums its pages, and sorts alike everywhere', async () => {
    used();
    const { connection } = await opened({});
    const settings = `select current_setting('fsync'), current_setting('synchronous_commit'),
      current_setting('data_checksums'), current_setting('server_encoding'),
      (select datlocprovider::text || datlocale from pg_database where datname = current_database())`;
    expect(await ask(connection, settings)).toEqual([['on', 'on', 'on', 'UTF8', 'bC.UTF-8']]);
  });

  test('lets nobody in without the password', async () => {
    used();
    const { connection } = await opened();
    await expect(ask({ ...connection, password: 'guess' }, 'select 1')).rejects.toThrow(/password/);
  });

  test('is shared: whoever comes second joins, and the last to leave stops the server', async () => {
    used();
    const first = await opened();
    const { child, said } = another();
    expect(await said).toBe('joined');
    await first.stop();
    expect(findPostmaster(layoutOf(directory))).toBeDefined();
    await end(child);
    expect(findPostmaster(layoutOf(directory))).toBeUndefined();
  });

  test('is opened by three processes at once: one makes and starts it, the others join', async () => {
    const said = await Promise.all([another().said, another().said, another().said]);
    expect(said.toSorted()).toEqual(['joined', 'joined', 'started']);
  });

  test('is taken over from a process that was killed, and then stopped', async () => {
    used();
    const { child, said } = another();
    expect(await said).toBe('started');
    await end(child, 'SIGKILL');
    const mine = await opened();
    expect(mine.started).toBe(false);
    await mine.stop();
    expect(findPostmaster(layoutOf(directory))).toBeUndefined();
  });

  test('recovers everything committed after the server itself was killed', async () => {
    used();
    const first = await opened({});
    await ask(first.connection, 'create table kept (n int)');
    for (let n = 0; n < 20; n += 1) await ask(first.connection, `insert into kept values (${n})`);
    const before = findPostmaster(layoutOf(directory));
    // Not 0, which is this whole process group.
    process.kill(before?.pid ?? Number.NaN, 'SIGKILL');
    await vi.waitUntil(() => !findPostmaster(layoutOf(directory)));
    const second = await opened();
    expect(second.started).toBe(true);
    expect(await ask(second.connection, 'select count(*)::int from kept')).toEqual([[20]]);
  });

  test('is not fooled by a process number that now belongs to another program', async () => {
    used();
    const place = layoutOf(directory);
    const stale = [process.pid, place.pg, 1, 5432, '.', '', ' 1 2', 'ready   ', ''].join('\n');
    writeFileSync(join(place.pg, 'postmaster.pid'), stale);
    writeFileSync(place.lock, JSON.stringify({ pid: process.pid, born: 'long ago', token: 'x' }));
    const again = await opened();
    expect(again.started).toBe(true);
    expect(await ask(again.connection, 'select 1')).toEqual([[1]]);
  });

  test('moves with its directory, and a copy of it opens', async () => {
    used();
    const first = await opened();
    await ask(first.connection, 'create table kept (n int)');
    await first.stop();
    renameSync(directory, `${directory}-moved`);
    directory = `${directory}-moved`;
    const second = await opened();
    expect(await ask(second.connection, 'select count(*)::int from kept')).toEqual([[0]]);
  });

  test('is reached also where a path is too long for a socket', async () => {
    directory = join(directory, 'a'.repeat(120));
    used();
    const { connection } = await opened();
    expect(connection.host).toBe('127.0.0.1');
    expect(await ask(connection, 'select 1')).toEqual([[1]]);
  });

  test('was made anew after the making was cut short', async () => {
    mkdirSync(join(directory, 'pg.new', 'base'), { recursive: true });
    const { connection } = await opened();
    expect(await ask(connection, 'select 1')).toEqual([[1]]);
    expect(readdirSync(directory)).not.toContain('pg.new');
  });

  test('made by another version of PostgreSQL is refused with one sentence', async () => {
    used();
    writeFileSync(join(layoutOf(directory).pg, 'PG_VERSION'), '15\n');
    await expect(opened()).rejects.toThrow(/made with PostgreSQL 15 .* restore/);
  });

  test('that does not start says why, with the words of the server', async () => {
    used();
    writeFileSync(join(layoutOf(directory).pg, 'office.conf'), 'work_mem = lots\n', {
      mode: 0o644,
    });
    await expect(opened()).rejects.toThrow(/did not start .*pg\.log/);
    expect(readFileSync(layoutOf(directory).log, 'utf8')).toContain('work_mem');
  });
});

describe('a data directory', () => {
  test('is absent, empty, foreign, unfinished or ours', () => {
    expect(inspectDataDirectory(directory)).toBe('absent');
    mkdirSync(directory);
    expect(inspectDataDirectory(directory)).toBe('empty');
    writeFileSync(join(directory, 'holiday.jpg'), '');
    expect(inspectDataDirectory(directory)).toBe('foreign');
    const made = { madeBy: 'demo', created: '2026-01-31T09:00:00+08:00' } as const;
    markDataDirectory(directory, { ...made, ready: false });
    expect(inspectDataDirectory(directory)).toBe('unfinished');
    markDataDirectory(directory, { ...made, ready: true });
    expect(inspectDataDirectory(directory)).toBe('waishi');
  });

  test('says who serves it, until he stops or is killed', async () => {
    expect(findServing(directory)).toBeUndefined();
    markDataDirectory(directory, {
      madeBy: 'init',
      created: '2026-01-31T09:00:00+08:00',
      ready: true,
    });
    const done = markServing(directory, 'http://127.0.0.1:8080');
    expect(findServing(directory)?.url).toBe('http://127.0.0.1:8080');
    done();
    expect(findServing(directory)).toBeUndefined();
    const killed = { pid: process.pid, born: 'long ago', url: 'http://127.0.0.1:1' };
    writeFileSync(layoutOf(directory).serving, JSON.stringify(killed));
    expect(findServing(directory)).toBeUndefined();
  });
});
