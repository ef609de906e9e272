import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { makeServer } from '../../src/api/server.ts';
import type { ServerOptions } from '../../src/api/server.ts';
import { makeLink } from '../../src/api/security/links.ts';
import { kinds } from '../../src/matters/index.ts';
import type { FixedClock } from '../../src/office/clock.ts';
import { fixedClock } from '../../src/office/clock.ts';
import { appConnection, openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/open.ts';
import { testDatabase } from '../database.ts';

export type Person = { readonly id: string; readonly office: string; readonly login: string };
type Post = { readonly role: string; readonly unit?: string };

export type Office = {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly clock: FixedClock;
  readonly options: ServerOptions;
  /** As the superuser, past every right. */
  readonly sql: pg.Client;
  readonly faults: unknown[];
  addOffice(code: string): Promise<string>;
  addUnit(office: string, code: string): Promise<string>;
  addPerson(office: string, name: string, ...posts: readonly Post[]): Promise<Person>;
  /** Signs in by the demonstration's one click: a test of something else needs no password. */
  as(person: Person): Promise<Client>;
  close(): Promise<void>;
};

export type Client = {
  readonly cookie: string;
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  post(
    url: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  send(
    method: 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
  ): Promise<LightMyRequestResponse>;
};

export const HOST = '127.0.0.1:8080';
export const TODAY = '2026-02-10';

/** A server on a database of its own, whose clock stands until it is moved. */
export async function openOffice(changes: Partial<ServerOptions> = {}): Promise<Office> {
  const connection = await testDatabase();
  const clock = fixedClock(TODAY);
  const store = openStore({ app: appConnection(connection), matters: kinds, clock });
  const sql = new pg.Client(connection);
  await sql.connect();
  const faults: unknown[] = [];
  const pages = pagesFolder();
  const options: ServerOptions = {
    store,
    shelf: { store, folder: mkdtempSync(join(tmpdir(), 'waishi-shelf-')) },
    demo: true,
    times: { idle: 1800, absolute: 12 * 3600 },
    key: '',
    metricsToken: undefined,
    web: pages,
    hosts: { names: [], loopbackOnly: true },
    onFault: (fault) => faults.push(fault),
    ...changes,
  };
  const app = await makeServer(options);
  await app.ready();
  const made = { app, store, clock, options, sql, faults };
  return {
    ...made,
    ...peopleOf(made),
    async close() {
      await app.close();
      await store.close();
      await sql.end();
      for (const folder of [options.shelf.folder, pages])
        rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Pages are served in these tests too: what serves them must not stand between a route and its problems. */
function pagesFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waishi-pages-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>waishi</title>');
  return folder;
}

type Made = Pick<Office, 'app' | 'sql' | 'clock'>;

function peopleOf({ app, sql, clock }: Made) {
  const insert = async (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    const places = names.map((_, at) => `$${at + 1}`).join(', ');
    await sql.query(
      `insert into ${table} (${names.join(', ')}) values (${places})`,
      Object.values(row),
    );
  };
  let people = 0;
  return {
    async addOffice(code: string) {
      const office_id = randomUUID();
      await insert('office', {
        office_id,
        code,
        name: `${code}市人民政府外事办公室`,
        short_name: `${code}市外办`,
        secret: Buffer.from(randomUUID()),
        created: clock.now(),
      });
      return office_id;
    },
    async addUnit(office_id: string, code: string) {
      const id = randomUUID();
      await insert('unit', { office_id, id, code, name: code });
      return id;
    },
    async addPerson(office_id: string, name: string, ...posts: readonly Post[]): Promise<Person> {
      const id = randomUUID();
      people += 1;
      const login = `person${people}`;
      const unit_id = posts.find(({ unit }) => unit)?.unit ?? null;
      await insert('person', { office_id, id, login, name, unit_id, created: clock.now() });
      for (const { role, unit } of posts) {
        await insert('post', {
          office_id,
          id: randomUUID(),
          person_id: id,
          role,
          unit_id: unit ?? null,
          from_day: '2020-01-01',
        });
      }
      return { id, office: office_id, login };
    },
    as: async (person: Person): Promise<Client> => {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/demo/session',
        headers: { host: HOST },
        payload: { person: person.id },
      });
      if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`);
      return clientOf(app, cookieOf(answer));
    },
  };
}

export const cookieOf = (answer: LightMyRequestResponse): string =>
  answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

export function clientOf(app: FastifyInstance, cookie: string): Client {
  const base = { host: HOST, ...(cookie ? { cookie } : {}) };
  return {
    cookie,
    get: (url, headers = {}) =>
      app.inject({ method: 'GET', url, headers: { ...base, ...headers } }),
    post: (url, body, headers = {}) =>
      app.inject({
        method: 'POST',
        url,
        headers: { ...base, 'content-type': 'application/json', ...headers },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    send: (method, url, body) =>
      app.inject({ method, url, headers: base, ...(body ? { payload: body } : {}) }),
  };
}

/** The token of a fresh one-time link, as its URL carries it. */
export async function linkFor(
  { options }: Office,
  person: Person,
  administrator = false,
): Promise<string> {
  const { url } = await makeLink(options, {
    office: person.office,
    person: person.id,
    administrator,
    origin: `http://${HOST}`,
  });
  return url.split('#')[1] ?? '';
}
