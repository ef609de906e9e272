import { EventEmitter } from 'node:events';
import { run, runOnce } from 'graphile-worker';
import type { Runner, TaskList, WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Connection } from '../store/open.ts';
import { connectionOptions } from '../store/open.ts';
import { JOBS_SCHEMA, jobsConnection, quiet } from '../store/outbox-schema.ts';
import { enterFigures } from './nightly.ts';
import type { Workplace } from './place.ts';
import { scheduleDue } from './schedule.ts';
import { keepSearch } from './search.ts';
import { readPayload, tasks } from './tasks.ts';

export type RunOptions = {
  /** Jobs at work at once. */
  readonly concurrency?: number;
  /** How often new jobs are looked for, in milliseconds. */
  readonly poll?: number;
  /** False where only what acts ask for is done, and no daily jobs. */
  readonly daily?: boolean;
  /** Told of faults outside of any job: the schedule could not be looked at. */
  readonly onFault?: (fault: unknown) => void;
};

export type Jobs = {
  /**
   * Waits until the jobs at work have ended, at most so many milliseconds; what is cut short is tried again by the
   * next start. Call before the store and the database are closed. True: all ended by themselves.
   */
  stop(within?: number): Promise<boolean>;
};

/** A job of ours takes seconds; one held longer belongs to a process that was killed. */
const LONGEST = '15 minutes';
const TICK = 30_000;

/** Works off jobs and enqueues the daily ones until stopped. Any number of processes may do so at once. */
export async function startJobs(place: Workplace, options: RunOptions = {}): Promise<Jobs> {
  const { concurrency = 2, poll = 1_000, daily = true, onFault = () => undefined } = options;
  const pool = jobsPool(place.owner, concurrency + 2);
  await freeForgotten(pool);
  const events: WorkerEvents = new EventEmitter();
  const names = namesIn(events);
  const runner = await run({
    pgPool: pool,
    schema: JOBS_SCHEMA,
    taskList: taskList(place),
    concurrency,
    pollInterval: poll,
    noHandleSignals: true,
    logger: quiet,
    crontab: '',
    events,
  });
  const clock = daily ? tick(place, pool, onFault) : undefined;
  const search = daily ? keepSearch(place, onFault) : undefined;
  return {
    async stop(within = 30_000) {
      await Promise.all([clock?.stop(), search?.stop()]);
      const ended = await endOf(runner, within);
      await free(pool, names);
      // A job that was cut short still says so when it notices: its connection is closed after that.
      const closed = runner.promise.catch(() => undefined).then(() => pool.end());
      if (ended) await closed;
      return ended;
    },
  };
}

function taskList(place: Workplace): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([purpose, task]) => [
      purpose,
      (payload: unknown) => task(place, readPayload(payload)),
    ]),
  );
}

/** Under which names this run's jobs are held. */
function namesIn(events: WorkerEvents): readonly string[] {
  const names: string[] = [];
  events.on('pool:create', ({ workerPool }) => names.push(workerPool.id));
  events.on('worker:create', ({ worker }) => names.push(worker.workerId));
  return names;
}

/** A job fetched while the run was being stopped is held but not begun: the next run must not wait for it. */
async function free(pool: pg.Pool, names: readonly string[]): Promise<void> {
  await pool.query(`select ${JOBS_SCHEMA}.force_unlock_workers($1::text[])`, [names]);
}

/** Releases what a killed process held; every task may be done twice. */
async function freeForgotten(pool: pg.Pool): Promise<void> {
  await pool.query(
    `select ${JOBS_SCHEMA}.force_unlock_workers(array_agg(distinct locked_by))
     from ${JOBS_SCHEMA}._private_jobs where locked_at < now() - interval '${LONGEST}'
     having count(*) > 0`,
  );
}

/** Looks at the office's clock now and twice a minute. */
function tick(place: Workplace, pool: pg.Pool, onFault: (fault: unknown) => void) {
  let looking: Promise<void> = Promise.resolve();
  const look = () => {
    looking = looking
      .then(() => scheduleDue(place, place.store.clock.now()))
      .then(() => enterFigures(place))
      .then(() => freeForgotten(pool))
      .catch(onFault);
  };
  look();
  const timer = setInterval(look, TICK);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}

async function endOf(runner: Runner, within: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), within);
  });
  const ended = await Promise.race([runner.stop().then(() => true as const), late]);
  clearTimeout(timer);
  if (!ended) await runner.kill('The platform stops.');
  return ended;
}

/** Works off what can be done now and ends: for a command, on a machine where no server runs. */
export async function runPending(place: Workplace): Promise<void> {
  const pool = jobsPool(place.owner, 4);
  try {
    await runOnce({ pgPool: pool, schema: JOBS_SCHEMA, taskList: taskList(place), logger: quiet });
  } finally {
    await pool.end();
  }
}

function jobsPool(owner: Connection, max: number): pg.Pool {
  const options = connectionOptions(jobsConnection(owner));
  const pool = new pg.Pool({ ...options, max, application_name: 'waishi jobs' });
  // A connection lost while idle is replaced at the next use; the library asks for both.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
