import { parentPort, workerData } from 'node:worker_threads';
import type { Asked } from './work.ts';
import { work } from './work.ts';

/** A thread of its own for one file: what breaks or grows in here ends with it. */
const asked = workerData as Asked; // given by in-worker.ts alone
const done = await work(asked);
parentPort?.postMessage(done);
