import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { TestOffice } from '../../test/store-office.ts';
import { codeOf, done, KIND, openOffice } from '../../test/store-office.ts';
import type { CalendarRevision } from '../kernel/calendar.ts';
import { matters } from '../matters/index.ts';
import { addAbsence, cancelAbsence } from './absences.ts';
import { calendarChanges, saveCalendarRevision, saveClosure } from './calendar-revisions.ts';
import { replayOffice } from './chain-replay.ts';
import { deleteDraft, findDraft, listDrafts, saveDraft } from './drafts.ts';
import { erasePersonal } from './erase.ts';
import { getMatter } from './get.ts';
import { find } from './find/find.ts';
import { migrate } from './migrate.ts';
import { MigrationProblem } from './migration-files.ts';
import { listOffices } from './offices.ts';
import { connectionOptions, inOffice } from './open.ts';
import { addPerson, addPost, disablePerson, endPost, heldRoles, listPeople } from './people.ts';
import { changeSetting, settingHistory, settingsOn } from './settings.ts';
import { listNumbers, reserveNumber, voidNumber } from './number-register.ts';

let office: TestOffice;
let clerk = '';
let head = '';
let system = '';
let security = '';

beforeAll(async () => {
  office = await openOffice(await testDatabase(), '2024-02-01');
  clerk = await office.hire('钱一', ['clerk', 'officer']);
  head = await office.hire('周四', ['head']);
  [system = '', security = ''] = office.founded.administrators.map(({ person }) => person);
});
afterAll(() => office.store.close());

const as = (person: string) => ({ office: office.id, person });
const inTx = <T>(read: Parameters<typeof inOffice<T>>[2]) =>
  inOffice(office.store, office.id, read);

describe('people and posts', () => {
  test('an office begins with three administrators who hold nothing else', async () => {
    const roles = office.founded.administrators.map(({ role }) => role);
    expect(roles).toEqual(['system-admin', 'security-admin', 'audit-admin']);
    expect(await listOffices(office.store)).toMatchObject([{ code: 'jia', shortName: '甲外' }]);
  });

  test('the three administrators exclude each other and every business role', async () => {
    for (const [person, role] of [
      [system, 'security-admin'],
      [system, 'clerk'],
      [clerk, 'audit-admin'],
    ] as const)
      expect(
        codeOf(await addPost(office.store, as(security), { act: randomUUID(), person, role })),
      ).toBe('roles-exclude');
    expect(
      codeOf(
        await addPost(office.store, as(clerk), { act: randomUUID(), person: clerk, role: 'head' }),
      ),
    ).toBe('not-your-step');
  });

  test('a person entered twice by one act is one person, a login belongs to one', async () => {
    const asked = { act: randomUUID(), name: '孙二', login: 'sun' };
    expect(done(await addPerson(office.store, as(system), asked)).repeated).toBe(false);
    expect(done(await addPerson(office.store, as(system), asked)).repeated).toBe(true);
    expect(codeOf(await addPerson(office.store, as(system), { ...asked, name: '孙三' }))).toBe(
      'act-id-reused',
    );
    expect(codeOf(await addPerson(office.store, as(system), { ...asked, act: randomUUID() }))).toBe(
      'login-taken',
    );
    expect((await inTx(listPeople)).filter(({ login }) => login === 'sun')).toHaveLength(1);
  });

  test('a post ends on its last day, and a disabled person does nothing', async () => {
    const person = await office.hire('吴五', ['clerk']);
    const [post] = (await inTx(listPeople)).find(({ id }) => id === person)?.posts ?? [];
    done(
      await endPost(office.store, as(security), {
        act: randomUUID(),
        post: post?.id ?? '',
        to: '2024-02-10',
      }),
    );
    expect(await heldRoles(office.store, as(person), '2024-02-10')).toMatchObject([
      { role: 'clerk' },
    ]);
    expect(await heldRoles(office.store, as(person), '2024-02-11')).toEqual([]);
    await office.registers(person);
    done(
      await disablePerson(office.store, as(security), {
        act: randomUUID(),
        person,
        disabled: true,
      }),
    );
    expect(codeOf(await office.takes(person, 'register', randomUUID()))).toBe('not-found');
  });

  test('one records the own absence and takes it back; a stranger does not', async () => {
    const deputy = await office.hire('郑六', ['officer']);
    const act = randomUUID();
    const absence = { act, person: clerk, deputy, from: '2024-02-05', to: '2024-02-06' } as const;
    expect(codeOf(await addAbsence(office.store, as(deputy), absence))).toBe('not-your-step');
    done(await addAbsence(office.store, as(clerk), absence));
    expect(await heldRoles(office.store, as(deputy), '2024-02-05')).toContainEqual({
      role: 'clerk',
      unit: null,
      for: clerk,
    });
    expect(
      codeOf(await cancelAbsence(office.store, as(deputy), { act: randomUUID(), absence: act })),
    ).toBe('not-your-step');
    done(await cancelAbsence(office.store, as(clerk), { act: randomUUID(), absence: act }));
    expect(await heldRoles(office.store, as(deputy), '2024-02-05')).toMatchObject([
      { role: 'officer', for: null },
    ]);
  });
});

describe('settings and numbers', () => {
  test('a setting holds from its day, and what was before is still known', async () => {
    const change = {
      act: randomUUID(),
      key: 'court',
      value: '甲市乙区人民法院',
      from: '2024-03-01',
      reason: '集中管辖调整',
    } as const;
    done(
      await changeSetting(office.store, as(head), {
        ...change,
        act: randomUUID(),
        value: '甲市甲区人民法院',
        from: '2021-01-01',
      }),
    );
    done(await changeSetting(office.store, as(head), change));
    expect((await inTx((tx) => settingsOn(tx, '2024-02-29')))['court']).toBe('甲市甲区人民法院');
    expect((await inTx((tx) => settingsOn(tx, '2024-03-01')))['court']).toBe('甲市乙区人民法院');
    expect((await inTx((tx) => settingsOn(tx, '2020-01-01')))['replyStops']).toBe('dispatch');
    expect(await inTx(settingHistory)).toHaveLength(2);
  });

  test('a number kept back and voided is accounted for and never given again', async () => {
    const which = { scheme: 'reply', year: 2024, n: 1, reason: '预留' };
    done(await reserveNumber(office.store, as(head), { ...which, act: randomUUID() }));
    expect(
      codeOf(await reserveNumber(office.store, as(head), { ...which, act: randomUUID() })),
    ).toBe('number-taken');
    done(
      await voidNumber(office.store, as(head), { ...which, reason: '未使用', act: randomUUID() }),
    );
    expect(codeOf(await voidNumber(office.store, as(head), { ...which, act: randomUUID() }))).toBe(
      'number-not-given',
    );
    expect(await inTx((tx) => listNumbers(tx, 'reply', 2024))).toMatchObject([
      { n: 1, state: 'void', reason: '未使用' },
    ]);
  });
});

describe('calendar', () => {
  const notice: CalendarRevision = {
    id: '2024-extra',
    year: 2024,
    document: { title: '关于临时调整放假的通知', number: null, url: null },
    knownOn: '2024-02-01',
    days: [
      { day: '2024-02-06', off: true, name: '临时放假' },
      { day: '2024-02-24', off: false, name: '临时放假' },
      { day: '2024-02-25', off: false, name: '临时放假' },
    ],
  };

  test('a notice entered moves running clocks, and every difference is written down', async () => {
    const matter = await office.registers(clerk);
    const due = async () =>
      (await getMatter(office.store, as(clerk), KIND, matter)).clocks['reply']?.due;
    expect(await due()).toBe('2024-03-05');
    const saved = await saveCalendarRevision(office.store, office.id, notice, head);
    if (!('saved' in saved)) throw new Error(JSON.stringify(saved));
    expect(saved.changes.find((change) => change.matter === matter)).toMatchObject({
      clock: 'reply',
      before: '2024-03-05',
      after: '2024-03-04',
      earlier: true,
    });
    expect(await due()).toBe('2024-03-04');
    const rows = await office.sql<{ due: string }>(
      'select m.due from matter m join clock c on c.matter_id = m.id and c.due = m.due where m.id = $1',
      [matter],
    );
    expect(rows).toEqual([{ due: '2024-03-04' }]);
    expect(await inTx(calendarChanges)).toContainEqual(
      expect.objectContaining({ matter, revision: '2024-extra' }),
    );
    expect(await saveCalendarRevision(office.store, office.id, notice, head)).toEqual({
      saved: 'already',
      changes: [],
    });
    expect(
      codeOf(await saveCalendarRevision(office.store, office.id, { ...notice, id: 'x' }, clerk)),
    ).toBe('not-your-step');
  });

  test('a day on which the office is closed is shown and still counts', async () => {
    const matter = await office.registers(clerk);
    const before = (await getMatter(office.store, as(clerk), KIND, matter)).clocks['reply']?.due;
    const closure = { act: randomUUID(), day: '2024-02-08', reason: '机房检修' } as const;
    done(await saveClosure(office.store, as(head), closure));
    expect((await getMatter(office.store, as(clerk), KIND, matter)).clocks['reply']?.due).toBe(
      before,
    );
    expect(
      codeOf(await saveClosure(office.store, as(head), { ...closure, act: randomUUID() })),
    ).toBe('closure');
  });
});

describe('drafts', () => {
  test('belong to their writer alone and lie encrypted', async () => {
    await saveDraft(office.store, as(clerk), 'disclosure-request:new', { applicantName: '慕容复' });
    expect(await findDraft(office.store, as(clerk), 'disclosure-request:new')).toMatchObject({
      body: { applicantName: '慕容复' },
    });
    expect(await listDrafts(office.store, as(head))).toEqual([]);
    const [row] = await office.sql<{ sealed: Buffer }>('select sealed from draft');
    expect(row?.sealed.toString('utf8')).not.toContain('慕容复');
    await deleteDraft(office.store, as(clerk), 'disclosure-request:new');
    expect(await listDrafts(office.store, as(clerk))).toEqual([]);
  });
});

describe('erasing', () => {
  test('takes the name away and leaves acts, chain and clocks as they were', async () => {
    const matter = await office.registers(clerk, { applicantName: '慕容博' });
    const chain = () =>
      office.sql('select seq, hash, prev, asks from act where matter_id = $1 order by seq', [
        matter,
      ]);
    const before = await chain();
    const asked = { act: randomUUID(), matter, reason: '当事人要求' };
    expect(codeOf(await erasePersonal(office.store, as(clerk), asked))).toBe('not-your-step');
    done(await erasePersonal(office.store, as(head), asked));
    expect(await chain()).toEqual(before);
    const record = await getMatter(office.store, as(clerk), KIND, matter);
    expect([record.applicant, record.own['applicantName']]).toEqual(['（已删除）', '（已删除）']);
    expect((await find(office.store, as(clerk), { q: '慕容博' })).items).toEqual([]);
    done(await office.takes(clerk, 'note', matter, { note: '已按要求删除个人信息' }));
  });

  test('what lists keep is what the acts give, also after corrections, notices and erasing', async () => {
    const { differences, unlawful } = await replayOffice(office.store, office.id);
    expect({ differences, unlawful }).toEqual({ differences: [], unlawful: [] });
  });
});

describe('the database', () => {
  test('migrating again changes nothing, and a changed migration is refused', async () => {
    expect(await migrate(office.owner, { matters })).toEqual({ ran: [] });
    const client = new pg.Client(connectionOptions(office.owner));
    await client.connect();
    await client.query(`update migration_sum set sum = 'x' where name = '0001_core'`);
    await expect(migrate(office.owner)).rejects.toThrow(MigrationProblem);
    await client.end();
  });

  test('an analyst reads the view of a kind, of the named office alone, without names', async () => {
    const client = new pg.Client(connectionOptions(office.owner));
    await client.connect();
    await client.query('set role waishi_reader');
    expect((await client.query('select * from v_disclosure_request')).rowCount).toBe(0);
    await client.query(`set waishi.office = '${office.id}'`);
    const { rows } = await client.query<{ applicant_name: string; channel: string }>(
      'select * from v_disclosure_request',
    );
    expect(rows.map(({ channel }) => channel)).toContain('counter');
    expect(
      rows.every(({ applicant_name: name }) => name.includes('*') || name === '（已删除）'),
    ).toBe(true);
    await expect(client.query('select * from personal')).rejects.toThrow('permission denied');
    await client.end();
  });

  test('every table of an office is under row-level security, forced, with office_id first in its keys', async () => {
    const tables = await office.sql<{ name: string; safe: boolean; keys: boolean }>(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as safe,
         not exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
           where i.indrelid = c.oid and i.indisunique and a.attname <> 'office_id') as keys
       from pg_class c join pg_attribute o on o.attrelid = c.oid and o.attname = 'office_id'
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    );
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter(({ safe, keys }) => !safe || !keys)).toEqual([]);
  });
});
