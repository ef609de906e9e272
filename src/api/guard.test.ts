import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client, Office } from '../../test/api/server.ts';
import { HOST, openOffice } from '../../test/api/server.ts';

let office: Office;
let client: Client;
let port: number;

beforeAll(async () => {
  office = await openOffice();
  const id = await office.addOffice('甲');
  client = await office.as(await office.addPerson(id, '王登记', { role: 'clerk' }));
  await office.app.listen({ port: 0, host: '127.0.0.1' });
  const address = office.app.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => office.close());

/** Bytes as they are, past every library that would make them right. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.on('data', (data) => (answer += data.toString('utf8')));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const clear = (answer: { statusCode: number; headers: object; body: string }) => {
  expect(answer.headers).toMatchObject({
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
  const problem = JSON.parse(answer.body);
  expect(problem).toMatchObject({
    type: `urn:waishi:${problem.code}`,
    status: answer.statusCode,
    title: expect.any(String),
    detail: expect.any(String),
    instance: expect.stringMatching(/^urn:uuid:/),
  });
  expect(answer.body).not.toMatch(/node_modules|\.ts:|at [A-Z]\w+\.|Error:/);
  return problem.code;
};

describe('the host', () => {
  test.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example:8080',
    '[::1',
    '10.0.0.5:8080',
    'localhost@evil',
    '0.0.0.0:8080',
  ])('of a page elsewhere (%s) gets nothing of the demonstration', async (host) => {
    for (const url of ['/api/demo/people', '/', '/healthz']) {
      const answer = await office.app.inject({ method: 'GET', url, headers: { host } });
      expect(answer.statusCode).toBe(421);
    }
    const entered = await office.app.inject({
      method: 'POST',
      url: '/api/demo/session',
      headers: { host },
      payload: { person: 'x' },
    });
    expect(clear(entered)).toBe('wrong-host');
  });

  test.each([
    '127.0.0.1:8080',
    'localhost',
    'LOCALHOST:1',
    '[::1]:8080',
    '127.1.2.3',
    'localhost.',
  ])('on this machine (%s) is let in', async (host) => {
    const answer = await office.app.inject({
      method: 'GET',
      url: '/api/demo/people',
      headers: { host },
    });
    expect(answer.statusCode).toBe(200);
  });

  test('is the one set up, outside the demonstration', async () => {
    const hosts = { names: ['waishi.example.gov.cn'], loopbackOnly: false };
    const real = await openOffice({ store: office.store, demo: false, hosts });
    const ask = async (host: string) =>
      (await real.app.inject({ method: 'GET', url: '/healthz', headers: { host } })).statusCode;
    expect(await ask('waishi.example.gov.cn')).toBe(200);
    expect(await ask('waishi.example.gov.cn:443')).toBe(200);
    expect(await ask('evil.example')).toBe(421);
    expect(await ask('10.0.0.5')).toBe(421);
    await real.app.close();
    await real.sql.end();
  });

  test('that a proxy nobody trusts claims is not believed', async () => {
    const answer = await office.app.inject({
      method: 'GET',
      url: '/healthz',
      headers: { host: 'evil.example', 'x-forwarded-host': HOST, 'x-forwarded-for': '127.0.0.1' },
    });
    expect(answer.statusCode).toBe(421);
  });
});

describe('a page elsewhere', () => {
  const body = { language: 'en' };
  const from = (headers: Record<string, string>) =>
    office.app.inject({
      method: 'PATCH',
      url: '/api/session',
      headers: { host: HOST, cookie: client.cookie, ...headers },
      payload: body,
    });

  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1:8081' }],
    [{ origin: `https://${HOST}` }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
  ])('cannot write in the name of who is signed in (%j)', async (headers) => {
    expect(clear(await from(headers))).toBe('cross-origin');
  });

  test('of this platform can', async () => {
    const answer = await from({ origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' });
    expect(answer.statusCode).toBe(200);
    expect((await from({})).statusCode, 'a program that is no browser').toBe(200);
  });

  test('cannot read either, but may link here', async () => {
    const read = await client.get('/api/session', {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'no-cors',
    });
    expect(clear(read)).toBe('cross-origin');
    const linked = await client.get('/api/session', {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    });
    expect(linked.statusCode).toBe(200);
  });

  test('cannot send a form', async () => {
    const answer = await client.post('/api/disclosure-request/register', 'act=1', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect([answer.statusCode, clear(answer)]).toEqual([415, 'wrong-type']);
    const plain = await client.post('/api/disclosure-request/register', '{}', {
      'content-type': 'text/plain',
    });
    expect([plain.statusCode, clear(plain)]).toEqual([415, 'wrong-type']);
  });
});

describe('bad input', () => {
  const url = '/api/disclosure-request/register';

  test.each([
    ['{', 400, 'malformed'],
    ['', 400, 'malformed'],
    ['{"act":1}x', 400, 'malformed'],
    ['{"__proto__":{"a":1}}', 400, 'malformed'],
    ['{"constructor":{"prototype":{"a":1}}}', 400, 'malformed'],
    ['[]', 422, 'invalid'],
    ['null', 422, 'invalid'],
    ['"text"', 422, 'invalid'],
    ['{}', 422, 'invalid'],
    [`{"asks":${'['.repeat(1000)}${']'.repeat(1000)}}`, 400, 'bad-request'],
    ['{"asks":{"sought":"a\\u0000b"}}', 400, 'bad-request'],
    ['{"asks":{"sought":"\\ud800"}}', 400, 'bad-request'],
    [JSON.stringify({ asks: { sought: '长'.repeat(500_000) } }), 413, 'too-large'],
  ])('%.60s is answered with %d', async (body, status, code) => {
    const answer = await client.post(url, body);
    expect([answer.statusCode, clear(answer)]).toEqual([status, code]);
  });

  test('nothing of it is half-written', async () => {
    const { rows } = await office.sql.query('select count(*)::int as n from matter');
    expect(rows).toEqual([{ n: 0 }]);
  });

  test.each([
    ['/api/matters?limit=0', 422],
    ['/api/matters?limit=1e9', 422],
    ['/api/matters?view=everything', 422],
    ['/api/matters?view=todo&view=all', 422],
    ['/api/matters?unknown=1', 422],
    ['/api/matters?receivedFrom=2026-02-30', 422],
    ['/api/matters?cursor=abc', 422],
    ['/api/matters?q=%00', 400],
    ['/api/matters?q=%FF', 200],
    ['/api/disclosure-request/%00', 400],
    ['/api/disclosure-request/%E0%A4%A', 400],
    ['/api/disclosure-request/..%2f..%2fetc%2fpasswd', 404],
    ['/api/disclosure-request/not-an-id', 404],
    [`/api/disclosure-request/${'a'.repeat(1000)}`, 404],
    [`/api/documents/${'a'.repeat(64)}?matter=x`, 422],
    ['/api/documents/..%2f..%2fetc%2fpasswd?matter=x', 422],
    ['/api/nothing/here', 404],
    ['/api', 404],
    ['/../../etc/passwd', 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/assets/../../../../etc/passwd', 404],
  ])('%.60s is answered with %d', async (path, status) => {
    const answer = await client.get(path);
    expect(answer.statusCode).toBe(status);
    if (status !== 200) clear(answer);
  });

  test('the wrong method is told which are right', async () => {
    const answer = await client.send('DELETE', '/api/matters');
    expect([answer.statusCode, clear(answer), answer.headers['allow']]).toEqual([
      405,
      'method-not-allowed',
      'GET, HEAD',
    ]);
    const step = await client.get('/api/disclosure-request/register/x/y');
    expect(step.statusCode).toBe(404);
    const unsafe = await client.get('/api/session/link/look');
    expect([unsafe.statusCode, unsafe.headers['allow']]).toEqual([405, 'POST']);
  });

  test('that is no HTTP at all ends the connection without a word about the inside', async () => {
    for (const text of [
      'GARBAGE\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: ${HOST}\r\n\r\n`,
      `GET / HTTP/1.1\r\nhost: ${HOST}\r\nx: a\nb\r\n\r\n`,
    ]) {
      const answer = await raw(text);
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d/);
      expect(answer).not.toMatch(/node_modules|\.ts|\bat\b/);
    }
    expect(
      await raw(
        `POST /api/session HTTP/1.1\r\nhost: ${HOST}\r\ncontent-type: application/json\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      ),
    ).toMatch(/^HTTP\/1\.1 400/);
  });

  test('an error of our own says nothing but that it happened', async () => {
    const broken = new Error('select secret from table at /inside/of/it.ts:1');
    const pool = { query: () => Promise.reject(broken) } as never;
    const real = await openOffice({ store: { ...office.store, pool } });
    const answer = await real.app.inject({
      method: 'GET',
      url: '/api/session',
      headers: { host: HOST, cookie: client.cookie },
    });
    await real.app.close();
    await real.sql.end();
    expect([answer.statusCode, clear(answer)]).toEqual([500, 'fault']);
    expect(answer.body).not.toContain('secret');
    expect(real.faults).toEqual([broken]);
  });
});

describe('what comes back', () => {
  test('forbids everything a page of ours does not need', async () => {
    const { headers } = await client.get('/api/session');
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
    ]) {
      expect(policy.split(';')).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('is kept by no cache on the way', async () => {
    expect((await client.get('/api/session')).headers['cache-control']).toBe('no-store');
  });

  test('says who watches over the process what it needs', async () => {
    expect((await client.get('/healthz')).json()).toEqual({ ok: true });
    expect((await client.get('/readyz')).json()).toEqual({ ok: true });
    const { body } = await client.get('/metrics');
    expect(body).toContain(
      'waishi_http_request_seconds_count{method="GET",route="/api/session",status="200"}',
    );
    expect(body).toContain('waishi_refusals_total{code="wrong-host"}');
  });
});

test('too many requests are told to wait', async () => {
  const hurried = await openOffice({ store: office.store, limits: { signIn: 2 } });
  const answers = [];
  for (let n = 0; n < 3; n += 1) {
    answers.push(
      await hurried.app.inject({
        method: 'POST',
        url: '/api/session/link/look',
        headers: { host: HOST },
        payload: { token: 'x' },
      }),
    );
  }
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 429]);
  const last = answers.at(-1);
  expect(last && clear(last)).toBe('too-many');
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  await hurried.app.close();
  await hurried.sql.end();
});
