import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opening, own } from '../../test/api/request.ts';
import type { Client, Office } from '../../test/api/server.ts';
import { openOffice } from '../../test/api/server.ts';

let office: Office;
let head: Client;
let clerk: Client;
let admin: Client;
let elsewhere: Client;

beforeAll(async () => {
  office = await openOffice();
  const id = await office.addOffice('甲');
  head = await office.as(await office.addPerson(id, '赵主任', { role: 'head' }));
  clerk = await office.as(await office.addPerson(id, '王登记', { role: 'clerk' }));
  admin = await office.as(await office.addPerson(id, '孙管理', { role: 'system-admin' }));
  const other = await office.addOffice('乙');
  elsewhere = await office.as(await office.addPerson(other, '钱远方', { role: 'clerk' }));
});
afterAll(() => office.close());

const DAY = '2026-07-20';
const closing = (more: object = {}) => ({
  act: randomUUID(),
  day: DAY,
  reason: '停电检修',
  ...more,
});
const shown = async (client: Client) => {
  const { days, workingDays } = (await client.get('/api/calendar?year=2026')).json();
  return { closed: days.find(({ day }: { day: string }) => day === DAY), workingDays };
};

describe('the working calendar over HTTP', () => {
  test('shows a year with the notices behind it, and says when a year has none', async () => {
    const { days, ...year } = (await clerk.get('/api/calendar?year=2026')).json();
    expect(year).toEqual({
      ...{ year: 2026, provisional: false, workingDays: 248 },
      notices: [expect.objectContaining({ knownOn: '2025-11-04' })],
    });
    expect(days).toContainEqual({
      day: '2026-02-14',
      kind: 'makeup',
      name: '春节',
      document: expect.stringContaining('国办发明电〔2025〕7号'),
      closure: null,
    });
    expect((await clerk.get('/api/calendar')).json().year).toBe(2026);
    const later = (await clerk.get('/api/calendar?year=2031')).json();
    expect(later).toMatchObject({ provisional: true, days: [] });
    expect((await clerk.get('/api/calendar?year=1')).statusCode).toBe(422);
  });

  test('closes the office on a day that still counts, once, by its head, and takes it back', async () => {
    const { workingDays } = await shown(clerk);
    const body = closing();
    expect((await clerk.post('/api/calendar/closures', body)).statusCode).toBe(403);
    expect((await head.post('/api/calendar/closures', body)).json()).toEqual({
      act: body.act,
      repeated: false,
    });
    expect((await head.post('/api/calendar/closures', body)).json().repeated).toBe(true);
    expect(await shown(clerk)).toMatchObject({
      workingDays,
      closed: { kind: 'work', closure: '停电检修' },
    });
    expect((await shown(elsewhere)).closed).toBeUndefined();
    const twice = await head.post('/api/calendar/closures', closing());
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'closure']);
    const opened = await head.post('/api/calendar/closures', closing({ open: true }));
    expect(opened.statusCode).toBe(200);
    expect((await shown(clerk)).closed).toBeUndefined();
  });

  test('names every field of a closure that is wrong', async () => {
    const answer = await head.post('/api/calendar/closures', { act: 'x', day: '2026-02-30' });
    expect(answer.statusCode).toBe(422);
    const fields = answer.json().errors.map(({ field }: { field: string }) => field);
    expect(fields.toSorted()).toEqual(['act', 'day', 'reason']);
  });

  test('takes the notice of another year from the system administrator, after showing what it moves', async () => {
    await clerk.post('/api/disclosure-request/register', {
      ...opening(),
      ...{ on: '2026-02-10', asks: { ...own, receivedOn: '2026-02-10' } },
    });
    const text = JSON.stringify({
      year: 2026,
      papers: ['https://www.example.gov.cn/2026-02/10/content.htm'],
      days: [
        { name: '元旦', date: '2026-01-01', isOffDay: true },
        { name: '春节', date: '2026-02-16', isOffDay: true },
        { name: '劳动节', date: '2026-05-01', isOffDay: true },
      ],
    });
    expect((await head.post('/api/calendar/notices', { text })).statusCode).toBe(403);
    const shown = await admin.post('/api/calendar/notices?preview=true', { text });
    expect(shown.json()).toMatchObject({
      ...{ year: 2026, knownOn: '2026-02-10', days: 3, result: 'preview', moved: 1, earlier: 1 },
      warnings: [{ zh: expect.stringContaining('2026-10-01') }],
    });
    expect((await clerk.get('/api/calendar?year=2026')).json().workingDays).toBe(248);
    const saved = await admin.post('/api/calendar/notices', { text });
    expect(saved.json()).toMatchObject({ result: 'saved', moved: 1, earlier: 1 });
    expect((await admin.post('/api/calendar/notices', { text })).json().result).toBe('already');
    const after = (await clerk.get('/api/calendar?year=2026')).json();
    expect([after.workingDays, after.notices.length]).toEqual([258, 2]);
    const wrong = await admin.post('/api/calendar/notices', { text: '{ "year": 2026 }' });
    expect([wrong.statusCode, wrong.json().errors]).toEqual([
      422,
      [
        {
          field: 'text',
          message: { zh: expect.stringContaining('papers'), en: expect.any(String) },
        },
      ],
    ]);
  });
});
