import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../imports.ts';

const place = mkdtempSync(join(tmpdir(), 'waishi-start-'));
const data = join(place, 'office');
const started: ChildProcess[] = [];

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

function run(...words: readonly string[]) {
  const child = spawn(process.execPath, [join(root, 'bin/waishi.js'), ...words], { cwd: place });
  started.push(child);
  const read = { stdout: '', stderr: '' };
  child.stdout.on('data', (part) => (read.stdout += String(part)));
  child.stderr.on('data', (part) => (read.stderr += String(part)));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, ...read }));
  });
  return { child, read, ended };
}

const waishi = (...words: readonly string[]): Promise<Ended> => run(...words).ended;

async function starts(): Promise<{ url: string; stop: () => Promise<Ended> }> {
  const { child, read, ended } = run('start', '--port', '0', '--data', data);
  for (;;) {
    const [, url] = /listening on (http:\S+)/.exec(read.stdout) ?? [];
    if (url) {
      return {
        url,
        stop() {
          child.kill('SIGTERM');
          return ended;
        },
      };
    }
    if (child.exitCode !== null) throw new Error(JSON.stringify(await ended));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Signs in by the one click and counts what there is. */
async function countAt(url: string): Promise<number> {
  const people = (await (await fetch(`${url}/api/demo/people`)).json()) as {
    id: string;
    name: string;
  }[];
  const person = people.find(({ name }) => name === '何静')?.id;
  const entered = await fetch(`${url}/api/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const list = await fetch(`${url}/api/matters?view=all&limit=1`, { headers: { cookie } });
  return ((await list.json()) as { count: { value: number } }).count.value;
}

let made: Ended;

beforeAll(async () => {
  made = await waishi('demo', '--until', '2021-03-31', '--data', data, '--json');
}, 120_000);
afterAll(() => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

test('演示做到所说的那一日', () => {
  expect(made.code).toBe(0);
  expect(JSON.parse(made.stdout)).toMatchObject({ until: '2021-03-31' });
});

describe('npm start', () => {
  test('已有的数据照原样打开，再开一个则告知已在使用', async () => {
    const first = await starts();
    const count = await countAt(first.url);
    expect(count).toBeGreaterThan(5);
    const second = await waishi('start', '--port', '0', '--data', data, '--json');
    expect(second.code).toBe(1);
    expect(JSON.parse(second.stdout)).toMatchObject({
      refused: { code: 'in-use', url: first.url },
    });
    expect((await first.stop()).code).toBe(0);
    const again = await starts();
    expect(await countAt(again.url)).toBe(count);
    await again.stop();
  }, 60_000);

  test('别人的目录不动，说明原因', async () => {
    const foreign = join(place, 'foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, '要紧的文件.txt'), '不是本系统的');
    const refused = await waishi('start', '--port', '0', '--data', foreign);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(/holds something that is no data of this platform/);
    expect(refused.stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(foreign)).toEqual(['要紧的文件.txt']);
  });

  test('演示未做完即中断的，下次启动说明情况并重新制作', async () => {
    const cut = join(place, 'cut');
    const first = run('start', '--port', '0', '--data', cut);
    while (!existsSync(join(cut, 'pg.log'))) {
      if (first.child.exitCode !== null) throw new Error(JSON.stringify(await first.ended));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    first.child.kill('SIGINT');
    expect(await first.ended).toMatchObject({
      code: 130,
      stderr: expect.stringContaining('the next start makes it anew'),
    });
    const second = run('start', '--port', '0', '--data', cut);
    while (!/Making the demonstration/.test(second.read.stderr)) {
      if (second.child.exitCode !== null) throw new Error(JSON.stringify(await second.ended));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    second.child.kill('SIGINT');
    expect((await second.ended).stderr).toMatch(/was cut short/);
  }, 60_000);

  test('演示只做在空目录里', async () => {
    const refused = await waishi('demo', '--until', '2021-03-31', '--data', data, '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ refused: { code: 'not-empty' } });
  });

  test('演示的最后一日不能在开办之前，也不能在今日之后', async () => {
    for (const day of ['2020-12-31', '2199-01-01', 'today'])
      expect((await waishi('demo', '--until', day, '--data', join(place, 'nothing'))).code).toBe(2);
    expect(readdirSync(place)).not.toContain('nothing');
  });
});
