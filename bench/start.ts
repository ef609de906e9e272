import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEmbedded } from '../src/store/embedded.ts';
import { addDays } from '../src/kernel/day.ts';
import { systemClock } from '../src/office/clock.ts';
import { median } from './measure.ts';
import type { Place } from './place.ts';
import type { Row } from './table.ts';
import { plain, ratio } from './table.ts';

const program = fileURLToPath(new URL('../bin/waishi.js', import.meta.url));
/** Parts that a server at rest has no use for. */
const LATER = ['exceljs', 'docx', 'typst', 'pinyin-pro', 'mammoth', 'unpdf', 'vite/'];

/** Cold start on data that is there: the demonstration, made once. Processes are new each time, files may be cached. */
export async function benchStart({ folder }: Place, quick: boolean): Promise<readonly Row[]> {
  const data = join(folder, 'demo');
  const until = quick ? '2021-06-30' : addDays(systemClock.today(), -1);
  await run([program, 'demo', '--data', data, '--until', until]);
  // A fresh demonstration is made findable first: a server at rest has nothing to read.
  await run([program, 'find', '公开', '--data', data]);
  await serve(data); // the pages are built once for all
  const runs = quick ? 3 : 7;
  const [served, node, postgres]: [number[], number[], number[]] = [[], [], []];
  let memory = 0;
  let loaded: readonly string[] = [];
  for (let n = 0; n < runs; n += 1) {
    const one = await serve(data);
    served.push(one.milliseconds);
    ({ memory, loaded } = one);
    node.push(await timed(() => run(['-e', '0'])));
    postgres.push(await barePostgres(data));
  }
  const early = LATER.filter((name) =>
    loaded.some(
      (module) => module.includes(`node_modules/${name}`) || module.includes(`${name}-ts-node`),
    ),
  );
  const bare = median(node) + median(postgres);
  return [
    {
      what: 'cold start on existing data until `listening on`, against `node -e 0` and a bare start of the same PostgreSQL',
      measured: `${median(served).toFixed(0)} ms against ${median(node).toFixed(0)} + ${median(postgres).toFixed(0)} ms`,
      ...ratio(median(served) / bare),
    },
    plain('resident memory of the server process at rest', `${memory.toFixed(0)} MiB`),
    {
      what: `not loaded at rest: ${LATER.map((name) => name.replace('/', '')).join(', ')}`,
      measured: early.length === 0 ? 'none of them is' : `loaded: ${early.join(', ')}`,
      result: '',
      wanted: 'none',
      holds: early.length === 0,
    },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function run(words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null]; // as node gives it
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}`);
}

async function barePostgres(data: string): Promise<number> {
  const began = performance.now();
  const embedded = await openEmbedded(data);
  const taken = performance.now() - began;
  await embedded.stop();
  return taken;
}

type Served = {
  readonly milliseconds: number;
  readonly memory: number;
  readonly loaded: readonly string[];
};

/** Serves the data until it listens, looks at what it has loaded, and stops it. */
async function serve(data: string): Promise<Served> {
  const began = performance.now();
  const list = join(data, '..', 'loaded.txt');
  const spy = fileURLToPath(new URL('loaded.ts', import.meta.url));
  const words = [program, 'serve', '--data', data, '--port', '0'];
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await listening(child);
  const milliseconds = performance.now() - began;
  const memory = memoryOf(child.pid ?? 0);
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { milliseconds, memory, loaded: await loadedBy(spy, words, list) };
}

async function listening(child: ChildProcess): Promise<void> {
  let said = '';
  for await (const part of child.stdout ?? []) {
    said += String(part);
    if (said.includes('listening on')) return;
  }
  throw new Error('the server did not start');
}

/** Another start, with an eye on what is loaded: apart, so that the measured one is as people run it. */
async function loadedBy(
  spy: string,
  words: readonly string[],
  list: string,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--import', spy, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, WAISHI_BENCH_LOADED: list },
  });
  await listening(child);
  child.kill('SIGTERM');
  await once(child, 'exit');
  return existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
}

function memoryOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]
    : undefined;
  return Number(kilobytes ?? Number.NaN) / 1024;
}
