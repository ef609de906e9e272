import type { Tx } from './open.ts';

/** What is done after an act, outside its transaction. The tasks themselves are in `src/jobs`. */
export type Purpose =
  | 'letters'
  | 'dispatch'
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
export const jobKey = ({ act, purpose }: Pick<Job, 'act' | 'purpose'>): string =>
  `${act}:${purpose}`;

/**
 * The value for `enqueue_jobs($1::jsonb)`, a function that can stand in the statement that writes the act, so that
 * its jobs cost no round trip.
 */
export const jobsValue = (jobs: readonly Job[]): string =>
  JSON.stringify(
    jobs.map((job) => ({
      task: job.purpose,
      key: jobKey(job),
      payload: { ...job.payload, office: job.office, act: job.act },
      ...(job.runAt === undefined ? {} : { run_at: job.runAt }),
    })),
  );

/** Enqueues jobs in the caller's transaction. */
export async function addJobs(tx: Tx, jobs: readonly Job[]): Promise<void> {
  if (jobs.length > 0) await tx.query('select enqueue_jobs($1::jsonb)', [jobsValue(jobs)]);
}

/** A job that failed. `dead`: it is not tried again until the administrator says so. */
export type FailedJob = {
  readonly id: number;
  readonly purpose: string;
  readonly act: string;
  readonly attempts: number;
  readonly dead: boolean;
  readonly runAt: string;
  readonly error: string;
};

export const failedJobs = (tx: Tx): Promise<FailedJob[]> =>
  tx.query<FailedJob>(
    'select id, purpose, act, attempts, dead, run_at as "runAt", error from failed_jobs()',
  );

/** Tries a failed job again from the first attempt; false where it is gone or at work. */
export async function retryJob(tx: Tx, id: number): Promise<boolean> {
  const [row] = await tx.query<{ again: boolean }>('select retry_job($1) as again', [id]);
  return row?.again ?? false;
}
