import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client, Office, Person } from '../../test/api/server.ts';
import { openOffice } from '../../test/api/server.ts';

const KIND = '/api/consular-case';
const NAMES = /赵远航|赵家属|13800001234|E12345678/;

let office: Office;
const people = new Map<string, Person>();
const clients = new Map<string, Client>();
let id: string;
let number: string;

const as = (name: string): Client => {
  const client = clients.get(name);
  if (!client) throw new Error(`nobody is called ${name}`);
  return client;
};
async function hire(office_id: string, name: string, role: string, unit?: string): Promise<void> {
  const person = await office.addPerson(office_id, name, { role, ...(unit ? { unit } : {}) });
  people.set(name, person);
  clients.set(name, await office.as(person));
}
async function take(by: string, step: string, asks: object): Promise<string> {
  const act = randomUUID();
  const answer = await as(by).post(`${KIND}/${id}/${step}`, { act, on: '2026-02-10', asks });
  if (answer.statusCode !== 200) throw new Error(`${step}: ${answer.body}`);
  return act;
}
const readingsOf = async (name: string): Promise<number> => {
  const { rows } = await office.sql.query<{ n: number }>(
    `select count(*)::int as n from audit where what = 'read-sensitive' and person_id = $1`,
    [people.get(name)?.id],
  );
  return rows[0]?.n ?? 0;
};

beforeAll(async () => {
  office = await openOffice({
    limits: { signIn: 1e6, write: 1e6, export: 1e6 },
    times: { idle: 86_400, absolute: 86_400 },
    findPrint: () => Promise.resolve({ missing: [] }),
  });
  const here = await office.addOffice('甲');
  const there = await office.addOffice('乙');
  const consular = await office.addUnit(here, 'consular');
  const other = await office.addUnit(here, 'policy');
  await hire(here, '值班员', 'clerk', consular);
  await hire(here, '另一值班员', 'clerk', consular);
  await hire(here, '承办人', 'officer', consular);
  await hire(here, '外处承办人', 'officer', other);
  await hire(here, '审核人', 'reviewer', other);
  await hire(here, '处长', 'head', consular);
  await hire(here, '分管领导', 'leader', other);
  await hire(here, '审计员', 'audit-admin');
  await hire(there, '外单位处长', 'head');
  id = randomUUID();
  const opened = await as('值班员').post(`${KIND}/register`, {
    act: randomUUID(),
    matter: id,
    on: '2026-02-10',
    asks: {
      at: '2026-02-10T03:05',
      kind: 'detained',
      country: 'KH',
      city: '金边',
      situation: '一名市民被当地警方带走',
      source: 'family',
      callerName: '赵家属',
      callerPhone: '13800001234',
    },
  });
  if (opened.statusCode !== 201) throw new Error(opened.body);
  number = opened.json().number;
  await take('承办人', 'add-person', {
    name: '赵远航',
    passport: 'E12345678',
    condition: 'detained',
  });
});
afterAll(() => office.close());

describe('谁看得到一起领保案件', () => {
  /** By hand: who took the call, the division that handles it, and those who answer for the office. */
  test.each([
    ['值班员', 200],
    ['另一值班员', 404],
    ['承办人', 200],
    ['外处承办人', 404],
    ['审核人', 200],
    ['处长', 200],
    ['分管领导', 200],
    ['审计员', 403],
    ['外单位处长', 404],
  ])('%s：%i，看到的每一次都先记下', async (name, status) => {
    for (const path of ['', '/prints/case.pdf', '/readings']) {
      const before = await readingsOf(name);
      const answer = await as(name).get(`${KIND}/${id}${path}`);
      // The test's printer has nothing to print: whoever may see the record is told what is missing.
      const missing = path.startsWith('/prints') && status === 200 ? 409 : status;
      expect([path, answer.statusCode]).toEqual([path, missing]);
      const counted = status === 200 && path !== '/readings' ? 1 : 0;
      expect([path, (await readingsOf(name)) - before]).toEqual([path, counted]);
      expect([path, NAMES.test(answer.body)]).toEqual([path, status === 200 && path === '']);
    }
  });

  test('名录、清单、查找里没有姓名、电话、证件号', async () => {
    for (const url of [
      '/api/matters?view=all&kind=consular-case',
      `/api/matters?view=all&q=${encodeURIComponent('金边')}`,
      `/api/find?q=${encodeURIComponent(number)}`,
    ]) {
      const { statusCode, body } = await as('处长').get(url);
      expect([url, statusCode, body.includes(id)]).toEqual([url, 200, true]);
      expect(body).not.toMatch(/赵|1380000|E123/);
    }
  });

  test('记不下来就不给看：一个字也不出去', async () => {
    await office.sql.query('revoke insert on audit from waishi_app');
    const faults = office.faults.length;
    try {
      for (const path of ['', '/prints/case.pdf']) {
        const answer = await as('处长').get(`${KIND}/${id}${path}`);
        expect([path, answer.statusCode]).toEqual([path, 500]);
        expect(answer.body).not.toMatch(NAMES);
      }
    } finally {
      await office.sql.query('grant insert on audit to waishi_app');
      office.faults.length = faults;
    }
    expect((await as('处长').get(`${KIND}/${id}`)).body).toMatch(NAMES);
  });
});

describe('没有权限而情况紧急', () => {
  const open = (name: string, asked: object = {}) =>
    as(name).post(`${KIND}/open-in-emergency`, {
      act: randomUUID(),
      matter: number,
      reason: '家属在窗口，承办人电话不通',
      ...asked,
    });

  test('说明理由，报编号，限时可看，只看不办', async () => {
    expect((await as('外处承办人').get(`${KIND}/${id}`)).statusCode).toBe(404);
    const act = randomUUID();
    const opened = await open('外处承办人', { act });
    expect(opened.json()).toEqual({ id, until: '2026-02-10T03:00:00.000Z' });
    expect((await open('外处承办人', { act })).json()).toEqual(opened.json());
    const record = (await as('外处承办人').get(`${KIND}/${id}`)).json();
    expect(record).toMatchObject({ sensitiveRead: true, emergencyRead: true, may: [] });
    expect(record.own.persons[0].name).toBe('赵远航');
    const refused = await as('外处承办人').post(`${KIND}/${id}/note`, {
      act: randomUUID(),
      on: '2026-02-10',
      asks: { note: '已看' },
    });
    expect(refused.statusCode).toBe(404);
    expect((await as('外处承办人').get('/api/matters?view=all')).body).not.toContain(id);
  });

  test('读的人都列出来，理由和时限写在旁边', async () => {
    const { items } = (await as('承办人').get(`${KIND}/${id}/readings`)).json();
    const paged = [];
    let place = '';
    do {
      const path = `${KIND}/${id}/readings?limit=1${place}`;
      const page: { items: unknown[]; next: string | null } = (await as('承办人').get(path)).json();
      paged.push(...page.items);
      place = page.next === null ? '' : `&cursor=${page.next}`;
    } while (place !== '');
    expect(paged).toEqual(items);
    expect((await as('承办人').get(`${KIND}/${id}/readings?cursor=x`)).statusCode).toBe(422);
    const emergency = items.find((one: { emergency?: object }) => one.emergency);
    expect(emergency).toMatchObject({
      by: { name: '外处承办人' },
      emergency: { reason: '家属在窗口，承办人电话不通', verdict: null },
    });
    const names = items.map(({ by }: { by: { name: string } }) => by.name);
    expect(new Set(names)).toEqual(
      new Set(['外处承办人', '处长', '承办人', '分管领导', '审核人', '值班员']),
    );
  });

  test('审核人的待办里有它，确认或者提出异议一次；本人不审本人', async () => {
    const waiting = async () => (await as('审核人').get('/api/sensitive/readings')).json().items;
    const [one] = await waiting();
    expect(one).toMatchObject({ number, title: '柬埔寨金边拘押', by: { name: '外处承办人' } });
    const url = `/api/sensitive/readings/${one.id}/review`;
    const verdict = { act: randomUUID(), verdict: 'objected', remark: '应先请示处长' };
    expect((await as('承办人').post(url, verdict)).statusCode).toBe(403);
    expect((await as('审核人').post(url, verdict)).statusCode).toBe(200);
    expect(await waiting()).toEqual([]);
    expect((await as('审核人').post(url, { ...verdict, act: randomUUID() })).statusCode).toBe(404);
    const { items } = (await as('处长').get(`${KIND}/${id}/readings`)).json();
    expect(
      items.find((reading: { emergency?: object }) => reading.emergency).emergency,
    ).toMatchObject({
      verdict: 'objected',
      remark: '应先请示处长',
      reviewedBy: { name: '审核人' },
    });
  });

  test('到时不再能看；理由太短、编号不对、别的机关都打不开', async () => {
    office.clock.set('2026-02-10', '11:01:00');
    expect((await as('外处承办人').get(`${KIND}/${id}`)).statusCode).toBe(404);
    expect((await open('外处承办人', { reason: '看' })).statusCode).toBe(422);
    expect((await open('外处承办人', { matter: 'LB-2026-999' })).statusCode).toBe(404);
    expect((await open('外单位处长')).statusCode).toBe(404);
    expect((await open('审计员')).statusCode).toBe(403);
    expect((await open('另一值班员', { matter: id })).statusCode).toBe(200);
    expect(office.faults).toEqual([]);
  });
});
