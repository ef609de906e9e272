import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MatterRecord, YearReport } from '../../src/api/contract.ts';
import { performAll } from '../../src/store/many/perform-all.ts';
import type { Actor } from '../../src/store/request.ts';
import type { Client, Office } from '../api/server.ts';
import { openOffice } from '../api/server.ts';
import { own } from '../api/request.ts';

let office: Office;
const people: Record<string, Client> = {};
const actors: Record<string, Actor> = {};
const as = (role: string): Client => {
  const client = people[role];
  if (!client) throw new Error(role);
  return client;
};

beforeAll(async () => {
  office = await openOffice();
  office.clock.set('2026-02-10');
  const id = await office.addOffice('甲');
  for (const role of ['clerk', 'officer', 'reviewer', 'head', 'leader']) {
    const person = await office.addPerson(id, role, { role });
    people[role] = await office.as(person);
    actors[role] = { office: id, person: person.id };
  }
});
afterAll(() => office.close());

const report = async (): Promise<YearReport> =>
  (await as('officer').get('/api/reports/2025')).json();
const post = async (role: string, url: string, asks: object, more: object = {}) =>
  as(role).post(url, { act: randomUUID(), on: '2026-02-10', asks, ...more });
const take = async (role: string, step: string, asks: object) =>
  post(role, `/api/annual-report/${(await report()).id}/${step}`, asks);
const lock = () =>
  as('head').post('/api/reports/2025/lock', { act: randomUUID(), on: '2026-02-10' });
const textOf = ({ parts }: YearReport): string =>
  parts
    .map(({ paragraphs }) =>
      paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n'),
    )
    .join('\n');

const PARTS = {
  achievements:
    '（一）依法办理政府信息公开申请\n收到政府信息公开申请{disclosure_requests_received}，党组会会前学法{=会前学法次数}。',
  shortcomings: '学法形式还不够丰富。原因是结合案例不多。',
  leader: '主要负责人定期听取法治工作汇报。',
  plan: '结合典型案例组织学法。',
  other: '无其他需要报告的情况。',
};

/** A request of 2025, entered afterwards with its true day. */
async function register(): Promise<{ matter: string; act: string }> {
  const act = randomUUID();
  const matter = randomUUID();
  const asks = { ...own, receivedOn: '2025-06-03' };
  const made = await as('clerk').post('/api/disclosure-request/register', {
    act,
    matter,
    on: '2025-06-03',
    asks,
  });
  expect(made.statusCode).toBe(201);
  return { matter, act };
}

test('报告从起草、锁定到公开：数字随台账更新，锁定后不再变，手写的数字通不过', async () => {
  const { matter, act } = await register();
  expect(await report()).toMatchObject({ phase: null, locked: false });

  const { id } = await report();
  const opening = { matter: id };
  const begun = await post(
    'officer',
    '/api/annual-report/open',
    { sort: 'law-based-government', year: 2025 },
    opening,
  );
  expect(begun.statusCode).toBe(201);
  const record: MatterRecord = begun.json();
  expect([record.clocks['submission']?.due, record.clocks['publication']?.due]).toEqual([
    '2026-03-01',
    '2026-04-01',
  ]);

  for (const [part, text] of Object.entries(PARTS))
    expect((await take('officer', 'write', { part, text })).statusCode).toBe(200);
  expect(textOf(await report())).toContain(
    '收到政府信息公开申请1件，党组会会前学法〔会前学法次数〕。',
  );
  expect((await lock()).json()).toMatchObject({ status: 409, code: 'numbers-not-bound' });

  const why = '党组会议记录，办公室核对';
  await take('officer', 'declare-number', { name: '会前学法次数', shown: '4次', why });
  await take('officer', 'write', { part: 'plan', text: '举办法治讲座，2025年已举办3场。' });
  expect((await report()).unbound).toBe(1);
  await take('officer', 'write', { part: 'plan', text: PARTS.plan });
  const locked = await lock();
  expect(locked.statusCode).toBe(200);
  expect(await report()).toMatchObject({ locked: true, phase: 'locked', unbound: 0, differs: [] });

  // The request turns out to have been entered by mistake: the ledger moves, what was locked does not.
  const struck = await as('clerk').post(`/api/disclosure-request/${matter}/correct`, {
    act: randomUUID(),
    on: '2026-02-10',
    asks: { act, on: '2026-01-05', asks: { receivedOn: '2026-01-05' }, reason: '登记时年份误录' },
  });
  expect(struck.statusCode).toBe(200);
  expect(textOf(await report())).toContain('收到政府信息公开申请1件');
  expect((await report()).differs).toEqual([]);

  expect((await take('leader', 'sign', {})).json()).toMatchObject({
    code: 'secrecy-before-signing',
  });
  expect((await take('reviewer', 'review-law', { passed: true })).statusCode).toBe(200);
  const failed = await take('reviewer', 'review-secrecy', { passed: false });
  expect(failed.json()).toMatchObject({ status: 409, code: 'not-to-be-published' });
  await take('reviewer', 'review-secrecy', { passed: true });
  const session = { session: '党组会议2026年第2次', adopted: true };
  expect((await take('clerk', 'deliberate', session)).statusCode).toBe(200);
  expect((await take('leader', 'sign', {})).statusCode).toBe(200);
  const addressed = { addressee: 'committee', to: '中共甲市委' };
  expect((await take('clerk', 'submit', addressed)).statusCode).toBe(200);
  expect(
    (await take('officer', 'publish', { where: 'https://wb.jia.example/fzzf/2025' })).statusCode,
  ).toBe(200);
  for (const ending of ['docx', 'pdf', 'html'])
    expect((await as('leader').get(`/api/reports/2025/report.${ending}`)).statusCode).toBe(200);
  expect(office.faults).toEqual([]);
});

test('五个部分没有写全的，不能锁定', async () => {
  const { id }: YearReport = (await as('officer').get('/api/reports/2024')).json();
  const opening = { sort: 'law-based-government', year: 2024 };
  await post('officer', '/api/annual-report/open', opening, { matter: id });
  const why = '台账核对，办公室确认';
  const name = '因政府信息公开发生行政复议、行政诉讼的情况';
  const shown = '因政府信息公开未发生行政复议、行政诉讼';
  await post('officer', `/api/annual-report/${id}/declare-number`, { name, shown, why });
  const body = { act: randomUUID(), on: '2026-02-10' };
  const refused = await as('head').post('/api/reports/2024/lock', body);
  expect(refused.json()).toMatchObject({
    status: 409,
    code: 'part-missing',
    article: '第二十四条',
  });
});

test('报告年度没有结束、起草过一次、五部分没有写全，都会说明', async () => {
  const again = await post(
    'officer',
    '/api/annual-report/open',
    { sort: 'law-based-government', year: 2025 },
    { matter: (await report()).id },
  );
  expect(again.statusCode).toBe(409);
  const under = { sort: 'law-based-government', year: 2025 };
  const other = await post('officer', '/api/annual-report/open', under, { matter: randomUUID() });
  expect(other.json()).toMatchObject({ status: 409, code: 'report-exists' });
  const { officer } = actors;
  const among = {
    ...{ act: randomUUID(), kind: 'annual-report', matter: randomUUID() },
    ...{ step: 'open', on: '2026-02-10' as const, asks: under },
  };
  expect(officer && (await performAll(office.store, officer, [among]))).toMatchObject({
    refused: { code: 'report-exists' },
  });
  const next: YearReport = (await as('officer').get('/api/reports/2026')).json();
  const opened = await post(
    'officer',
    '/api/annual-report/open',
    { sort: 'law-based-government', year: 2026 },
    { matter: next.id },
  );
  expect(opened.statusCode).toBe(201);
  const early = await as('head').post('/api/reports/2026/lock', {
    act: randomUUID(),
    on: '2026-02-10',
  });
  expect(early.json()).toMatchObject({ code: 'year-not-over' });
  expect((await as('officer').get('/api/reports/1999')).statusCode).toBe(422);
});
