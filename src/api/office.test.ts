import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opening } from '../../test/api/request.ts';
import type { Client, Office } from '../../test/api/server.ts';
import { clientOf, openOffice } from '../../test/api/server.ts';
import { matterRecord } from './contract.ts';
import { verifyOffice } from '../store/chain-check.ts';

let office: Office;
let id: string;
const of: Record<string, Client> = {};

beforeAll(async () => {
  office = await openOffice();
  id = await office.addOffice('甲');
  for (const role of ['system-admin', 'security-admin', 'clerk', 'head', 'officer'])
    of[role] = await office.as(await office.addPerson(id, role, { role }));
});
afterAll(() => office.close());

const as = (role: string): Client => of[role] ?? clientOf(office.app, '');
const act = (more: object = {}) => ({ act: randomUUID(), ...more });
const units = async () => (await as('clerk').get('/api/people')).json().units;

describe('units', () => {
  test('are entered, named anew and moved in the order by the system administrator', async () => {
    const made = await as('system-admin').post('/api/units', act({ code: 'zc', name: '政策处' }));
    await as('system-admin').post('/api/units', act({ code: 'lb', name: '礼宾处', ordinal: 1 }));
    const path = `/api/units/${made.json().id}`;
    const change = act({ code: 'zcfg', name: '政策法规处', nameEn: 'Policy and law', ordinal: 2 });
    expect((await as('head').post(path, change)).statusCode).toBe(403);
    expect((await as('system-admin').post(path, change)).json().repeated).toBe(false);
    expect((await as('system-admin').post(path, change)).json().repeated).toBe(true);
    expect(await units()).toEqual([
      expect.objectContaining({ code: 'lb', name: '礼宾处', nameEn: null, ordinal: 1 }),
      expect.objectContaining({ code: 'zcfg', name: '政策法规处', nameEn: 'Policy and law' }),
    ]);
    const taken = await as('system-admin').post(path, act({ code: 'lb', name: 'x', ordinal: 0 }));
    expect([taken.statusCode, taken.json().code]).toEqual([409, 'unit-taken']);
    const absent = `/api/units/${randomUUID()}`;
    const body = act({ code: 'no', name: '无', ordinal: 0 });
    expect((await as('system-admin').post(absent, body)).statusCode).toBe(404);
    const wrong = await as('system-admin').post(path, { act: 'x', code: '', ordinal: -1 });
    const fields = wrong.json().errors.map(({ field }: { field: string }) => field);
    expect(fields.toSorted()).toEqual(['act', 'code', 'name', 'ordinal']);
  });

  test('are closed when nobody and nothing is left in them, and take nobody in after that', async () => {
    const unit = randomUUID();
    const admin = as('system-admin');
    await admin.post('/api/units', { act: unit, code: 'old', name: '综合处' });
    const clerk = await office.addPerson(id, '沈在岗', { role: 'clerk', unit });
    const close = act({ last: '2026-02-10' });
    const refused = await admin.post(`/api/units/${unit}/close`, close);
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'unit-in-use']);
    expect(refused.json().because.zh).toContain('1名在岗人员');
    await office.sql.query(`update post set to_day = '2026-02-10' where person_id = $1`, [
      clerk.id,
    ]);
    expect((await admin.post(`/api/units/${unit}/close`, close)).statusCode).toBe(200);
    expect(await units()).toContainEqual(
      expect.objectContaining({ id: unit, closedOn: '2026-02-10' }),
    );
    const post = act({ role: 'officer', unit });
    const given = await as('security-admin').post(`/api/people/${clerk.id}/posts`, post);
    expect([given.statusCode, given.json().code]).toEqual([404, 'no-such-unit']);
  });
});

const registered = async (asks: object = {}): Promise<string> => {
  const body = opening();
  const sent = { ...body, asks: { ...body.asks, ...asks } };
  const answer = await as('clerk').post('/api/disclosure-request/register', sent);
  expect(answer.statusCode).toBe(201);
  return body.matter;
};

describe('matters', () => {
  test('are handed out as the interface describes them, whatever was done to them', async () => {
    const matter = await registered();
    const steps = [
      ['clerk', 'note', { note: '已电话联系' }],
      ['clerk', 'circulate', { to: [(await as('head').get('/api/session')).json().person.id] }],
      ['officer', 'ask-to-clarify', { items: '请写明年份。', until: '2026-02-20' }],
    ] as const;
    for (const [role, step, asks] of steps) {
      const body = act({ on: '2026-02-10', asks });
      const answer = await as(role).post(`/api/disclosure-request/${matter}/${step}`, body);
      const given = answer.json();
      expect(answer.statusCode).toBe(200);
      expect(matterRecord.parse(given)).toEqual(given);
    }
    const record = (await as('head').get(`/api/disclosure-request/${matter}`)).json();
    expect(matterRecord.parse(record)).toEqual(record);
    expect(record.acts).toHaveLength(4);
  });

  test('are not passed on to an administrator, by one step or all at once', async () => {
    const matter = await registered();
    const admin = (await as('system-admin').get('/api/session')).json().person.id;
    const step = act({ on: '2026-02-10', asks: { to: admin } });
    const assigned = await as('head').post(`/api/disclosure-request/${matter}/assign`, step);
    expect([assigned.statusCode, assigned.json().errors]).toEqual([
      422,
      [
        {
          field: 'to',
          message: expect.objectContaining({ zh: expect.stringContaining('不办理业务') }),
        },
      ],
    ]);
    const clerk = (await as('clerk').get('/api/session')).json().person.id;
    const handed = await as('head').post(
      '/api/handover',
      act({ from: clerk, to: admin, reason: '休假' }),
    );
    expect([handed.statusCode, handed.json().code]).toEqual([409, 'no-business']);
  });

  test('show the name of an organisation, mask that of a person, and flag what is proposed', async () => {
    const firm = await registered({ applicantKind: 'legal.commercial', applicantName: '北方联营' });
    const person = await registered({ applicantName: '王科' });
    await office.sql.query(
      `insert into proposal (office_id, matter_id, clock, due, on_day, at) values ($1, $2, 'clarify', '2026-02-09', '2026-02-10', now())`,
      [id, firm],
    );
    const { items } = (await as('clerk').get('/api/matters?view=all')).json();
    const shown = (matter: string) => items.find((one: { id: string }) => one.id === matter);
    expect(shown(firm)).toMatchObject({ applicant: '北方联营', flags: ['proposal'] });
    expect(shown(person)).toMatchObject({ applicant: '王*', flags: [] });
  });

  test('take no step of a session that was ended elsewhere a moment ago', async () => {
    const matter = await registered();
    const other = await office.as(await office.addPerson(id, '韩登记', { role: 'clerk' }));
    const note = () =>
      other.post(
        `/api/disclosure-request/${matter}/note`,
        act({ on: '2026-02-10', asks: { note: '已电话联系' } }),
      );
    expect([(await note()).statusCode, (await note()).statusCode]).toEqual([200, 200]);
    await office.sql.query(
      `delete from session s using person p where p.id = s.person_id and p.name = '韩登记'`,
    );
    const after = await note();
    expect([after.statusCode, after.json().code]).toEqual([401, 'signed-out']);
    const record = (await as('clerk').get(`/api/disclosure-request/${matter}`)).json();
    expect(record.revision).toBe(3);
  });
});

describe('personal values', () => {
  test('are erased by an act of the security administrator, who names the matter by its number', async () => {
    const body = opening();
    await as('clerk').post('/api/disclosure-request/register', body);
    await office.sql.query(`update matter set number = '甲外公开申〔2026〕1号' where id = $1`, [
      body.matter,
    ]);
    const erase = (more: object) =>
      act({ matter: '甲外公开申〔2026〕1号', reason: '当事人要求，经主任批准', ...more });
    expect((await as('clerk').post('/api/personal/erase', erase({}))).statusCode).toBe(403);
    const absent = await as('security-admin').post(
      '/api/personal/erase',
      erase({ matter: '甲外公开申〔2026〕9号' }),
    );
    expect([absent.statusCode, absent.json().code]).toEqual([404, 'no-such-matter']);
    const sent = erase({});
    const done = await as('security-admin').post('/api/personal/erase', sent);
    expect([done.statusCode, done.json()]).toEqual([200, { act: sent.act, repeated: false }]);
    const record = (await as('clerk').get(`/api/disclosure-request/${body.matter}`)).json();
    expect(JSON.stringify(record)).not.toMatch(/张三丰|13812345678/);
    expect(record.erased).toEqual({
      at: expect.any(String),
      by: expect.objectContaining({ name: 'security-admin' }),
      reason: '当事人要求，经主任批准',
    });
    const twice = await as('head').post('/api/personal/erase', erase({}));
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'nothing-to-erase']);
    const { folder } = office.options.shelf;
    const checkpoints = { folder, taken: [] };
    expect((await verifyOffice(office.store, id, { folder, checkpoints })).findings).toEqual([]);
  });
});
