import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { TestOffice } from '../../test/store-office.ts';
import { codeOf, done, KIND, openOffice, request } from '../../test/store-office.ts';
import { addAbsence } from './absences.ts';
import { countMatters, findMatters } from './find.ts';
import { findMatter, getMatter } from './get.ts';
import { handOver } from './handover.ts';
import { inOffice } from './open.ts';
import { performAll } from './many/perform-all.ts';
import { perform, preview } from './perform.ts';
import { listNumbers, missingNumbers, recordPaperNumber } from './number-register.ts';

let office: TestOffice;
let clerk = '';
let officer = '';
let reviewer = '';
let head = '';
let leader = '';

beforeAll(async () => {
  office = await openOffice(await testDatabase(), '2024-02-01');
  clerk = await office.hire('钱一', ['clerk']);
  officer = await office.hire('孙二', ['officer']);
  reviewer = await office.hire('李三', ['reviewer']);
  head = await office.hire('周四', ['head', 'reviewer']);
  leader = await office.hire('吴五', ['leader']);
});
afterAll(() => office.store.close());

const as = (person: string) => ({ office: office.id, person });
const due = async (matter: string) =>
  (await getMatter(office.store, as(clerk), KIND, matter)).clocks['reply']?.due;

async function signed(): Promise<string> {
  const matter = await office.registers(clerk);
  done(await office.takes(officer, 'draft', matter, { result: 'granted', findings: '已查明' }));
  done(await office.takes(reviewer, 'review', matter, { secrecy: true }));
  return matter;
}

describe('one act', () => {
  test('sent twice it is one act, and the answer is the same', async () => {
    const act = randomUUID();
    const matter = randomUUID();
    const sent = { act, kind: KIND, matter, step: 'register', on: office.clock.today() } as const;
    const asks = { ...request, receivedOn: office.clock.today() };
    const first = done(await perform(office.store, as(clerk), { ...sent, asks }));
    const second = done(await perform(office.store, as(clerk), { ...sent, asks }));
    expect([first.repeated, second.repeated]).toEqual([false, true]);
    expect(second.revision).toBe(first.revision);
    expect(await office.sql('select 1 from act where matter_id = $1', [matter])).toHaveLength(1);
  });

  test('sent twenty times at once it is one act', async () => {
    const act = randomUUID();
    const matter = randomUUID();
    const asks = { ...request, receivedOn: office.clock.today() };
    const sent = {
      act,
      kind: KIND,
      matter,
      step: 'register',
      on: office.clock.today(),
      asks,
    } as const;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => perform(office.store, as(clerk), sent)),
    );
    expect(answers.filter((answer) => !done(answer).repeated)).toHaveLength(1);
  });

  test('an id used for other content, another day or by another person is a conflict', async () => {
    const act = randomUUID();
    const matter = await office.registers(clerk);
    const sent = {
      act,
      kind: KIND,
      matter,
      step: 'note',
      on: office.clock.today(),
      asks: { note: '甲' },
    } as const;
    done(await perform(office.store, as(clerk), sent));
    const answers = [
      await perform(office.store, as(clerk), { ...sent, asks: { note: '乙' } }),
      await perform(office.store, as(clerk), { ...sent, on: '2024-01-31' }),
      await perform(office.store, as(officer), sent),
      await perform(office.store, as(clerk), { ...sent, matter: await office.registers(clerk) }),
    ];
    expect(answers.map(codeOf)).toEqual(Array(4).fill('act-id-reused'));
  });

  test('a repeated registration with another name is noticed although the name is kept apart', async () => {
    const act = randomUUID();
    const matter = randomUUID();
    const on = office.clock.today();
    const sent = { act, kind: KIND, matter, step: 'register', on } as const;
    const asks = { ...request, receivedOn: on };
    done(await perform(office.store, as(clerk), { ...sent, asks }));
    const other = { ...asks, applicantName: '钱少少' };
    expect(codeOf(await perform(office.store, as(clerk), { ...sent, asks: other }))).toBe(
      'act-id-reused',
    );
  });

  test('takes at most eight statements, and no more when the matter has a history', async () => {
    const matter = await office.registers(clerk);
    for (let n = 0; n < 12; n += 1)
      done(await office.takes(clerk, 'note', matter, { note: `第${n}条` }));
    const counts: number[] = [];
    for (const [by, step, asks] of [
      [officer, 'draft', { result: 'granted', findings: '已查明' }],
      [reviewer, 'review', { secrecy: true }],
      [leader, 'sign', {}],
    ] as const) {
      office.sent.length = 0;
      done(await office.takes(by, step, matter, asks));
      counts.push(office.sent.length);
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
    expect(counts).toEqual([5, 5, 6]);
  });

  test('no text from outside breaks it: half a letter and a zero byte are dropped', async () => {
    const matter = await office.registers(clerk, { sought: '因公\ud800出访\u0000团组' });
    const { own } = await getMatter(office.store, as(clerk), KIND, matter);
    expect(own['sought']).toBe('因公\ufffd出访团组');
  });
});

describe('two clerks at once', () => {
  test('one wins, the other is refused by what happened meanwhile', async () => {
    const matter = await office.registers(clerk);
    const draft = () =>
      office.takes(officer, 'draft', matter, { result: 'granted', findings: '已查明' });
    const answers = await Promise.all([draft(), draft()]);
    expect(answers.filter((answer) => 'done' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => 'refused' in answer).map(codeOf)).toEqual([
      'not-in-this-phase',
    ]);
  });

  test('whoever saw an older revision is told so', async () => {
    const matter = await office.registers(clerk);
    done(await office.takes(clerk, 'note', matter, { note: '一' }, { ifMatch: 1 }));
    const answer = await office.takes(officer, 'note', matter, { note: '二' }, { ifMatch: 1 });
    expect(answer).toEqual({ conflict: 'stale', revision: 2 });
  });
});

describe('roles', () => {
  test('a step of another role is forbidden with its article', async () => {
    const matter = await office.registers(clerk);
    const answer = await office.takes(officer, 'extend', matter, { days: 5, reason: '数量较多' });
    expect(answer).toMatchObject({
      forbidden: { code: 'not-your-step', article: '第三十三条第二款' },
    });
  });

  test('administrators see no matter, and nobody sees what is not there', async () => {
    const matter = await office.registers(clerk);
    for (const { person } of office.founded.administrators)
      expect(codeOf(await office.takes(person, 'note', matter, { note: '看看' }))).toBe(
        'not-found',
      );
    expect(codeOf(await office.takes(clerk, 'note', randomUUID(), { note: '看看' }))).toBe(
      'not-found',
    );
  });

  test('a deputy acts for the absent leader in the days of the absence, and only then', async () => {
    const deputy = await office.hire('郑六', ['reviewer']);
    const absence = {
      act: randomUUID(),
      person: leader,
      deputy,
      from: '2024-02-05',
      to: '2024-02-07',
    } as const;
    done(await addAbsence(office.store, as(head), absence));
    const matter = await signed();
    office.clock.set('2024-02-02');
    expect(codeOf(await office.takes(deputy, 'sign', matter))).toBe('not-your-step');
    office.clock.set('2024-02-06');
    done(await office.takes(deputy, 'sign', matter));
    const { acts } = await getMatter(office.store, as(clerk), KIND, matter);
    expect(acts.at(-1)).toMatchObject({
      role: 'leader',
      by: { name: '郑六' },
      for: { name: '吴五' },
    });
    office.clock.set('2024-02-08');
    expect(codeOf(await office.takes(deputy, 'sign', await signed()))).toBe('not-your-step');
  });

  test('whoever drafted does not sign, also as a deputy', async () => {
    const both = await office.hire('王七', ['officer', 'leader']);
    const matter = await office.registers(clerk);
    done(await office.takes(both, 'draft', matter, { result: 'granted', findings: '已查明' }));
    done(await office.takes(reviewer, 'review', matter, { secrecy: true }));
    expect(codeOf(await office.takes(both, 'sign', matter))).toBe('same-person');
  });

  test('what the rules refuse is recorded as irregular with the reason of the head, and stays so', async () => {
    const matter = await office.registers(clerk);
    done(await office.takes(head, 'extend', matter, { days: 5, reason: '数量较多' }));
    expect(
      codeOf(await office.takes(head, 'extend', matter, { days: 5, reason: '再延' })),
    ).not.toBe('');
    const answer = done(
      await office.takes(
        head,
        'extend',
        matter,
        { days: 5, reason: '再延' },
        { irregular: '纸质文件已发出' },
      ),
    );
    expect(answer.marks).toMatchObject([{ kind: 'irregular', reason: '纸质文件已发出' }]);
    office.clock.set('2024-02-20');
    done(await office.takes(clerk, 'note', matter, { note: '今日' }));
    done(await office.takes(clerk, 'note', matter, { note: '补记' }, { on: '2024-02-19' }));
    const { acts } = await getMatter(office.store, as(clerk), KIND, matter);
    expect(acts.find(({ marks }) => marks.length > 0)?.marks).toMatchObject([
      { kind: 'irregular' },
    ]);
  });
});

describe('what has happened earlier', () => {
  test('a corrected day moves the clock, and the record shows both', async () => {
    office.clock.set('2024-03-01');
    const matter = await office.registers(clerk, { receivedOn: '2024-03-01' });
    expect(await due(matter)).toBe('2024-03-29');
    const [opening] = (await getMatter(office.store, as(clerk), KIND, matter)).acts;
    const asks = { act: opening?.id, asks: { receivedOn: '2024-02-28' }, reason: '收到日期录错' };
    done(await office.takes(clerk, 'correct', matter, asks));
    expect(await due(matter)).toBe('2024-03-27');
    const record = await getMatter(office.store, as(clerk), KIND, matter);
    expect(record.acts[0]).toMatchObject({
      asks: { receivedOn: '2024-03-01' },
      corrected: { reason: '收到日期录错' },
    });
    expect(record.own['receivedOn']).toBe('2024-02-28');
    const [row] = await office.sql<{ due: string }>('select due from matter where id = $1', [
      matter,
    ]);
    expect(row?.due).toBe('2024-03-27');
  });

  test('an act entered late is decided in its place', async () => {
    office.clock.set('2024-03-20');
    const matter = await office.registers(clerk, { receivedOn: '2024-03-01' }, undefined);
    done(await office.takes(clerk, 'note', matter, { note: '今日' }));
    office.clock.set('2024-03-25');
    done(await office.takes(clerk, 'note', matter, { note: '后来' }));
    done(
      await office.takes(
        officer,
        'consult',
        matter,
        { kind: 'other', party: '乙局' },
        { on: '2024-03-22' },
      ),
    );
    const record = await getMatter(office.store, as(clerk), KIND, matter);
    expect(record.acts.map(({ lateEntry }) => lateEntry)).toEqual([false, false, false, true]);
    expect(record.clocks['reply']?.state).toBe('paused');
  });

  test('an act that would break a later one is refused, and the later one is named', async () => {
    office.clock.set('2024-03-20');
    const matter = await office.registers(clerk);
    office.clock.set('2024-03-25');
    done(await office.takes(officer, 'draft', matter, { result: 'granted', findings: '已查明' }));
    const answer = await office.takes(
      officer,
      'askToClarify',
      matter,
      { items: '写明年份', until: '2024-04-10' },
      { on: '2024-03-21' },
    );
    expect(answer).toMatchObject({ refused: { code: 'breaks-later-act' } });
    expect(JSON.stringify(answer)).toContain('2024-03-25的“拟稿”');
    expect((await getMatter(office.store, as(clerk), KIND, matter)).acts).toHaveLength(2);
  });

  test('an act entered by mistake is struck, and the matter stands as if it had not been', async () => {
    const matter = await office.registers(clerk);
    done(await office.takes(head, 'extend', matter, { days: 10, reason: '数量较多' }));
    const before = await due(matter);
    const { acts } = await getMatter(office.store, as(clerk), KIND, matter);
    done(
      await office.takes(clerk, 'correct', matter, {
        act: acts[1]?.id,
        strike: true,
        reason: '误记',
      }),
    );
    expect(await due(matter)).not.toBe(before);
    expect((await getMatter(office.store, as(clerk), KIND, matter)).acts[1]?.struck).toBe(true);
  });

  test('a correction that says nothing, or of an act that is not there, is refused', async () => {
    const matter = await office.registers(clerk);
    const { acts } = await getMatter(office.store, as(clerk), KIND, matter);
    const act = acts[0]?.id;
    expect(codeOf(await office.takes(clerk, 'correct', matter, { act, reason: '无' }))).toBe(
      'nothing-corrected',
    );
    expect(
      await office.takes(clerk, 'correct', matter, { act, asks: { colour: '红' }, reason: '错' }),
    ).toMatchObject({
      invalid: [{ field: 'asks.colour' }],
    });
    expect(
      await office.takes(clerk, 'correct', matter, {
        act: randomUUID(),
        strike: true,
        reason: '错',
      }),
    ).toMatchObject({
      invalid: [{ field: 'act' }],
    });
    expect(
      codeOf(await office.takes(clerk, 'correct', matter, { act, strike: true, reason: '错' })),
    ).toBe('opening-act-stays');
  });

  test('no act lies before the day the matter began or after today', async () => {
    const matter = await office.registers(clerk);
    expect(
      codeOf(await office.takes(clerk, 'note', matter, { note: '早' }, { on: '2024-01-02' })),
    ).toBe('before-beginning');
    expect(
      codeOf(await office.takes(clerk, 'note', matter, { note: '晚' }, { on: '2030-01-02' })),
    ).toBe('future-day');
  });
});

describe('nothing half done', () => {
  test('a preview says what would happen to the clock and stores nothing', async () => {
    const matter = await office.registers(clerk);
    const before = await due(matter);
    const answer = await preview(office.store, as(head), {
      act: randomUUID(),
      kind: KIND,
      matter,
      step: 'extend',
      on: office.clock.today(),
      asks: { days: 5, reason: '数量较多' },
    });
    if (!('preview' in answer)) throw new Error(JSON.stringify(answer));
    const { before: was, after } = answer.preview.clocks['reply'] ?? {};
    expect(was?.due).toBe(before);
    expect(after?.due && was?.due && after.due > was.due).toBe(true);
    expect(await due(matter)).toBe(before);
    expect((await getMatter(office.store, as(clerk), KIND, matter)).revision).toBe(1);
  });

  test('of several acts all stand or none', async () => {
    const matter = await office.registers(clerk);
    const step = (name: string, asks: Record<string, unknown>) => ({
      act: randomUUID(),
      kind: KIND,
      matter,
      step: name,
      on: office.clock.today(),
      asks,
    });
    const all = [step('note', { note: '一' }), step('extend', { days: 1, reason: '无权' })];
    expect(await performAll(office.store, as(clerk), all)).toMatchObject({ at: 1, forbidden: {} });
    expect((await getMatter(office.store, as(clerk), KIND, matter)).revision).toBe(1);
    const two = [step('note', { note: '一' }), step('note', { note: '二' })];
    expect(done(await performAll(office.store, as(clerk), two))).toHaveLength(2);
  });

  test('every field that cannot be read is named', async () => {
    const answer = await office.takes(clerk, 'register', randomUUID(), {
      channel: '飞鸽',
      colour: '红',
    });
    if (!('invalid' in answer)) throw new Error(JSON.stringify(answer));
    expect(answer.invalid.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['channel', 'colour', 'applicantName', 'sought', 'receivedOn']),
    );
  });

  test('a colleague, a matter or a document that is not there is named', async () => {
    const matter = await office.registers(clerk);
    for (const [step, asks, field] of [
      ['assign', { to: randomUUID() }, 'to'],
      ['link', { matter: randomUUID(), relation: 'same' }, 'matter'],
      ['link', { matter, relation: 'same' }, 'matter'],
      ['attach', { documents: ['0'.repeat(64)], what: 'other' }, 'documents'],
    ] as const)
      expect(await office.takes(clerk, step, matter, asks)).toMatchObject({ invalid: [{ field }] });
    expect((await getMatter(office.store, as(clerk), KIND, matter)).revision).toBe(1);
  });
});

describe('numbers', () => {
  test('fifty letters signed at once have fifty numbers without a gap', async () => {
    const ready = [];
    for (let n = 0; n < 50; n += 1) ready.push(await signed());
    const before = (await inOffice(office.store, office.id, (tx) => listNumbers(tx, 'reply', 2024)))
      .length;
    const answers = await Promise.all(ready.map((matter) => office.takes(leader, 'sign', matter)));
    const given = answers.map((answer) => done(answer).number);
    expect(new Set(given).size).toBe(50);
    const numbers = await inOffice(office.store, office.id, (tx) => listNumbers(tx, 'reply', 2024));
    expect(numbers.map(({ n }) => n)).toEqual(Array.from({ length: before + 50 }, (_, n) => n + 1));
  }, 60_000);

  test('a signing undone gives its number back, and one used on paper is passed over', async () => {
    const last = (await inOffice(office.store, office.id, (tx) => listNumbers(tx, 'reply', 2024)))
      .length;
    const sign = async () => ({
      act: randomUUID(),
      kind: KIND,
      matter: await signed(),
      step: 'sign',
      on: office.clock.today(),
      asks: {},
    });
    const undone = [await sign(), { ...(await sign()), step: 'reply' }];
    expect('done' in (await performAll(office.store, as(leader), undone))).toBe(false);
    const paper = {
      act: randomUUID(),
      scheme: 'reply',
      year: 2024,
      n: last + 1,
      reason: '平台启用前已用',
    };
    done(await recordPaperNumber(office.store, as(head), paper));
    expect(done(await perform(office.store, as(leader), await sign())).number).toBe(
      `甲外公开复〔2024〕${last + 2}号`,
    );
    expect(
      await inOffice(office.store, office.id, (tx) => missingNumbers(tx, 'reply', 2024)),
    ).toEqual([]);
  });
});

describe('other offices, other hands', () => {
  test('another office sees nothing, not even by its own SQL', async () => {
    const matter = await office.registers(clerk);
    const other = await openOffice(office.owner, '2024-03-01', 'yi');
    const stranger = await other.hire('冯八', ['clerk', 'officer', 'head']);
    expect(
      await findMatter(other.store, { office: other.id, person: stranger }, KIND, matter),
    ).toBeUndefined();
    expect(codeOf(await other.takes(stranger, 'note', matter, { note: '看看' }))).toBe('not-found');
    for (const table of [
      'matter',
      'act',
      'personal',
      'clock',
      'involved',
      'search_key',
      'person',
      'post',
    ])
      expect(await other.sql(`select 1 from ${table} where office_id = $1`, [office.id])).toEqual(
        [],
      );
    await expect(
      other.sql('update matter set title = $2 where office_id = $1 returning 1', [office.id, '改']),
    ).resolves.toEqual([]);
    await expect(
      other.sql(
        `insert into involved (office_id, holder, relation, matter_id) values ($1, 'person:x', 'todo', $2)`,
        [office.id, matter],
      ),
    ).rejects.toThrow('row-level security');
    await other.store.close();
  });

  test('the platform cannot change or remove an act, and without an office it sees none', async () => {
    for (const sql of [
      'update act set role = role',
      'delete from act',
      'truncate act',
      'update office_act set step = step',
      'drop table act',
    ])
      await expect(office.sql(sql)).rejects.toThrow(/permission denied|must be owner/);
    const client = await office.store.pool.connect();
    expect((await client.query('select 1 from act')).rowCount).toBe(0);
    client.release();
  });

  test('not even the owner changes an act by ordinary rights', async () => {
    const client = new pg.Client(office.owner);
    await client.connect();
    await client.query('set role waishi_owner');
    for (const sql of ['update act set role = role', 'delete from act', 'truncate act'])
      await expect(client.query(sql)).rejects.toThrow('permission denied');
    await client.end();
  });

  test('no personal value lies in an act, in the fold or in an index', async () => {
    const matter = await office.registers(clerk, {
      applicantName: '上官婉儿',
      applicantPhone: '13912345678',
    });
    const rows = [
      ...(await office.sql('select * from act where matter_id = $1', [matter])),
      ...(await office.sql('select * from matter where id = $1', [matter])),
      ...(await office.sql('select * from search_key where matter_id = $1', [matter])),
    ];
    expect(JSON.stringify(rows)).not.toMatch(/上官婉儿|13912345678|shangguan/);
    const record = await getMatter(office.store, as(clerk), KIND, matter);
    expect(record.own['applicantName']).toBe('上官婉儿');
    expect(record.applicant).toBe('上***');
  });
});

describe('handing over', () => {
  test('all open matters go to another person in one act, and each history says so', async () => {
    const leaving = await office.hire('陈九', ['officer']);
    const coming = await office.hire('褚十', ['officer']);
    const matters = [await office.registers(clerk), await office.registers(clerk)];
    for (const matter of matters) done(await office.takes(head, 'assign', matter, { to: leaving }));
    const asked = { act: randomUUID(), from: leaving, to: coming, reason: '调离' };
    expect(done(await handOver(office.store, as(head), asked))).toEqual({
      matters: 2,
      repeated: false,
    });
    expect(done(await handOver(office.store, as(head), asked))).toEqual({
      matters: 2,
      repeated: true,
    });
    for (const matter of matters) {
      const record = await getMatter(office.store, as(clerk), KIND, matter);
      expect(record.assignee).toEqual({ id: coming, name: '褚十' });
      expect(record.acts.at(-1)).toMatchObject({ step: 'assign', asks: { note: '移交：调离' } });
    }
    const { items } = await findMatters(office.store, as(coming), { assignee: coming });
    expect(items.map(({ id }) => id).toSorted()).toEqual(matters.toSorted());
    expect(
      (await countMatters(office.store, as(leaving), { view: 'todo', assignee: leaving })).value,
    ).toBe(0);
    expect(codeOf(await handOver(office.store, as(clerk), { ...asked, act: randomUUID() }))).toBe(
      'not-your-step',
    );
  });
});
