import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client, Office } from '../../test/api/server.ts';
import { openOffice } from '../../test/api/server.ts';
import { layOut, NoSuchOffice } from '../store/dispatch.ts';
import { inOffice } from '../store/open.ts';
import { findAct } from '../store/outbox-acts.ts';

const KIND = '/api/consular-case';
let office: Office;
let here: string;
let jia: Client;
let yi: Client;
let bing: Client;

beforeAll(async () => {
  office = await openOffice({ limits: { signIn: 1e6, write: 1e6, export: 1e6 } });
  const first = await office.addOffice('甲');
  const second = await office.addOffice('乙');
  const third = await office.addOffice('丙');
  here = first;
  jia = await office.as(await office.addPerson(first, '甲处长', { role: 'head' }));
  yi = await office.as(await office.addPerson(second, '乙处长', { role: 'head' }));
  bing = await office.as(await office.addPerson(third, '丙处长', { role: 'head' }));
});
afterAll(() => office.close());

async function opens(): Promise<string> {
  const matter = randomUUID();
  const asks = {
    at: '2026-02-10T03:05',
    kind: 'missing',
    country: 'TH',
    city: '清迈',
    situation: '一名外市居民与家人失去联系',
    source: 'family',
    callerName: '钱家属',
    callerPhone: '13800004321',
  };
  const body = { act: randomUUID(), matter, on: '2026-02-10', asks };
  expect((await jia.post(`${KIND}/register`, body)).statusCode).toBe(201);
  const person = { name: '钱远山', condition: 'missing' };
  const added = { act: randomUUID(), on: '2026-02-10', asks: person };
  expect((await jia.post(`${KIND}/${matter}/add-person`, added)).statusCode).toBe(200);
  return matter;
}
async function sends(matter: string, to: string, agreed: boolean): Promise<string> {
  const act = randomUUID();
  const asks = {
    at: '2026-02-10T08:00',
    office: to,
    phone: '0000-12345678',
    agreed,
    reason: '户籍在乙市',
  };
  const answer = await jia.post(`${KIND}/${matter}/send-to`, { act, on: '2026-02-10', asks });
  expect([answer.statusCode, answer.json().phase]).toEqual([200, 'handedOver']);
  return act;
}
/** What the job does once the act is committed. */
async function laysOut(act: string): Promise<void> {
  const found = await inOffice(office.store, here, (tx) => findAct(tx, act));
  if (!found) throw new Error(act);
  await layOut(office.store, here, found);
}
const itemsOf = async (client: Client) => (await client.get('/api/dispatches')).json().items;

test.each([
  [true, ['钱远山']],
  [false, []],
])('甲移送、乙接收为自己的案件，都是办理记录；同意提供姓名：%s', async (agreed, names) => {
  const matter = await opens();
  const act = await sends(matter, '乙', agreed);
  const sent = async () => (await jia.get(`/api/dispatches/of/${matter}`)).json().items;
  expect(await sent()).toEqual([]);
  await laysOut(act);
  await laysOut(act);
  expect(await sent()).toMatchObject([{ to: '乙市人民政府外事办公室', received_at: null }]);
  const one = (await itemsOf(yi)).find(({ id }: { id: string }) => id === act);
  expect(one).toMatchObject({ id: act, title: '泰国清迈失踪、失联', received_matter: null });
  expect(JSON.stringify(one)).not.toMatch(/钱/);
  expect(await itemsOf(bing)).toEqual([]);
  expect(await itemsOf(jia)).toEqual([]);

  const body = { act: randomUUID(), matter: randomUUID(), sender: one.sender, id: one.id };
  expect((await bing.post('/api/dispatches/receive', body)).statusCode).toBe(404);
  expect((await yi.post('/api/dispatches/receive', body)).statusCode).toBe(201);
  expect((await yi.post('/api/dispatches/receive', body)).json()).toMatchObject({ repeated: true });
  const again = { ...body, act: randomUUID(), matter: randomUUID() };
  expect((await yi.post('/api/dispatches/receive', again)).statusCode).toBe(404);

  const record = (await yi.get(`${KIND}/${body.matter}`)).json();
  expect(record).toMatchObject({
    phase: 'reported',
    own: { source: 'office', callerName: '甲市人民政府外事办公室', country: 'TH', city: '清迈' },
  });
  expect(record.own.persons.map(({ name }: { name: string }) => name)).toEqual(names);
  expect(JSON.stringify(record)).not.toMatch(/13800004321|钱家属/);
  expect(await sent()).toMatchObject([{ received_at: expect.stringMatching(/Z$/) }]);
  expect((await yi.get(`${KIND}/${matter}`)).statusCode).toBe(404);
  expect((await yi.get(`/api/dispatches/of/${matter}`)).statusCode).toBe(404);
});

test('没有这个机关代码的，任务停下来说明', async () => {
  const act = await sends(await opens(), '丁', false);
  await expect(laysOut(act)).rejects.toThrow(NoSuchOffice);
  expect(office.faults).toEqual([]);
});
