import { sql } from 'kysely';
import type { QueryExecutorProvider, RawBuilder } from 'kysely';

/** What is done after an act, outside its transaction. The tasks themselves are in `src/jobs`. */
export type Purpose =
  | 'letters'
  | 'warnings'
  | 'digest'
  | 'mail'
  | 'proposals'
  | 'checkpoint'
  | 'refold'
  | 'recount';

export type Job = {
  readonly office: string;
  /** The act it follows from; a scheduled job names its day instead (`2024-02-01`). */
  readonly act: string;
  readonly purpose: Purpose;
  /** Small and free of personal data: the job reads what it needs when it runs. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** ISO instant; absent: as soon as the act is committed. */
  readonly runAt?: string;
};

/** A job exists once: by the act it follows from and what it is for. */
export const jobKey = ({ act, purpose }: Pick<Job, 'act' | 'purpose'>): string => `${act}:${purpose}`;

/**
 * The call that enqueues jobs, as an expression: it can stand in the statement that writes the act, so that it costs
 * no round trip. No notification is sent (the database lets one transaction at a time commit with one); workers look
 * every second.
 */
export const addJobsSql = (jobs: readonly Job[]): RawBuilder<null> =>
  sql<null>`enqueue_jobs(${JSON.stringify(jobs.map(specOf))}::jsonb)`;

/** Enqueues jobs in the caller's transaction. */
export async function addJobs(tx: QueryExecutorProvider, jobs: readonly Job[]): Promise<void> {
  if (jobs.length > 0) await sql`select ${addJobsSql(jobs)}`.execute(tx);
}

const specOf = (job: Job) => ({
  task: job.purpose,
  key: jobKey(job),
  payload: { ...job.payload, office: job.office, act: job.act },
  ...(job.runAt === undefined ? {} : { run_at: job.runAt }),
});
