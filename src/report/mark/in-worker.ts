import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import { tooMuch } from '../open/refusals.ts';
import type { Asked, Done } from './work.ts';

/** `cache`: where compiled code is kept, so that a thread begins at once. */
export type Given = { readonly asked: Asked; readonly cache: string | undefined };

const MEGABYTES = 320;
const MILLISECONDS = 120_000;

/** At most so many files at a time, and so many waiting; who comes then is asked to come back. */
const AT_ONCE = 2;
const WAITING = 12;

let running = 0;
const queue: (() => void)[] = [];

/**
 * Does what is asked of a file in a thread with a limit of memory and time; `busy` when too many wait already. A file
 * that takes more is refused. Throws only for faults of our own.
 */
export async function workInWorker(asked: Asked): Promise<Done | 'busy'> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) return 'busy';
    await new Promise<void>((go) => queue.push(go));
  }
  running += 1;
  try {
    return await inThread(asked);
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}

async function inThread(asked: Asked): Promise<Done> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: { asked, cache: getCompileCacheDir() } satisfies Given,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, stackSizeMb: 8 },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const answered = new Promise<Done>((done, fail) => {
    const late = setTimeout(() => done({ refused: tooMuch }), MILLISECONDS);
    worker.once('message', (answer: Done) => done(answer));
    worker.once('error', (fault) => {
      if (isOutOfMemory(fault)) done({ refused: tooMuch });
      else fail(fault);
    });
    worker.once('exit', (code) => {
      clearTimeout(late);
      fail(new Error(`The thread that reads files ended with ${code} and no answer.`));
    });
  });
  try {
    return await answered;
  } finally {
    await worker.terminate();
  }
}

const isOutOfMemory = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';
