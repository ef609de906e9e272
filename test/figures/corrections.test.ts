import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../src/kernel/day.ts';
import type { Matter } from '../../src/kernel/matter.ts';
import { kinds } from '../../src/matters/index.ts';
import { readAnnual } from '../../src/report/disclosure-annual/tables.ts';
import { saveCalendarRevision } from '../../src/store/calendar-revisions.ts';
import { byHandSetting } from '../../src/store/disclosure-by-hand.ts';
import { yearPeriod } from '../../src/store/figures/asked.ts';
import { recountFigures } from '../../src/store/figures/recount.ts';
import { figureRecords } from '../../src/store/figures/records.ts';
import type { AsOf } from '../../src/store/figures/sums.ts';
import { readFigures } from '../../src/store/figures/values.ts';
import { getMatter } from '../../src/store/get.ts';
import type { Store } from '../../src/store/open.ts';
import { appConnection, connectionOptions, openStore } from '../../src/store/open.ts';
import { changeSetting } from '../../src/store/settings.ts';
import { testDatabase } from '../database.ts';
import type { TestOffice } from '../store-office.ts';
import { done, KIND, openOffice } from '../store-office.ts';

const period = yearPeriod(2024);
let office: TestOffice;
let clerk = '';
let officer = '';
let head = '';
let reply = '';
const matters: Record<string, string> = {};

beforeAll(async () => {
  office = await openOffice(await testDatabase(), '2024-02-01');
  const [here, there] = [await office.unit('一处'), await office.unit('二处')];
  clerk = await office.hire('钱一', ['clerk'], here);
  officer = await office.hire('孙二', ['officer'], here);
  const other = await office.hire('李三', ['clerk', 'officer'], there);
  head = await office.hire('周四', ['head', 'reviewer', 'leader']);
  const draft = { result: 'granted', findings: '经查，可以公开。', formGiven: 'paper' };
  const register = async (name: string, by: string, more: object = {}) => {
    matters[name] = await office.registers(by, { ...more });
  };
  await register('answered', clerk);
  await register('open', other, { applicantKind: 'legal.commercial', applicantName: '乙贸易公司' });
  await register('void', clerk);
  await register('online', clerk, { channel: 'web' });
  type Taken = readonly [by: string, step: string, name: string, asks?: object, on?: Day];
  const take = async (...[by, step, name, asks = {}, on = '2024-02-28']: Taken) => {
    office.clock.set(on);
    const act = randomUUID();
    done(await office.takes(by, step, matters[name] ?? '', { ...asks }, { act, on }));
    return act;
  };
  await take(officer, 'draft', 'answered', draft, '2024-02-26');
  await take(head, 'review', 'answered', { secrecy: true }, '2024-02-26');
  await take(head, 'sign', 'answered', {}, '2024-02-27');
  reply = await take(clerk, 'reply', 'answered', { result: 'granted' });
  await take(head, 'void', 'void', { reason: '重复登记' });
  await take(clerk, 'withdraw', 'online');
});
afterAll(() => office.store.close());

async function values(asOf: AsOf = 'now', store: Store = office.store) {
  const { figures, asOf: at } = await readFigures(store, office.id, { period, asOf });
  const all = Object.fromEntries(figures.map(({ declared: { key }, value }) => [key, value]));
  return { ...all, position: at.position } as Readonly<Record<string, number | null>>; // by key
}
const annual = (asOf: AsOf = 'now') => readAnnual(office.store, office.id, { year: 2024, asOf });
const correct = (act: string, asks: object, by = clerk) =>
  office.takes(by, 'correct', matters['answered'] ?? '', { act, reason: '误录', ...asks });

test('a request counts from its receipt; void ones and those withdrawn before receipt count nowhere', async () => {
  expect(await values()).toMatchObject({
    disclosure_requests_received: 2,
    disclosure_requests_answered: 1,
    disclosure_requests_completed: 1,
    disclosure_requests_carried_forward: 1,
    disclosure_requests_late: 0,
    disclosure_completion_rate: 100,
  });
  const { table3, checks } = await annual();
  expect(table3.newReceived).toMatchObject({ naturalPerson: 1, 'legal.commercial': 1, total: 2 });
  expect(table3.granted).toMatchObject({ naturalPerson: 1, total: 1 });
  expect(table3.carriedForward).toMatchObject({ 'legal.commercial': 1, total: 1 });
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
});

test('a correction moves clock, figures and tables, and no view as of before it', async () => {
  const before = await values();
  const tables = await annual();
  const { position } = before;
  if (position === null || position === undefined) throw new Error('no position');
  office.clock.set('2024-03-20');
  done(await correct(reply, { on: '2024-03-15' }));
  const record = await getMatter(
    office.store,
    { office: office.id, person: clerk },
    KIND,
    matters['answered'] ?? '',
  );
  expect(record?.clocks['reply']).toMatchObject({ late: true, stopped: '2024-03-15' });
  expect(await values()).toMatchObject({
    disclosure_requests_late: 1,
    disclosure_completion_rate: 0,
    disclosure_answer_days: 28,
  });
  const { acts } = record ?? { acts: [] };
  done(await correct(acts[0]?.id ?? '', { asks: { applicantKind: 'legal.social' } }));
  const { table3, checks } = await annual();
  expect(table3.granted).toMatchObject({ naturalPerson: 0, 'legal.social': 1, total: 1 });
  expect(table3.newReceived).toMatchObject({ naturalPerson: 0, 'legal.social': 1 });
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(await values({ position })).toEqual(before);
  expect((await annual({ position })).table3).toEqual(tables.table3);
  expect(await values({ before: '2024-03-19T16:00:00Z' })).toEqual({
    ...before,
    position: (await values()).position,
  });
});

test('a viewer opens what he may see of a figure, and is told how many more there are', async () => {
  const open = async (person: string | null, key = 'disclosure_requests_received') => {
    const viewer = { office: office.id, person };
    const { records, hidden } = await figureRecords(office.store, viewer, key, { period });
    return { matters: new Set(records.map(({ matter }) => matter)), hidden };
  };
  const both = new Set([matters['answered'], matters['open']]);
  expect(await open(head)).toEqual({ matters: both, hidden: 0 });
  expect(await open(null)).toEqual({ matters: both, hidden: 0 });
  expect(await open(officer)).toEqual({ matters: new Set([matters['answered']]), hidden: 1 });
  const stock = 'disclosure_requests_carried_forward';
  expect(await open(officer, stock)).toEqual({ matters: new Set(), hidden: 1 });
  expect(await open(head, stock)).toEqual({ matters: new Set([matters['open']]), hidden: 0 });
});

test('a notice of days off counts what it touches anew, at a new position', async () => {
  const before = await values();
  const days = ['11', '12', '13', '14'].map((day) => ({
    day: `2024-03-${day}` as Day,
    off: true,
    name: '放假',
  }));
  const document = { title: '关于放假的通知', number: null, url: null };
  const revision = { id: 'extra-2024', year: 2024, document, knownOn: '2024-03-20', days } as const;
  await saveCalendarRevision(office.store, office.id, revision, null);
  const after = await values();
  expect(before['disclosure_answer_days']).toBe(28);
  expect(after['disclosure_answer_days']).toBe(24);
  expect(after['position']).toBe(Number(before['position']) + 1);
  expect(await values({ position: Number(before['position']) })).toEqual(before);
});

test('a changed declaration counts anew too; what was read before stays', async () => {
  const before = await values();
  const changed = kinds.map((kind): Matter => {
    const { disclosure_extensions: one, ...figures } = kind.figures ?? {};
    if (!one) return kind;
    return {
      ...kind,
      figures: { ...figures, disclosure_extensions: { ...one, steps: ['draft'] } },
    };
  });
  const store = openStore({
    app: appConnection(office.owner),
    matters: changed,
    clock: office.clock,
  });
  const after = await values('now', store);
  expect([before['disclosure_extensions'], after['disclosure_extensions']]).toEqual([0, 1]);
  expect(await values({ position: Number(before['position']) })).toEqual(before);
  await store.close();
  expect((await values())['disclosure_extensions']).toBe(0);
});

test('tables 2 and 4 are entered by the head for one year, and it is kept who did', async () => {
  const act = randomUUID();
  const value = {
    'normativeDocs.made': 1,
    'normativeDocs.valid': 3,
    'fees.amountWan': 1.25,
    'review.other': 2,
  };
  const change = { act, value, reason: '录入', ...byHandSetting(2024) };
  const by = (person: string) => ({ office: office.id, person });
  expect(await changeSetting(office.store, by(officer), change)).toHaveProperty('forbidden');
  expect(
    await changeSetting(office.store, by(head), { ...change, value: { x: 1 } }),
  ).toHaveProperty('refused');
  done(await changeSetting(office.store, by(head), { ...change, act: randomUUID() }));
  const { table2, table4, byHand, checks } = await annual();
  expect(table2).toMatchObject({
    normativeDocs: { made: 1, repealed: 0, valid: 3 },
    fees: { amountWan: 1.25 },
  });
  expect(table4['review']).toEqual({ maintain: 0, correct: 0, other: 2, pending: 0, total: 2 });
  expect(byHand).toMatchObject({ by: { id: head, name: '周四' }, at: office.clock.now() });
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  const next = await readAnnual(office.store, office.id, { year: 2025 });
  expect(next.byHand).toBeUndefined();
  expect(next.table2['normativeDocs']).toEqual({ made: 0, repealed: 0, valid: 0 });
  expect(next.table3.carriedOver).toMatchObject({ 'legal.commercial': 1, total: 1 });
});

test('an office that lived before figures were kept is counted act by act, each at its moment', async () => {
  const before = { before: '2024-03-19T16:00:00Z' };
  const { position: _, ...then } = await values(before);
  const owner = new pg.Client(connectionOptions(office.owner));
  await owner.connect();
  for (const table of ['news', 'seal', 'entry', 'day', 'state'])
    await owner.query(`truncate figure_${table}`);
  await owner.end();
  // The calendar of today reads what was recorded then: only its terms differ.
  const again = await values(before);
  const counts = Object.keys(then).filter((key) => /received|completed|answered|carried/.test(key));
  expect(counts.map((key) => again[key])).toEqual(counts.map((key) => then[key]));
  expect(await recountFigures(office.store, office.id)).toEqual([]);
});

test('rounds beside each other enter everything once', async () => {
  for (let n = 0; n < 6; n += 1) await office.registers(clerk);
  const all = await Promise.all(Array.from({ length: 8 }, () => values()));
  expect(new Set(all.map((one) => one['disclosure_requests_received']))).toEqual(new Set([8]));
  expect(await recountFigures(office.store, office.id)).toEqual([]);
});
