import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client, Office, Person } from '../../test/api/server.ts';
import { clientOf, cookieOf, HOST, linkFor, openOffice } from '../../test/api/server.ts';
import { millisecondsOf } from '../office/clock.ts';

const PASSWORD = '竹影扫阶尘不动月穿潭底水无痕';
let office: Office;
let person: Person;
let client: Client;

const enter = async (token: string) =>
  office.app.inject({
    method: 'POST',
    url: '/api/session/link',
    headers: { host: HOST },
    payload: { token, password: PASSWORD },
  });

beforeAll(async () => {
  office = await openOffice();
  person = await office.addPerson(await office.addOffice('甲'), '李承办', { role: 'officer' });
  client = clientOf(office.app, cookieOf(await enter(await linkFor(office, person))));
});
afterAll(() => office.close());

const ask = (body: object, as = client) => as.post('/api/session/totp', body);
const codeOf = (secret: string): string =>
  new TOTP({ secret }).generate({ timestamp: millisecondsOf(office.clock.now()) });
const signIn = (more: object = {}) =>
  clientOf(office.app, '').post('/api/session', {
    login: person.login,
    password: PASSWORD,
    ...more,
  });

test('anybody may add an authenticator, with the password and a first code', async () => {
  expect((await ask({ password: 'wrong' })).statusCode).toBe(401);
  const offered = (await ask({ password: PASSWORD })).json();
  expect(offered).toMatchObject({ done: false, uri: expect.stringContaining(offered.secret) });
  const { offer, secret } = offered;
  for (const wrong of [{}, { code: '000000' }, { code: codeOf(secret), offer: 'x' }]) {
    const answer = await ask({ password: PASSWORD, offer, ...wrong });
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, 'code']);
  }
  expect((await signIn()).statusCode).toBe(201);

  const other = await office.addPerson(person.office, '周承办', { role: 'officer' });
  const theirs = clientOf(office.app, cookieOf(await enter(await linkFor(office, other))));
  const stolen = await ask({ password: PASSWORD, offer, code: codeOf(secret) }, theirs);
  expect(stolen.statusCode).toBe(422);

  const done = await ask({ password: PASSWORD, offer, code: codeOf(secret) });
  expect(done.json()).toEqual({ done: true });
  expect((await signIn()).json().code).toBe('code-needed');
  expect((await signIn({ code: codeOf(secret) })).statusCode).toBe(401);
  office.clock.set('2026-02-11', '09:00:00');
  expect((await signIn({ code: codeOf(secret) })).statusCode).toBe(201);
});

test('one who has an authenticator is not given another', async () => {
  client = clientOf(office.app, '');
  const { rows } = await office.sql.query(
    "select what from audit where what = 'authenticator-added'",
  );
  expect(rows).toHaveLength(1);
  const again = await office.as(person);
  expect((await ask({ password: PASSWORD }, again)).statusCode).toBe(409);
  expect(office.faults).toEqual([]);
});
