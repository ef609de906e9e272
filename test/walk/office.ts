import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeServer } from '../../src/api/server.ts';
import { listen } from '../../src/cli/listen.ts';
import { makeDemo } from '../../src/demo/make.ts';
import { DEMO_BEGINS } from '../../src/demo/plan.ts';
import type { Day } from '../../src/kernel/day.ts';
import { kinds } from '../../src/matters/index.ts';
import type { FixedClock } from '../../src/office/clock.ts';
import { fixedClock } from '../../src/office/clock.ts';
import { makeLetters } from '../../src/jobs/letters.ts';
import { findPrint, lettersOf } from '../../src/report/letters.ts';
import { listEverybody } from '../../src/store/access/people.ts';
import type { Store } from '../../src/store/open.ts';
import { appConnection, openStore } from '../../src/store/open.ts';
import { addPerson, addPost } from '../../src/store/people.ts';
import { perform } from '../../src/store/perform.ts';
import { buildWeb } from '../../src/web/build.ts';
import { closePages } from '../browser.ts';
import { testDatabase } from '../database.ts';

const YEAR = 366 * 86_400;
export const KIND = 'disclosure-request';

/** An office whose pages are served: real database, real server, a clock that stands until it is moved. */
export type Served = {
  readonly url: string;
  readonly clock: FixedClock;
  readonly store: Store;
  readonly office: string;
  /** Faults the server met; a test that is right leaves it empty. */
  readonly faults: unknown[];
  idOf(name: string): Promise<string>;
  hire(name: string, ...roles: readonly string[]): Promise<void>;
  post(name: string, role: string): Promise<void>;
  /** Takes a step as somebody without the pages: what a test needs to stand on. Gives the act's id. */
  takes(name: string, step: string, matter: string, asks?: object): Promise<string>;
  /** Ends it, and the pages that are open. */
  close(): Promise<void>;
};

/** The fictitious office of the demonstration, having lived until a day: nobody has asked anything on its first. */
export async function serveOffice(until: Day = DEMO_BEGINS): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'waishi-walk-'));
  const clock = fixedClock(until);
  const [web, store] = await Promise.all([
    buildWeb(),
    testDatabase().then((owner) =>
      openStore({ app: appConnection(owner), matters: kinds, clock, max: 10 }),
    ),
  ]);
  const shelf = { store, folder: join(folder, 'documents') };
  const { office } = await makeDemo({ shelf, clock }, until);
  const faults: unknown[] = [];
  const app = await makeServer({
    store,
    shelf,
    web: web.dir,
    demo: true,
    // The clock is moved by weeks while people sit at their desks.
    times: { idle: YEAR, absolute: YEAR },
    key: 'the key of this office',
    metricsToken: undefined,
    hosts: { names: [], loopbackOnly: true },
    limits: { signIn: 10_000, write: 100_000, export: 10_000 },
    findPrint: findPrint(store),
    makeLetters: (which) => makeLetters({ store, shelf, lettersOf: lettersOf(store) }, which),
    onFault: (fault) => faults.push(fault),
  });
  const url = await listen(app, { port: 0, host: '127.0.0.1' });
  return {
    url,
    clock,
    store,
    office,
    faults,
    ...peopleOf(store, office),
    async close() {
      await closePages();
      await app.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function peopleOf(store: Store, office: string) {
  async function idOf(name: string): Promise<string> {
    const found = (await listEverybody(store)).find((person) => person.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found.id;
  }
  async function post(name: string, role: string): Promise<void> {
    const actor = { office, person: await idOf('蒋安') };
    const given = { act: randomUUID(), person: await idOf(name), role, unit: null };
    sure(await addPost(store, actor, { ...given, on: DEMO_BEGINS }));
  }
  return {
    idOf,
    post,
    async hire(name: string, ...roles: readonly string[]) {
      const actor = { office, person: await idOf('韩冰') };
      const [act, id] = [randomUUID(), randomUUID()];
      const person = { name, login: id, unit: null, email: 'someone@jia.example' };
      sure(await addPerson(store, actor, { act, id, ...person, on: DEMO_BEGINS }));
      for (const role of roles) await post(name, role);
    },
    async takes(name: string, step: string, matter: string, asks: object = {}) {
      const act = randomUUID();
      const on = store.clock.today();
      const actor = { office, person: await idOf(name) };
      const request = { act, kind: KIND, matter, step, on, asks: { ...asks } };
      sure(await perform(store, actor, request));
      return act;
    },
  };
}

function sure(done: object): void {
  if (!('done' in done)) throw new Error(JSON.stringify(done));
}

/** What an applicant at the counter says. */
export const application = (receivedOn: Day, more: object = {}) => ({
  applicantKind: 'naturalPerson',
  applicantName: '钱多多',
  applicantPhone: '13800005678',
  identity: 'id-card',
  sought: '2025年度因公出访团组情况',
  form: 'paper',
  route: 'post',
  channel: 'counter',
  receivedOn,
  ...more,
});
