import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TOTP } from 'otpauth';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../../../test/database.ts';
import { main } from '../main.ts';

const bin = fileURLToPath(new URL('../../../bin/waishi.js', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'waishi-serve-'));
const data = join(place, 'office');
const started: ChildProcess[] = [];

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };
type Running = { readonly url: string; readonly stop: () => Promise<Ended> };

function run(words: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [bin, ...words], {
    env: { ...process.env, ...env },
    cwd: place,
  });
  started.push(child);
  const read = { stdout: '', stderr: '' };
  child.stdout.on('data', (part) => (read.stdout += String(part)));
  child.stderr.on('data', (part) => (read.stderr += String(part)));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, ...read }));
  });
  return { child, read, ended };
}

const waishi = (...words: readonly string[]): Promise<Ended> => run(words).ended;

/** In this process: for calls that open nothing. */
async function call(...words: readonly string[]): Promise<Ended> {
  const read = { stdout: '', stderr: '' };
  const code = await main(words, {
    stdout: { write: (text) => (read.stdout += text) },
    stderr: { write: (text) => (read.stderr += text) },
  });
  return { code, ...read };
}

async function serve(words: readonly string[], env: Record<string, string> = {}): Promise<Running> {
  const { child, read, ended } = run(['serve', '--port', '0', ...words], env);
  for (;;) {
    const [, url] = /listening on (http:\S+)/.exec(read.stdout) ?? [];
    if (url) {
      const stop = () => {
        child.kill('SIGTERM');
        return ended;
      };
      return { url, stop };
    }
    if (child.exitCode !== null) throw new Error(JSON.stringify(await ended));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const send = (url: string, path: string, body: object, cookie = '') =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  });

afterAll(() => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

type Links = { links: { role: string; url: string; expires: string; person: { login: string } }[] };
let founded: Links;

beforeAll(async () => {
  const answer = await waishi(
    'init',
    '--office',
    '甲市人民政府外事办公室',
    '--data',
    data,
    '--json',
  );
  if (answer.code !== 0 || answer.stderr !== '') throw new Error(JSON.stringify(answer));
  founded = JSON.parse(answer.stdout);
});

describe('waishi init', () => {
  test('gives one link to each of the three administrators, and no password to anybody', async () => {
    expect(founded).toMatchObject({
      office: { name: '甲市人民政府外事办公室', shortName: '甲市外办' },
      links: [{ role: 'system-admin' }, { role: 'security-admin' }, { role: 'audit-admin' }],
    });
    expect(new Set(founded.links.map(({ url }) => url)).size).toBe(3);
  });

  test('changes nothing where something is', async () => {
    const again = await call('init', '--office', '乙市外办', '--data', data, '--json');
    expect(again.code).toBe(1);
    expect(JSON.parse(again.stdout).refused.code).toBe('not-empty');
    const foreign = join(place, 'foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'thesis.txt'), 'mine');
    expect((await call('init', '--office', '乙市外办', '--data', foreign)).code).toBe(1);
    expect((await call('serve', '--data', foreign)).code).toBe(2);
    const start = await call('start', '--data', foreign, '--port', '0');
    expect([start.code, start.stdout.trim().split('\n').length]).toEqual([1, 1]);
    expect(readFileSync(join(foreign, 'thesis.txt'), 'utf8')).toBe('mine');
  });

  test.each([
    [['init']],
    [['init', '--office', '']],
    [['init', '--office', 'x', '--code', '甲 乙']],
    [['init', '--office', 'x', '--url', 'javascript:alert(1)']],
    [['serve', '--port', '99999']],
    [['serve', '--port', 'http']],
    [['serve', '--host', 'a b']],
    [['serve', '--data', '/nowhere/at/all']],
    [['user', 'rename', 'x']],
    [['user', 'add']],
    [['start', 'now']],
  ])('answers %j with one sentence and 2', async (words) => {
    const answer = await call(
      ...words,
      ...(words.includes('--data') ? [] : ['--data', join(place, 'none')]),
    );
    expect(answer.code).toBe(2);
    expect(answer.stderr.trim().split('\n')).toHaveLength(1);
    expect(answer.stderr).not.toMatch(/at .*\.ts|node_modules/);
    expect(existsSync(join(place, 'none'))).toBe(false);
  });

  test.each(['serve', 'start', 'init', 'user', 'migrate'])(
    '%s tells about itself',
    async (name) => {
      const answer = await call(name, '--help');
      expect([answer.code, answer.stderr]).toEqual([0, '']);
      expect(answer.stdout).toContain('--data');
    },
  );
});

describe('waishi serve', () => {
  test('stops when the shell that npm started it in is gone', async () => {
    const words = ['-c', `"${process.execPath}" "${bin}" serve --port 0 --data "${data}"; :`];
    const env = { ...process.env, npm_lifecycle_event: 'start' };
    const shell = spawn('sh', words, { env, cwd: place });
    started.push(shell);
    let said = '';
    shell.stdout.on('data', (part) => (said += String(part)));
    const ended = new Promise((resolve) => shell.stdout.on('close', resolve));
    await expect.poll(() => said, { timeout: 60_000 }).toMatch(/^listening on /);
    shell.kill('SIGTERM');
    await ended;
    const url = said.replace('listening on ', '').trim();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
  });

  test('lets an administrator in by the link with an authenticator, and stops cleanly', async () => {
    const server = await serve(['--data', data]);
    const token = founded.links[1]?.url.split('#')[1] ?? '';
    const look = await (await send(server.url, '/api/session/link/look', { token })).json();
    const code = new TOTP({ secret: look.totp.secret, digits: 6, period: 30 }).generate();
    const body = { token, password: '竹影扫阶尘不动月穿潭底水无痕', totp: code };
    const entered = await send(server.url, '/api/session/link', body);
    expect(entered.status).toBe(201);
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const who = await (await fetch(`${server.url}/api/session`, { headers: { cookie } })).json();
    expect(who).toMatchObject({ demo: false, person: { roles: [{ role: 'security-admin' }] } });
    expect((await fetch(`${server.url}/api/demo/people`)).status, 'no demonstration').toBe(404);
    const page = await fetch(`${server.url}/people`, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(await page.text()).not.toMatch(/<script(?![^>]*src)|<style|style=/);
    const asset = /src="(\/assets\/[^"]+)"/.exec(
      await (await fetch(`${server.url}/`, { headers: { accept: 'text/html' } })).text(),
    )?.[1];
    const script = await fetch(`${server.url}${asset}`);
    expect(script.headers.get('cache-control')).toContain('immutable');
    await script.text();
    const ended = await server.stop();
    expect(ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('says where data is served already, and when a port is in use', async () => {
    const server = await serve(['--data', data]);
    const second = await call('serve', '--data', data, '--port', '0', '--json');
    expect(second.code).toBe(1);
    expect(JSON.parse(second.stdout).refused).toMatchObject({ code: 'in-use', url: server.url });
    const third = await call('start', '--data', data, '--port', '0');
    expect([third.code, third.stdout]).toEqual([
      1,
      `This data is served already, at ${server.url}.\n`,
    ]);
    const port = new URL(server.url).port;
    const other = join(place, 'other');
    const taken = await call('start', '--data', other, '--port', port);
    expect([taken.code, taken.stdout]).toEqual([
      1,
      `Port ${port} on 127.0.0.1 is in use; choose another with --port.\n`,
    ]);
    expect(existsSync(other), 'nothing is made before the port is known to be free').toBe(false);
    await server.stop();
  });

  test('lets people be added while it runs, and disabled at once', async () => {
    const server = await serve(['--data', data]);
    const added = await call(
      'user',
      'add',
      'zhang.san',
      '--name',
      '张三',
      '--role',
      'officer',
      '--data',
      data,
      '--json',
    );
    expect(added.code).toBe(0);
    const token = JSON.parse(added.stdout).url.split('#')[1];
    const entered = await send(server.url, '/api/session/link', {
      token,
      password: '竹影扫阶尘不动月穿潭底水无痕',
    });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const status = async () =>
      (await fetch(`${server.url}/api/matters`, { headers: { cookie } })).status;
    expect(await status()).toBe(200);
    const listed = JSON.parse((await call('user', 'list', '--data', data, '--json')).stdout);
    expect(listed).toContainEqual(
      expect.objectContaining({ login: 'zhang.san', roles: ['officer'], disabled: false }),
    );
    expect(
      (await call('user', 'add', 'zhang.san', '--name', '张三', '--role', 'head', '--data', data))
        .code,
    ).toBe(1);
    expect((await call('user', 'disable', 'zhang.san', '--data', data)).code).toBe(0);
    expect(await status()).toBe(401);
    expect((await call('user', 'disable', 'li.si', '--data', data)).code).toBe(2);
    await server.stop();
  });

  test('says in one sentence that a database cannot be used', async () => {
    const before = process.env['DATABASE_URL'];
    for (const [url, because] of [
      ['nonsense', 'DATABASE_URL must be like'],
      ['postgres://127.0.0.1:1/x', 'cannot be reached'],
    ] as const) {
      process.env['DATABASE_URL'] = url;
      const { code, stdout, stderr } = await call('verify', '--json');
      expect([code, JSON.parse(stdout).error.code]).toEqual([2, 'database']);
      expect(stderr).toContain(because);
    }
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
  });

  test('works on a PostgreSQL of the office’s own', async () => {
    const cluster = inject('cluster');
    const client = new pg.Client(cluster);
    await client.connect();
    const name = `office_${process.pid}_9999`;
    await client.query(`create database ${name}`);
    await client.end();
    const { user, password, host, port } = cluster;
    const env = {
      DATABASE_URL: `postgresql://${user}:${encodeURIComponent(password)}@/${name}?host=${encodeURIComponent(host)}&port=${port}`,
      WAISHI_KEYS: join(place, 'keys'),
      WAISHI_DOCUMENTS: join(place, 'documents'),
    };
    const made = await run(['init', '--office', '丙市外办', '--json'], env).ended;
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect((await run(['init', '--office', '丙市外办'], env).ended).code).toBe(1);
    const migrated = await run(['migrate', '--json'], env).ended;
    expect(JSON.parse(migrated.stdout)).toEqual({ ran: [] });
    const server = await serve([], env);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect((await server.stop()).code).toBe(0);
  });
});

test('no request is cut off by the stopping', async () => {
  const server = await serve(['--data', data]);
  const asked = Array.from({ length: 20 }, () =>
    send(server.url, '/api/session', { login: 'nobody', password: 'wrong-password' }),
  );
  // The first is answered, the others are being worked on.
  await Promise.race(asked);
  const ended = server.stop();
  const statuses = (await Promise.allSettled(asked)).map((one) =>
    one.status === 'fulfilled' ? one.value.status : 'refused',
  );
  expect(statuses.every((status) => [401, 429, 503, 'refused'].includes(status))).toBe(true);
  expect(statuses).toContain(401);
  expect((await ended).code).toBe(0);
});
