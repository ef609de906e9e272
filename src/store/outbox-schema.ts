import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { Connection } from './open.ts';
import { connectionOptions } from './open.ts';

export const JOBS_SCHEMA = 'jobs';

/** What failed is kept with the job and shown to the administrator; the server's output stays its own. */
export const quiet = new Logger(() => () => undefined);

/** Work on the job tables is the owner's: the platform's own role can only add jobs, by `enqueue_jobs`. */
export const jobsConnection = (owner: Connection): Connection => ({
  ...owner,
  options: `${owner.options ?? ''} -c role=waishi_owner`.trim(),
});

/** Makes the job tables, in a schema of their own. May be run any number of times. */
export async function migrateJobs(owner: Connection): Promise<void> {
  const pool = new pg.Pool({ ...connectionOptions(jobsConnection(owner)), max: 1 });
  // A connection lost while idle is replaced at the next use; the library asks for both.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool, schema: JOBS_SCHEMA, logger: quiet });
  } finally {
    await pool.end();
  }
}

/** Forgets all jobs that wait: the demonstration has lived through them. */
export async function dropJobs(owner: Connection): Promise<void> {
  const client = new pg.Client(connectionOptions(jobsConnection(owner)));
  await client.connect();
  try {
    await client.query(`delete from ${JOBS_SCHEMA}._private_jobs`);
  } finally {
    await client.end();
  }
}
