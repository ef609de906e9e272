import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opening } from '../../test/api/request.ts';
import { isWhole } from '../../test/kinds/whole.ts';
import type { Client, Office } from '../../test/api/server.ts';
import { HOST, openOffice } from '../../test/api/server.ts';
import { accessTable, mayUse } from './access.ts';
import type { Role } from '../office/roles.ts';

let office: Office;
const clients = new Map<Role | 'nobody', string>([['nobody', '']]);
let matter: string;

beforeAll(async () => {
  office = await openOffice({ limits: { write: 1e6, signIn: 1e6, export: 1e6 } });
  const id = await office.addOffice('甲');
  const roles = ['clerk', 'head', 'system-admin', 'security-admin', 'audit-admin'] as const;
  for (const role of roles) {
    const client: Client = await office.as(await office.addPerson(id, role, { role }));
    clients.set(role, client.cookie);
    if (role !== 'clerk') continue;
    const body = opening();
    matter = body.matter;
    const { statusCode } = await client.post('/api/disclosure-request/register', body);
    if (statusCode !== 201) throw new Error(`registered with ${statusCode}`);
  }
});
afterAll(() => office.close());

const words = [
  '',
  'x',
  '%00',
  '%20',
  '-1',
  '1e99',
  '99999999999999999999',
  '2026-02-30',
  '__proto__',
  'constructor',
  '..%2f..%2fetc%2fpasswd',
  '%F0%9F%98%80',
  "'%20or%20''='",
  'a'.repeat(1100),
];
/** As sent: JSON of the wrong shape, no JSON, and JSON that hides something. */
const bodies = [
  '',
  '{',
  'null',
  '[]',
  '1',
  '"x"',
  '{}',
  '{"__proto__":{"act":1}}',
  '{"constructor":{"prototype":{}}}',
  '{"act":"\\u0000"}',
  '{"act":"\\ud800"}',
  `{"act":1e999,"on":99999999999999999999,"asks":[]}`,
  `{"act":"${randomUUID()}","on":"2026-02-10","asks":{"__proto__":1,"nothing":{}}}`,
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
];
const types = ['text/plain', 'multipart/form-data', 'nonsense', 'image/png'];
const names = ['q', 'view', 'limit', 'cursor', 'on', 'year', 'nothing'];

/** Routes of the other kinds are made by the same lines: every ninth of them. */
const tried = [...accessTable.keys()].filter((key, at) => isWhole(key) || at % 9 === 0);
const routes = tried.map((key) => {
  const [method = '', url = ''] = key.split(' ');
  return { method: method as 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url }; // the methods of the table
});

const send = (
  method: (typeof routes)[number]['method'],
  url: string,
  { cookie = '', type, payload }: { cookie?: string; type?: string; payload?: string } = {},
) =>
  office.app.inject({
    method,
    url,
    headers: {
      host: HOST,
      ...(cookie ? { cookie } : {}),
      ...(type ? { 'content-type': type } : {}),
    },
    ...(payload === undefined ? {} : { payload }),
  });

function expectProblem(answer: LightMyRequestResponse, asked: string): void {
  if (answer.statusCode < 400) return;
  expect({ asked, type: answer.headers['content-type'], said: answer.json() }).toMatchObject({
    asked,
    type: expect.stringMatching(/^application\/problem\+json/),
    said: {
      type: expect.stringMatching(/^urn:waishi:/),
      title: expect.any(String),
      status: answer.statusCode,
      detail: expect.any(String),
      code: expect.any(String),
      instance: expect.stringMatching(/^urn:uuid:/),
    },
  });
  expect({ asked, failed: answer.statusCode >= 500 }).toEqual({ asked, failed: false });
}

const filled = (url: string, word: string): string => url.replaceAll(/:[a-zA-Z0-9]+/g, word);
/** Signing out ends the session the other questions need; health is the platform's own business. */
const ends = (method: string, url: string): boolean =>
  method === 'DELETE' && url === '/api/session';

/** All steps go through one function; other routes are asked by nobody, by one who may use them and by one who may not. */
function askers(route: string): readonly Asker[] {
  const access = accessTable.get(route);
  if (!access || access.who === 'step') return [{ cookie: clients.get('clerk'), every: 1 }];
  const may = (role: string): boolean => mayUse(access, new Set([role]));
  const roles = [...clients.keys()].filter((role) => role !== 'nobody');
  const asked = [roles.find(may), 'nobody', roles.find((role) => !may(role))] as const;
  return asked.flatMap((role, at) =>
    role === undefined ? [] : [{ cookie: clients.get(role), every: at === 0 ? 1 : TURNED_AWAY }],
  );
}

/** Whoever is turned away at the door is told so before what is wrong is read: some of it is enough. */
const TURNED_AWAY = 5;
type Asker = { readonly cookie: string | undefined; readonly every: number };

/** What is asked of a route: paths that mean nothing, then what is wrong in the query and the body. */
function* wrong({ method, url }: (typeof routes)[number]): Iterable<readonly [string, object]> {
  for (const word of url.includes(':') ? words : []) yield [filled(url, word), {}];
  const real = filled(url, url.includes('/:id') ? matter : 'x');
  if (method === 'GET') {
    for (const [place, word] of words.entries())
      yield [`${real}?${names[place % names.length]}=${word}`, {}];
    yield [`${real}?${names.map((name) => `${name}=`).join('&')}`, {}];
    return;
  }
  for (const payload of bodies) yield [real, { payload, type: 'application/json' }];
  for (const type of types) yield [real, { payload: 'a=b', type }];
  yield [`${real}?preview=maybe`, { payload: '{}', type: 'application/json' }];
}

describe.each(routes.filter(({ method, url }) => !ends(method, url)))(
  '$method $url',
  ({ method, url }) => {
    test('answers whatever is wrong with one problem and never fails', async () => {
      const all = [...wrong({ method, url })];
      for (const { cookie, every } of askers(`${method} ${url}`))
        for (const [path, more] of all.filter((_, at) => at % every === 0))
          expectProblem(
            await send(method, path, { ...more, ...(cookie ? { cookie } : {}) }),
            `${path} ${JSON.stringify(more).slice(0, 80)}`,
          );
      expect(office.faults).toEqual([]);
    });
  },
);

test('names every field that is wrong in what is asked', async () => {
  const cookie = clients.get('clerk') ?? '';
  const answer = await send('GET', '/api/matters?q=&limit=0&view=x', { cookie });
  expect(answer.statusCode).toBe(422);
  expect(
    answer
      .json()
      .errors.map(({ field }: { field: string }) => field)
      .toSorted(),
  ).toEqual(['limit', 'q', 'view']);
});

test('says the same of a method it does not know and of what is no HTTP', async () => {
  const url = new URL(await office.app.listen({ host: '127.0.0.1', port: 0 }));
  const said = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(url.port), url.hostname, () => socket.write(text));
      let heard = '';
      socket.on('data', (chunk) => (heard += chunk.toString()));
      socket.on('close', () => resolve(heard)).on('error', reject);
    });
  for (const text of ['BREW /api/matters HTTP/1.1\r\n\r\n', '\u0001\u0002\r\n\r\n']) {
    const answer = await said(text);
    expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*"status":400/);
  }
  expect(await said('GET /healthz HTTP/1.1\r\nconnection: close\r\n\r\n')).toMatch(
    /^HTTP\/1\.1 421 /,
  );
  const long = `GET /healthz HTTP/1.1\r\nhost: ${HOST}\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`;
  expect(await said(long)).toMatch(/^HTTP\/1\.1 431 [\s\S]*"status":431/);
});

test('gives the page at the root to whoever takes anything', async () => {
  for (const accept of ['*/*', 'text/html,*/*;q=0.8', undefined]) {
    const headers = { host: HOST, ...(accept ? { accept } : {}) };
    const answer = await office.app.inject({ url: '/', headers });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  }
  const json = await office.app.inject({
    url: '/',
    headers: { host: HOST, accept: 'application/json' },
  });
  expect(json.statusCode).toBe(404);
});

test('says it on a readable page to whoever opened the address in a tab, and as data to a script', async () => {
  const cookie = clients.get('clerk') ?? '';
  const url = `/api/disclosure-request/${randomUUID()}/prints/<b>.pdf`;
  const asked = (headers: Record<string, string>) =>
    office.app.inject({ url, headers: { host: HOST, cookie, ...headers } });
  const page = await asked({
    accept: 'text/html,application/xhtml+xml',
    'sec-fetch-dest': 'document',
  });
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  expect(page.body).toMatch(/<h1>.+<\/h1>[\s\S]*<a href="\/">返回首页/);
  expect(page.body).not.toMatch(/<script|style=|<b>/);
  for (const headers of [{ accept: 'application/json' }, { accept: '*/*' }, {}]) {
    const data = await asked(headers as Record<string, string>); // one of the three above
    expect(data.headers['content-type']).toContain('application/problem+json');
    expect(data.statusCode).toBe(page.statusCode);
  }
});
