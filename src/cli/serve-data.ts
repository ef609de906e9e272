import type { FastifyInstance } from 'fastify';
import { keepForgetting } from '../api/security/forget.ts';
import { makeServer } from '../api/server.ts';
import { makeLetters } from '../jobs/letters.ts';
import { startJobs } from '../jobs/run.ts';
import { findPostOptions, openPost } from '../jobs/post.ts';
import { openKeys } from '../store/checkpoint-keys.ts';
import { kinds } from '../matters/index.ts';
import { findPrint, lettersOf } from '../report/letters.ts';
import { findMarker, markServing } from '../store/embedded-directory.ts';
import { appConnection, openStore } from '../store/open.ts';
import { listOffices } from '../store/offices.ts';
import { buildWeb } from '../web/build.ts';
import type { DataPlace } from './command.ts';
import type { Data } from './data.ts';
import { sealingKey } from './installation.ts';
import type { Address } from './listen.ts';
import { isLoopback, listen, untilStopped } from './listen.ts';
import type { Output } from './output.ts';

/** Seconds. In the demonstration nobody should be signed out in the middle of a look around. */
const times = {
  office: { idle: 30 * 60, absolute: 12 * 3600 },
  demo: { idle: 12 * 3600, absolute: 12 * 3600 },
} as const;

type Serving = { readonly data: Data; readonly place: DataPlace; readonly address: Address };

/**
 * Serves open data until a signal: then no more requests are taken, those under way end, jobs end, and the database is
 * closed last.
 */
export async function serveData({ data, place, address }: Serving, output: Output): Promise<void> {
  const stopped = untilStopped();
  const onFault = (fault: unknown, id = '') =>
    output.say(`waishi: ${lineOf(fault)} ${id}`.trimEnd());
  const store = openStore({
    app: appConnection(data.owner),
    matters: kinds,
    clock: data.store.clock,
  });
  const shelf = { store, folder: data.documents };
  const demo = isDemo(place, address);
  const options = await optionsOf(data, demo);
  const app = await makeServer({
    ...options,
    store,
    shelf,
    onFault,
    findPrint: findPrint(store),
    makeLetters: (which) => makeLetters({ store, shelf, lettersOf: lettersOf(store) }, which),
  });
  const url = await listen(app, address);
  const stopForgetting = keepForgetting({ store, times: options.times }, onFault);
  const keys = openKeys(data.keys);
  const mail = findPostOptions(process.env);
  const post = mail && openPost(mail);
  const offices = async () => (await listOffices(store)).map(({ id }) => id);
  const { owner } = data;
  const jobs = await startJobs(
    { store, owner, shelf, keys, offices, lettersOf: lettersOf(store), ...(post ? { post } : {}) },
    { onFault },
  );
  const unmark = 'directory' in place ? markServing(place.directory, url) : () => undefined;
  output.line(output.json ? JSON.stringify({ listening: url }) : `listening on ${url}`);
  await stopped;
  await closeWithin(app, GRACE);
  await jobs.stop();
  stopForgetting();
  post?.close();
  await store.close();
  unmark();
}

/** Requests under way may take so many milliseconds more; who does not read his answer by then is cut off. */
const GRACE = 10_000;

async function closeWithin(app: FastifyInstance, grace: number): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), grace);
  // A connection kept alive is idle only once its last answer is out.
  const sweep = setInterval(() => app.server.closeIdleConnections(), 100);
  await app.close();
  clearTimeout(cut);
  clearInterval(sweep);
}

/** Only what `demo` made, and only where nobody but this machine can reach it. */
const isDemo = (place: DataPlace, address: Address): boolean =>
  'directory' in place && findMarker(place.directory)?.madeBy === 'demo' && isLoopback(address);

async function optionsOf({ keys }: Data, demo: boolean) {
  const { env } = process;
  return {
    demo,
    times: demo ? times.demo : timesOf(env),
    key: sealingKey(keys),
    metricsToken: env['WAISHI_METRICS_TOKEN'],
    web: (await buildWeb()).dir,
    hosts: { names: namesOf(env), loopbackOnly: demo },
    trustProxy: env['WAISHI_TRUST_PROXY'] ? listOf(env['WAISHI_TRUST_PROXY']) : undefined,
  };
}

function timesOf(env: NodeJS.ProcessEnv) {
  const minutes = Number(env['WAISHI_IDLE_MINUTES'] ?? '');
  const idle = Number.isInteger(minutes) && minutes > 0 ? minutes * 60 : times.office.idle;
  return { ...times.office, idle };
}

/** WAISHI_HOSTS, and the host of the address that links in mails lead to. */
function namesOf(env: NodeJS.ProcessEnv): readonly string[] {
  const site = env['WAISHI_SITE'] ?? '';
  return [...listOf(env['WAISHI_HOSTS']), ...(URL.canParse(site) ? [new URL(site).hostname] : [])];
}

const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/[\s,]+/)
    .filter((item) => item !== '')
    .map((item) => item.toLowerCase());

const lineOf = (fault: unknown): string =>
  (fault instanceof Error ? fault.message : String(fault)).split('\n', 1)[0] ?? '';
