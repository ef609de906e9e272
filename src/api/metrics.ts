import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { listOffices } from '../store/offices.ts';
import type { Store } from '../store/open.ts';
import { inOffice } from '../store/open.ts';
import { failedJobs } from '../store/outbox.ts';

export type Metrics = {
  readonly request: (
    route: { method: string; route: string; status: number },
    seconds: number,
  ) => void;
  readonly step: (kind: string, step: string) => void;
  readonly refusal: (code: string) => void;
  /** In the text form of Prometheus. */
  readonly print: () => Promise<string>;
  readonly contentType: string;
};

/** Jobs of all offices that failed: those tried again, and those that wait for the administrator. */
async function failures(store: Store): Promise<Values> {
  const jobs = [];
  for (const { id } of await listOffices(store))
    jobs.push(...(await inOffice(store, id, failedJobs)));
  const dead = jobs.filter((job) => job.dead).length;
  return { retrying: jobs.length - dead, dead };
}

/** Counts of one server. */
export function makeMetrics(store: Store): Metrics {
  const register = new Registry();
  const registers = [register];
  const requests = new Histogram({
    name: 'waishi_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const labelled = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers });
  const steps = labelled('waishi_steps_total', 'Acts recorded', ['kind', 'step']);
  const refusals = labelled('waishi_refusals_total', 'Requests answered no, by code', ['code']);
  gauge(registers, 'waishi_pool_connections', 'Connections to the database', () => ({
    total: store.pool.totalCount,
    idle: store.pool.idleCount,
    waiting: store.pool.waitingCount,
  }));
  gauge(registers, 'waishi_jobs', 'Jobs that failed', () => failures(store));
  gauge(registers, 'waishi_memory_bytes', 'Memory of this process', () => {
    const { rss, heapUsed } = process.memoryUsage();
    return { rss, heap: heapUsed };
  });
  return {
    request: (labels, seconds) => requests.observe(labels, seconds),
    step: (kind, step) => steps.inc({ kind, step }),
    refusal: (code) => refusals.inc({ code }),
    print: () => register.metrics(),
    contentType: register.contentType,
  };
}

type Values = Readonly<Record<string, number>>;

/** Read when asked for, so that nothing is measured in between. */
function gauge(
  registers: Registry[],
  name: string,
  help: string,
  read: () => Values | Promise<Values>,
): void {
  const made: Gauge<'state'> = new Gauge({
    name,
    help,
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, value] of Object.entries(await read())) made.set({ state }, value);
    },
  });
}
