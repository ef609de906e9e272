import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Given } from './in-worker.ts';

/** A thread of its own for one file: what breaks or grows in here ends with it. */
const { asked, cache } = workerData as Given; // given by in-worker.ts alone
if (cache !== undefined) enableCompileCache(cache);
const { work } = await import('./work.ts');
parentPort?.postMessage(await work(asked));
