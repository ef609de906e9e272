import crypto, { randomUUID } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client, Office, Person } from '../../test/api/server.ts';
import { clientOf, cookieOf, HOST, linkFor, openOffice, TODAY } from '../../test/api/server.ts';
import { millisecondsOf } from '../office/clock.ts';
import { hashToken } from './security/token.ts';

const PASSWORD = '竹影扫阶尘不动月穿潭底水无痕';
const PATIENT = { limits: { signIn: 100_000, write: 100_000, export: 100_000 } };

let office: Office;
let id: string;
beforeAll(async () => {
  office = await openOffice(PATIENT);
  id = await office.addOffice('甲');
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set(TODAY);
  await office.sql.query('delete from attempt');
});

const visitor = (): Client => clientOf(office.app, '');
const signIn = (login: string, password: string, code?: string) =>
  visitor().post('/api/session', { login, password, ...(code ? { code } : {}) });

/** Chooses a password by a fresh link, as everybody does. */
async function settle(person: Person, totp?: string) {
  const token = await linkFor(office, person, totp !== undefined);
  const body = { token, password: PASSWORD, ...(totp === undefined ? {} : { totp }) };
  return visitor().post('/api/session/link', body);
}
const newcomer = async (role = 'officer', name = '钱有为'): Promise<Person> =>
  office.addPerson(id, name, { role });

const codeOf = (secret: string): string =>
  new TOTP({ secret, period: 30, digits: 6 }).generate({
    timestamp: millisecondsOf(office.clock.now()),
  });

describe('a one-time sign-in link', () => {
  test('says whose it is, sets a password, signs in, and opens nothing a second time', async () => {
    const person = await newcomer();
    const token = await linkFor(office, person);
    const look = await visitor().post('/api/session/link/look', { token });
    expect(look.json()).toMatchObject({
      person: { name: '钱有为', login: person.login },
      totp: null,
    });
    const used = await visitor().post('/api/session/link', { token, password: PASSWORD });
    expect(used.statusCode).toBe(201);
    expect(used.json()).toMatchObject({ person: { id: person.id }, demo: true });
    const again = await visitor().post('/api/session/link', { token, password: PASSWORD });
    expect([again.statusCode, again.json().code]).toEqual([404, 'link-not-valid']);
    expect((await signIn(person.login, PASSWORD)).statusCode).toBe(201);
  });

  test('is not kept: the database has only its hash', async () => {
    const token = await linkFor(office, await newcomer());
    const secret = token.split('.')[1] ?? '';
    const { rows } = await office.sql.query('select token from sign_in_link where token = $1', [
      hashToken(secret),
    ]);
    expect(rows).toHaveLength(1);
    const all = await office.sql.query('select l::text from sign_in_link l');
    expect(JSON.stringify(all.rows)).not.toContain(secret);
  });

  test('ends after 24 hours, and when another is made', async () => {
    const person = await newcomer();
    const first = await linkFor(office, person);
    const second = await linkFor(office, person);
    const look = (token: string) => visitor().post('/api/session/link/look', { token });
    expect((await look(first)).statusCode).toBe(404);
    expect((await look(second)).statusCode).toBe(200);
    office.clock.forward(24 * 3600);
    expect((await look(second)).statusCode).toBe(404);
  });

  test('is used by one of two who come at once', async () => {
    const token = await linkFor(office, await newcomer());
    const both = await Promise.all(
      Array.from({ length: 8 }, () =>
        visitor().post('/api/session/link', { token, password: PASSWORD }),
      ),
    );
    const codes = both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b);
    expect(codes).toEqual([201, ...Array.from({ length: 7 }, () => 404)]);
  });

  test.each([
    ['short', '口令应为12至128个字符。'],
    ['password1234', '口令过于常见'],
    ['waishi888888', '口令过于常见'],
    ['aaaaaaaaaaaaaaa', '口令过于常见'],
    ['我叫钱有为请多多关照啊啊', '口令过于常见'],
  ])('does not take %s', async (password, because) => {
    const token = await linkFor(office, await newcomer());
    const answer = await visitor().post('/api/session/link', { token, password });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toHaveLength(1);
    expect(answer.json().errors[0].message.zh).toContain(because);
    const after = await visitor().post('/api/session/link/look', { token });
    expect(after.statusCode, 'the link is still good').toBe(200);
  });

  test.each(['', 'x', '.', `${randomUUID()}.`, `${randomUUID()}.abc`, 'a'.repeat(199)])(
    'that is none (%s) opens nothing',
    async (token) => {
      expect((await visitor().post('/api/session/link/look', { token })).statusCode).toBe(404);
    },
  );
});

describe('signing in', () => {
  test('gives the same answer for an unknown name and a wrong password', async () => {
    const person = await newcomer();
    await settle(person);
    const answers = [
      await signIn(person.login, '这不是正确的口令呀呀呀'),
      await signIn('nobody.at.all', '这不是正确的口令呀呀呀'),
      await signIn((await newcomer()).login, '这不是正确的口令呀呀呀'),
    ].map((answer) => {
      const problem = { ...answer.json(), instance: 'one' };
      return { status: answer.statusCode, problem, cookies: answer.cookies };
    });
    expect(answers[0]).toMatchObject({
      status: 401,
      problem: { code: 'sign-in-failed' },
      cookies: [],
    });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test('costs the same hash for a name nobody has', async () => {
    const person = await newcomer();
    await settle(person);
    const real = crypto.argon2;
    const hashed: unknown[] = [];
    crypto.argon2 = (kind, given, done) => {
      const { message: _, nonce: __, ...cost } = given;
      hashed.push({ kind, ...cost });
      real(kind, given, done);
    };
    syncBuiltinESMExports();
    try {
      await signIn(person.login, '这不是正确的口令呀呀呀');
      await signIn('nobody', '这不是正确的口令呀呀呀');
    } finally {
      crypto.argon2 = real;
      syncBuiltinESMExports();
    }
    expect(hashed).toHaveLength(2);
    expect(hashed[1]).toEqual(hashed[0]);
  });

  test('gives a cookie that no script reads and no other site sends', async () => {
    const person = await newcomer();
    const answer = await settle(person);
    expect(answer.cookies).toHaveLength(1);
    expect(answer.cookies[0]).toMatchObject({
      name: 'waishi',
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
    });
    expect(answer.cookies[0]).not.toHaveProperty('maxAge');
  });

  test('gives another token each time and ends the one it came with', async () => {
    const person = await newcomer();
    const first = cookieOf(await settle(person));
    const again = await clientOf(office.app, first).post('/api/session', {
      login: person.login,
      password: PASSWORD,
    });
    expect(again.statusCode).toBe(201);
    expect(cookieOf(again)).not.toBe(first);
    expect((await clientOf(office.app, first).get('/api/session')).statusCode).toBe(401);
    expect((await clientOf(office.app, cookieOf(again)).get('/api/session')).statusCode).toBe(200);
  });

  test('does not take a token the visitor chose', async () => {
    const cookie = `waishi=${id}.${'A'.repeat(43)}`;
    expect((await clientOf(office.app, cookie).get('/api/session')).statusCode).toBe(401);
  });

  test('is over for a person who was disabled', async () => {
    const person = await newcomer();
    const client = clientOf(office.app, cookieOf(await settle(person)));
    await office.sql.query('update person set disabled_at = now() where id = $1', [person.id]);
    expect((await client.get('/api/session')).statusCode).toBe(401);
    expect((await signIn(person.login, PASSWORD)).json().code).toBe('sign-in-failed');
  });

  test('tells two offices of one installation apart by name@office', async () => {
    const other = await office.addOffice('yi');
    const here = await newcomer();
    const there = await office.addPerson(other, '孙远方', { role: 'officer' });
    await office.sql.query('update person set login = $1 where id = $2', [here.login, there.id]);
    await settle(here);
    await settle({ ...there, login: here.login });
    expect((await signIn(here.login, PASSWORD)).statusCode).toBe(401);
    const answer = await signIn(`${here.login}@yi`, PASSWORD);
    expect(answer.json()).toMatchObject({ person: { name: '孙远方' }, office: { code: 'yi' } });
  });
});

describe('guessing', () => {
  test('is stopped after five failures, longer each time, and not by the right password', async () => {
    const person = await newcomer();
    await settle(person);
    const wrong = () => signIn(person.login, '这不是正确的口令呀呀呀');
    for (let n = 0; n < 5; n += 1) expect((await wrong()).statusCode).toBe(401);
    const locked = await wrong();
    expect(locked.statusCode).toBe(429);
    expect(locked.json()).toMatchObject({ code: 'locked', retryAfter: 30 });
    expect(locked.headers['retry-after']).toBe('30');
    expect((await signIn(person.login, PASSWORD)).statusCode).toBe(429);
    office.clock.forward(30);
    expect((await wrong()).statusCode).toBe(401);
    expect((await wrong()).json().retryAfter).toBe(60);
    office.clock.forward(60);
    expect((await signIn(person.login, PASSWORD)).statusCode).toBe(201);
    expect((await wrong()).statusCode, 'counted anew').toBe(401);
  });

  test('locks a name nobody has in the same way', async () => {
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await signIn('ghost', '这不是正确的口令呀呀呀'));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('many at once counts as many', async () => {
    const person = await newcomer();
    await settle(person);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => signIn(person.login, '这不是正确的口令呀呀呀')),
    );
    expect(all.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
  });

  test('from one address is stopped whatever the names', async () => {
    const from = async (login: string) =>
      (await signIn(login, '这不是正确的口令呀呀呀')).statusCode;
    expect(await from('first')).toBe(401);
    await office.sql.query(`update attempt set failures = 98 where subject like 'address:%'`);
    expect([await from('second'), await from('third'), await from('fourth')]).toEqual([
      401, 401, 429,
    ]);
    office.clock.forward(10);
    expect(await from('fifth')).toBe(401);
  });
});

describe('an administrator', () => {
  test('sets up an authenticator with the link and needs its code ever after', async () => {
    const person = await newcomer('audit-admin', '审计员甲');
    const token = await linkFor(office, person, true);
    const look = await visitor().post('/api/session/link/look', { token });
    const { secret, uri } = look.json().totp;
    expect(uri).toContain('otpauth://totp/');
    const without = await visitor().post('/api/session/link', { token, password: PASSWORD });
    expect(without.json().errors).toMatchObject([{ field: 'totp' }]);
    const code = codeOf(secret);
    const used = await visitor().post('/api/session/link', {
      token,
      password: PASSWORD,
      totp: code,
    });
    expect(used.json().person.roles).toMatchObject([{ role: 'audit-admin' }]);
    expect((await signIn(person.login, PASSWORD)).json().code).toBe('code-needed');
    expect((await signIn(person.login, PASSWORD, code)).json().code, 'used already').toBe(
      'sign-in-failed',
    );
    office.clock.forward(30);
    const next = codeOf(secret);
    expect((await signIn(person.login, PASSWORD, next)).statusCode).toBe(201);
    expect((await signIn(person.login, PASSWORD, next)).json().code, 'replayed').toBe(
      'sign-in-failed',
    );
  });

  test('has the code taken once, of two who send it at the same time', async () => {
    const person = await newcomer('audit-admin', '审计员乙');
    const token = await linkFor(office, person, true);
    const { secret } = (await visitor().post('/api/session/link/look', { token })).json().totp;
    await visitor().post('/api/session/link', { token, password: PASSWORD, totp: codeOf(secret) });
    office.clock.forward(60);
    const both = await Promise.all(
      [1, 2, 3].map(() => signIn(person.login, PASSWORD, codeOf(secret))),
    );
    expect(both.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
  });

  test('without an authenticator has no administrator’s rights', async () => {
    const person = await newcomer('audit-admin', '审计员丙');
    const client = clientOf(office.app, cookieOf(await settle(person)));
    expect((await client.get('/api/session')).json().person.roles).toEqual([]);
    expect((await client.get('/api/admin/audit')).statusCode).toBe(403);
  });
});

describe('a session', () => {
  const enter = async () => {
    const person = await newcomer();
    return { person, client: clientOf(office.app, cookieOf(await settle(person))) };
  };
  const status = async (client: Client) => (await client.get('/api/session')).statusCode;

  test('ends after 30 minutes without a request', async () => {
    const { client } = await enter();
    office.clock.forward(29 * 60);
    expect(await status(client)).toBe(200);
    office.clock.forward(29 * 60);
    expect(await status(client)).toBe(200);
    office.clock.forward(30 * 60);
    expect(await status(client)).toBe(401);
    office.clock.forward(-10 * 60);
    expect(await status(client), 'and is gone for good').toBe(401);
  });

  test('ends after 12 hours whatever is done', async () => {
    const { client } = await enter();
    for (let n = 1; n < 12 * 6; n += 1) {
      office.clock.forward(600);
      expect(await status(client)).toBe(200);
    }
    office.clock.forward(600);
    expect(await status(client)).toBe(401);
  });

  test('gets another token when the person’s posts change, and the old one dies', async () => {
    const { person, client } = await enter();
    expect((await client.get('/api/session')).cookies).toEqual([]);
    await office.sql.query(
      `insert into post (office_id, id, person_id, role, from_day) values ($1, $2, $3, 'head', '2026-01-01')`,
      [id, randomUUID(), person.id],
    );
    const answer = await client.get('/api/session');
    expect(answer.json().person.roles.map(({ role }: { role: string }) => role)).toEqual([
      'head',
      'officer',
    ]);
    const renewed = clientOf(office.app, cookieOf(answer));
    expect(renewed.cookie).not.toBe(client.cookie);
    expect(await status(client), 'requests under way').toBe(200);
    office.clock.forward(31);
    expect(await status(client)).toBe(401);
    expect(await status(renewed)).toBe(200);
  });

  test('ends on signing out, here or everywhere', async () => {
    const { person, client } = await enter();
    const elsewhere = clientOf(office.app, cookieOf(await signIn(person.login, PASSWORD)));
    const third = clientOf(office.app, cookieOf(await signIn(person.login, PASSWORD)));
    const out = await client.send('DELETE', '/api/session');
    expect(out.statusCode).toBe(204);
    expect(out.cookies[0]).toMatchObject({ name: 'waishi', value: '' });
    expect([await status(client), await status(elsewhere), await status(third)]).toEqual([
      401, 200, 200,
    ]);
    await elsewhere.send('DELETE', '/api/session?everywhere=true');
    expect([await status(elsewhere), await status(third)]).toEqual([401, 401]);
  });

  test('ends everywhere else when the password is changed', async () => {
    const { person, client } = await enter();
    const elsewhere = clientOf(office.app, cookieOf(await signIn(person.login, PASSWORD)));
    const next = '疏影横斜水清浅暗香浮动月黄昏';
    const wrong = await client.send('PUT', '/api/session/password', { current: 'wrong', next });
    expect(wrong.statusCode).toBe(401);
    const changed = await client.send('PUT', '/api/session/password', { current: PASSWORD, next });
    expect(changed.statusCode).toBe(200);
    expect([await status(client), await status(elsewhere)]).toEqual([401, 401]);
    expect(await status(clientOf(office.app, cookieOf(changed)))).toBe(200);
    expect((await signIn(person.login, next)).statusCode).toBe(201);
    expect((await signIn(person.login, PASSWORD)).statusCode).toBe(401);
  });

  test('remembers the person’s language', async () => {
    const { client } = await enter();
    const answer = await client.send('PATCH', '/api/session', { language: 'en' });
    expect(answer.json().language).toBe('en');
    const problem = await client.get('/api/disclosure-request/none');
    expect(problem.json().title).toBe('Not found');
  });

  test('holds the posts of an absent person for the deputy, but not an administrator’s', async () => {
    const { person, client } = await enter();
    const absent = await office.addPerson(id, '周外出', { role: 'head' }, { role: 'system-admin' });
    await office.sql.query(
      `insert into absence (office_id, id, person_id, deputy_id, from_day, to_day) values ($1, $2, $3, $4, $5, $5)`,
      [id, randomUUID(), absent.id, person.id, TODAY],
    );
    const answer = await client.get('/api/session');
    expect(answer.json()).toMatchObject({ actsFor: [{ id: absent.id, name: '周外出' }] });
    expect(answer.json().person.roles.map(({ role }: { role: string }) => role)).toEqual([
      'officer',
      'head',
    ]);
  });

  test('is written to the audit with every coming and going', async () => {
    const { person, client } = await enter();
    await signIn(person.login, '这不是正确的口令呀呀呀');
    await client.send('DELETE', '/api/session');
    const { rows } = await office.sql.query(
      'select what, about from audit where person_id = $1 order by seq',
      [person.id],
    );
    expect(rows.map(({ what }) => what)).toEqual(['link-used', 'sign-in-failed', 'signed-out']);
    expect(JSON.stringify(rows)).not.toContain('口令');
  });
});

describe('outside the demonstration', () => {
  test('nobody signs in with one click, and demonstration sessions end', async () => {
    const person = await newcomer();
    const client = await office.as(person);
    const real = await openOffice({ store: office.store, demo: false });
    const other = clientOf(real.app, client.cookie);
    expect((await other.get('/api/demo/people')).statusCode).toBe(404);
    const entered = await other.post('/api/demo/session', { person: person.id });
    expect(entered.statusCode).toBe(404);
    expect((await other.get('/api/session')).statusCode).toBe(401);
    await real.app.close();
    await real.sql.end();
  });

  test('over TLS the cookie is secure and bound to this host', async () => {
    const real = await openOffice({
      store: office.store,
      demo: false,
      trustProxy: '127.0.0.1',
      hosts: { names: ['waishi.example.gov.cn'], loopbackOnly: false },
    });
    const person = await newcomer();
    const token = await linkFor(office, person);
    const send = (headers: Record<string, string>) =>
      real.app.inject({
        method: 'POST',
        url: '/api/session/link',
        headers: { host: 'waishi.example.gov.cn', ...headers },
        payload: { token, password: PASSWORD },
      });
    const answer = await send({
      'x-forwarded-proto': 'https',
      origin: 'https://waishi.example.gov.cn',
    });
    expect(answer.cookies[0]).toMatchObject({ name: '__Host-waishi', secure: true });
    expect(answer.headers['strict-transport-security']).toContain('max-age');
    await real.app.close();
    await real.sql.end();
  });
});

test('a host that is none of ours is told so before anything else', async () => {
  const answer = await office.app.inject({
    method: 'GET',
    url: '/api/demo/people',
    headers: { host: 'evil.example' },
  });
  expect([answer.statusCode, answer.json().code]).toEqual([421, 'wrong-host']);
  const port = await office.app.inject({
    method: 'GET',
    url: '/api/demo/people',
    headers: { host: HOST.replace('8080', '1') },
  });
  expect(port.statusCode).toBe(200);
});
