import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client, Office } from '../../test/api/server.ts';
import { openOffice } from '../../test/api/server.ts';
import type { Pasted } from './contract.ts';

let office: Office;
let clerk: Client;
let head: Client;
beforeAll(async () => {
  office = await openOffice({ limits: { write: 100_000 } });
  const id = await office.addOffice('甲');
  clerk = await office.as(await office.addPerson(id, '何静', { role: 'clerk' }));
  head = await office.as(await office.addPerson(id, '陆远', { role: 'head' }));
});
afterAll(() => office.close());

const HEADINGS = '届次\t编号\t案由\t领衔代表\t联系电话\t交办日期\t承办方式\t备注';
const row = (number: string, more: { day?: string; role?: string } = {}) =>
  `甲市十六届人大一次会议\t${number}\t关于优化国际语言环境的建议\t方圆\t13900001111\t${more.day ?? '2026/2/9'}\t${more.role ?? '单办'}\t重点`;
const body = (...rows: readonly string[]) => ({
  text: [HEADINGS, ...rows].join('\r\n'),
  on: '2026-02-10',
  values: { source: 'municipal-npc', assignedBy: '甲市人民政府办公厅' },
});
const URL = '/api/proposal/batch';
const statesOf = ({ rows }: Pasted) => rows.map(({ state }) => state);
const countOf = async (): Promise<number> => {
  const list = (await clerk.get('/api/matters?view=all&kind=proposal&count=exact')).json();
  return list.count.value;
};

test('先看再记：每个错误指到行和列，一行有错全部不记', async () => {
  const wrong = body(row('0001'), row('0002', { day: '2026-02-30', role: '协办' }), row('0001'));
  const shown = (await clerk.post(`${URL}?preview=true`, wrong)).json<Pasted>();
  expect(shown.columns.map(({ field }) => field)).toEqual([
    'session',
    'number',
    'subject',
    'proposer',
    'phone',
    'assignedOn',
    'role',
    null,
  ]);
  expect(statesOf(shown)).toEqual(['new', 'wrong', 'repeated']);
  expect(shown.rows[1]?.errors.map(({ field }) => field)).toEqual(['assignedOn', 'role']);
  expect(shown.added).toBeNull();
  const refused = await clerk.post(URL, wrong);
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'invalid']);
  expect(refused.json().errors.map(({ field }: { field: string }) => field)).toEqual([
    'rows.1.assignedOn',
    'rows.1.role',
  ]);
  expect(await countOf()).toBe(0);
});

test('粘贴两遍不多一件；改过编号的、作废的可以再登记', async () => {
  const list = body(row('0001'), row('0002'), row('0003'));
  const [first, again] = await Promise.all([clerk.post(URL, list), clerk.post(URL, list)]);
  expect([first.statusCode, again.statusCode]).toEqual([200, 200]);
  expect(first.json<Pasted>().added ?? 0).toBe(3 - (again.json<Pasted>().added ?? 0));
  expect(await countOf()).toBe(3);
  const third = (await clerk.post(URL, body(row('0002'), row('0004')))).json<Pasted>();
  expect([statesOf(third), third.added]).toEqual([['known', 'new'], 1]);

  const { items } = (await clerk.get('/api/matters?view=all&kind=proposal&limit=100')).json();
  const [one] = items.filter(({ title }: { title: string }) => title.includes('0004'));
  const record = (await clerk.get(`/api/proposal/${one.id}`)).json();
  const step = (asks: object) => ({ act: randomUUID(), on: '2026-02-10', asks });
  expect(record.own.phone).toBe('13900001111');
  const corrected = await clerk.post(
    `/api/proposal/${one.id}/correct`,
    step({ act: record.acts[0].id, asks: { number: '0005' }, reason: '编号误录' }),
  );
  expect(corrected.statusCode).toBe(200);
  await head.post(
    `/api/proposal/${items.find(({ title }: { title: string }) => title.includes('0003')).id}/void`,
    step({ reason: '误登' }),
  );
  const last = body(row('0003'), row('0004'), row('0005'));
  const shown = (await clerk.post(`${URL}?preview=true`, last)).json<Pasted>();
  expect(statesOf(shown)).toEqual(['new', 'new', 'known']);
  expect((await clerk.post(URL, last)).json<Pasted>().added).toBe(2);
  expect((await clerk.post(URL, last)).json<Pasted>().added).toBe(0);
});

test('没有表头的由人指定各列；缺的列说明缺什么；空的、太多的不收', async () => {
  const bare = { text: '甲市政协十四届一次会议\t0456', on: '2026-02-10', values: {} };
  const shown = (
    await clerk.post(`${URL}?preview=true`, { ...bare, columns: ['session', 'number'] })
  ).json<Pasted>();
  expect(shown.lacking).toEqual([
    'source',
    'subject',
    'proposer',
    'assignedBy',
    'assignedOn',
    'role',
  ]);
  expect(statesOf(shown)).toEqual(['wrong']);
  expect((await clerk.post(URL, { ...bare, text: '\n\n' })).statusCode).toBe(422);
  const many = body(...Array.from({ length: 501 }, (_, n) => row(String(n))));
  expect((await clerk.post(`${URL}?preview=true`, many)).statusCode).toBe(422);
  expect((await head.post(URL, body(row('0009')))).statusCode).toBe(403);
});
