import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { TestOffice } from '../../test/store-office.ts';
import { codeOf, done, KIND, openOffice } from '../../test/store-office.ts';
import type { MatterQuery } from './find.ts';
import { BadCursor, countMatters, eachMatter, findMatters } from './find.ts';
import { findClock } from './clock-sheet.ts';
import { findMatter, getMatter } from './get.ts';
import { find } from './find/find.ts';
import { changeSetting } from './settings.ts';
import { summary } from './summary.ts';

let office: TestOffice;
let clerk = '';
let officer = '';
let reviewer = '';
let head = '';
let leader = '';

const as = (person: string) => ({ office: office.id, person });
const list = async (person: string, query: MatterQuery = {}) =>
  (await findMatters(office.store, as(person), { limit: 100, ...query })).items;
const ids = async (person: string, query: MatterQuery = {}) =>
  (await list(person, query)).map(({ id }) => id);

beforeAll(async () => {
  office = await openOffice(await testDatabase(), '2024-02-01');
  clerk = await office.hire('钱一', ['clerk']);
  officer = await office.hire('孙二', ['officer']);
  reviewer = await office.hire('李三', ['reviewer']);
  head = await office.hire('周四', ['head']);
  leader = await office.hire('吴五', ['leader']);
});
afterAll(() => office.store.close());

describe('by legal risk', () => {
  let overdue = '';
  let soon = '';
  let later = '';
  let waiting = '';
  let silent = '';
  let answered = '';

  beforeAll(async () => {
    const consult = (matter: string, kind: string) =>
      office.takes(officer, 'consult', matter, { kind, party: '乙公司' });
    later = await office.registers(clerk, {
      receivedOn: '2024-02-01',
      sought: '较晚到期的申请事项',
    });
    office.clock.set('2024-02-20');
    waiting = await office.registers(clerk, {
      receivedOn: '2024-01-10',
      sought: '正在补正的申请事项',
    });
    done(
      await office.takes(officer, 'askToClarify', waiting, {
        items: '写明年份',
        until: '2024-04-30',
      }),
    );
    silent = await office.registers(clerk, {
      receivedOn: '2024-01-20',
      sought: '征求意见的申请事项',
    });
    done(await consult(silent, 'third-party'));
    overdue = await office.registers(clerk, {
      receivedOn: '2024-01-15',
      sought: '已经逾期的申请事项',
    });
    soon = await office.registers(clerk, {
      receivedOn: '2024-01-25',
      sought: '即将到期的申请事项',
    });
    answered = await office.registers(clerk, {
      receivedOn: '2023-12-01',
      sought: '逾期撤回的申请事项',
    });
    done(await office.takes(clerk, 'withdraw', answered));
    office.clock.set('2024-02-26');
  });

  test('past and open comes first, then by last day, paused after that, closed last', async () => {
    expect(await ids(clerk, { view: 'all' })).toEqual([
      overdue,
      soon,
      later,
      silent,
      waiting,
      answered,
    ]);
  });

  test('each carries its light: past ■, three working days ▲, more ●, done late ▲, paused', async () => {
    const lights = (await list(clerk, { view: 'all' })).map(({ light }) => light);
    expect(lights).toEqual(['red', 'yellow', 'green', 'paused', 'paused', 'yellow']);
  });

  test('a filter by light finds what shows this light, and counts it', async () => {
    const shown = await list(clerk, { view: 'all' });
    for (const light of ['red', 'yellow', 'green', 'paused'] as const) {
      const query = { view: 'all', light } as const;
      const same = shown.filter((row) => row.light === light).map(({ id }) => id);
      expect(await ids(clerk, query)).toEqual(same);
      expect((await countMatters(office.store, as(clerk), query)).value).toBe(same.length);
    }
  });

  test('one minute after midnight the list is right with nothing having run', async () => {
    const before = await ids(clerk, { view: 'all', light: 'red' });
    office.clock.set('2024-03-01', '00:01');
    expect(before).toEqual([overdue]);
    expect(await ids(clerk, { view: 'all', light: 'red' })).toEqual([overdue, soon]);
    office.clock.set('2024-02-26');
  });

  test('the third party that stays silent no longer pauses the clock after its fifteen days', async () => {
    office.clock.set('2024-03-13');
    const row = (await list(clerk, { view: 'all' })).find(({ id }) => id === silent);
    expect(row?.light).toMatch(/red|yellow|green/);
    expect(await ids(clerk, { view: 'all', light: 'paused' })).toEqual([waiting]);
    office.clock.set('2024-02-26');
  });

  test('the numbers above the list agree with the lists', async () => {
    const numbers = await summary(office.store, as(clerk));
    expect(numbers).toMatchObject({
      open: 5,
      paused: 2,
      overdue: 1,
      withinThree: 1,
      circulated: 0,
    });
    expect(numbers.todo).toBe((await ids(clerk, { view: 'todo' })).length);
    for (const standing of ['overdue', 'dueToday', 'withinThree', 'open', 'paused'] as const)
      for (const sort of ['due', 'received'] as const) {
        const query = { view: 'all', standing, sort } as const;
        expect(await ids(clerk, query)).toHaveLength(numbers[standing]);
        expect((await countMatters(office.store, as(clerk), query)).value).toBe(numbers[standing]);
      }
    expect(await ids(clerk, { view: 'all', standing: 'withinThree', light: 'yellow' })).toEqual([
      soon,
    ]);
    expect(await ids(clerk, { view: 'all', standing: 'paused', light: 'red' })).toEqual([]);
  });

  test('the light changes with the threshold that the office sets', async () => {
    const change = {
      act: randomUUID(),
      key: 'lights',
      value: { yellow: 8 },
      from: '2024-02-26',
      reason: '提前预警',
      source: { document: '处务会议纪要', number: '〔2024〕2号', article: null, url: null },
    } as const;
    done(await changeSetting(office.store, as(head), change));
    expect(await ids(clerk, { view: 'all', light: 'yellow' })).toEqual([soon, later, answered]);
    done(
      await changeSetting(office.store, as(head), {
        ...change,
        act: randomUUID(),
        value: { yellow: 3 },
      }),
    );
    expect(
      codeOf(
        await changeSetting(office.store, as(head), {
          ...change,
          act: randomUUID(),
          value: { yellow: 0 },
        }),
      ),
    ).toBe('setting-value');
  });

  test('pages follow each other without a gap or a double, in every order', async () => {
    for (const sort of ['due', 'received', 'number'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await findMatters(office.store, as(clerk), {
          view: 'all',
          sort,
          limit: 2,
          cursor,
        });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(await ids(clerk, { view: 'all', sort }));
      expect(new Set(seen).size).toBe(6);
    }
  });

  test('a cursor of another list is refused', async () => {
    await expect(findMatters(office.store, as(clerk), { cursor: 'e30' })).rejects.toThrow(
      BadCursor,
    );
  });

  test('an export gives every row', async () => {
    const rows = [];
    for await (const row of eachMatter(office.store, as(clerk), { view: 'all' })) rows.push(row.id);
    expect(rows).toEqual(await ids(clerk, { view: 'all' }));
  });

  test('a clock is read on any day, with the calendar known then', async () => {
    const which = { kind: KIND, id: later, clock: 'reply' };
    const now = await findClock(office.store, as(clerk), which);
    const then = await findClock(office.store, as(clerk), which, { knownOn: '2023-10-01' });
    expect(now?.reading).toMatchObject({ due: '2024-03-05', provisional: false });
    expect(now?.strip.at(-1)).toMatchObject({ day: '2024-03-05', n: 20 });
    expect(then?.reading).toMatchObject({ due: '2024-02-29', provisional: true });
    expect(await findClock(office.store, as(clerk), { ...which, clock: 'none' })).toBeUndefined();
  });
});

describe('whose list', () => {
  test('a matter is on the list of whoever has the next move', async () => {
    const matter = await office.registers(clerk, { sought: '流转中的申请事项' });
    const has = async (person: string) => (await ids(person, { view: 'todo' })).includes(matter);
    expect([await has(clerk), await has(officer), await has(reviewer)]).toEqual([
      false,
      true,
      false,
    ]);
    done(await office.takes(officer, 'draft', matter, { result: 'granted', findings: '已查明' }));
    expect([await has(officer), await has(reviewer), await has(leader)]).toEqual([
      false,
      true,
      false,
    ]);
    done(await office.takes(reviewer, 'review', matter, { secrecy: true }));
    expect([await has(reviewer), await has(leader)]).toEqual([false, true]);
    done(await office.takes(leader, 'sign', matter));
    expect([await has(leader), await has(clerk)]).toEqual([false, true]);
    expect(await ids(reviewer, { view: 'done' })).toContain(matter);
    expect(await ids(clerk, { view: 'mine' })).toContain(matter);
    expect(await ids(officer, { view: 'mine' })).not.toContain(matter);
  });

  test('what is assigned is on the list of the assignee alone', async () => {
    const other = await office.hire('郑六', ['officer']);
    const matter = await office.registers(clerk, { sought: '转办的申请事项' });
    done(await office.takes(head, 'assign', matter, { to: other }));
    expect(await ids(other, { view: 'todo' })).toContain(matter);
    expect(await ids(officer, { view: 'todo' })).not.toContain(matter);
    expect(
      (await list(clerk, { view: 'all', assignee: other })).map(({ assignee }) => assignee?.name),
    ).toEqual(['郑六']);
  });

  test('whoever is asked to read or countersign has it on the list until it is done', async () => {
    const guest = await office.hire('王七', []);
    const matter = await office.registers(clerk, { sought: '传阅会签的申请事项' });
    expect(await findMatter(office.store, as(guest), KIND, matter)).toBeUndefined();
    done(await office.takes(clerk, 'circulate', matter, { to: [guest] }));
    expect(await list(guest, { view: 'circulated' })).toMatchObject([
      { id: matter, waitingFor: 'read' },
    ]);
    const seen = await getMatter(office.store, as(guest), KIND, matter);
    expect(seen.own['applicantName']).toBe('钱**');
    done(await office.takes(guest, 'read', matter));
    expect(await ids(guest, { view: 'circulated' })).toEqual([]);
    done(await office.takes(clerk, 'countersign', matter, { to: [guest], question: '是否涉密' }));
    expect(await ids(guest, { view: 'todo' })).toEqual([matter]);
    done(await office.takes(guest, 'cosign', matter, { view: 'agrees' }));
    expect(await ids(guest, { view: 'todo' })).toEqual([]);
    expect(codeOf(await office.takes(guest, 'cosign', matter, { view: 'agrees' }))).toBe(
      'not-asked-of-you',
    );
  });

  test('an officer sees the matters of the own unit, and what is assigned', async () => {
    const [one, two] = [await office.unit('一处'), await office.unit('二处')];
    const first = await office.hire('冯八', ['officer'], one);
    const second = await office.hire('陈九', ['officer'], two);
    const matter = await office.registers(first, { sought: '一处的申请事项' });
    const sees = async (person: string) =>
      (await findMatter(office.store, as(person), KIND, matter)) !== undefined;
    expect([await sees(first), await sees(second), await sees(clerk)]).toEqual([true, false, true]);
    expect(await ids(second, { view: 'all' })).not.toContain(matter);
    expect(codeOf(await office.takes(second, 'note', matter, { note: '看看' }))).toBe('not-found');
    done(await office.takes(head, 'assign', matter, { to: second }));
    expect(await sees(second)).toBe(true);
    expect((await getMatter(office.store, as(clerk), KIND, matter)).unit?.name).toBe('二处');
    expect((await list(clerk, { view: 'all', unit: two })).map(({ id }) => id)).toEqual([matter]);
  });

  test('a work secret is seen by those who take part and by the head', async () => {
    const matter = await office.registers(clerk, { sought: '工作秘密的申请事项' });
    await office.sql(`update matter set sensitivity = 'work-secret' where id = $1`, [matter]);
    const sees = async (person: string) =>
      (await findMatter(office.store, as(person), KIND, matter)) !== undefined;
    expect([await sees(clerk), await sees(head), await sees(leader), await sees(officer)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    for (const person of [clerk, head, leader, officer])
      expect((await ids(person, { view: 'all' })).includes(matter)).toBe(await sees(person));
  });
});

describe('finding', () => {
  test('by number, by the running number, by whole name and by pinyin; not by half a name', async () => {
    const matter = await office.registers(clerk, {
      applicantName: '欧阳锋',
      sought: '查找用的申请事项',
    });
    done(await office.takes(officer, 'draft', matter, { result: 'granted', findings: '已查明' }));
    done(await office.takes(reviewer, 'review', matter, { secrecy: true }));
    done(await office.takes(leader, 'sign', matter));
    const { number } = await getMatter(office.store, as(clerk), KIND, matter);
    const found = async (q: string) =>
      (await find(office.store, as(clerk), { q })).items.map(({ id }) => id);
    const running = /(\d+)号/.exec(number ?? '')?.[1] ?? '';
    for (const q of [number ?? '', running, '欧阳锋', '欧 阳 锋', 'ouyangfeng', 'oyf'])
      expect(await found(q)).toContain(matter);
    const year = number?.slice(number.indexOf('〔') + 1, number.indexOf('〕')) ?? '';
    expect(await found(`[${year}]${running}`)).toContain(matter);
    expect(await found(`〔1999〕${running}`)).not.toContain(matter);
    for (const q of ['欧阳', '锋', 'ouyang', '%', '']) expect(await found(q)).not.toContain(matter);
    expect(await ids(clerk, { view: 'all', q: '查找用' })).toEqual([matter]);
    expect(await ids(clerk, { view: 'all', q: '100%_' })).toEqual([]);
  });

  test('a repeated request shows the earlier answer, another applicant for the same is shown apart', async () => {
    const sought = '二〇二二年度驻外使领馆来访接待批次人数明细表';
    const first = await office.registers(clerk, { applicantName: '洪七公', sought });
    done(
      await office.takes(clerk, 'replyOnTheSpot', first, {
        result: 'granted',
        given: '已当场提供',
      }),
    );
    const again = await office.registers(clerk, {
      applicantName: '洪七公',
      sought: `请公开${sought}`,
    });
    const other = await office.registers(clerk, {
      applicantName: '黄药师',
      sought: `申请${sought}`,
    });
    const { similar } = await getMatter(office.store, as(clerk), KIND, again);
    expect(similar).toMatchObject([
      { id: first, why: 'same-applicant', result: 'granted' },
      { id: other, why: 'other-applicant' },
    ]);
  });

  test('linked matters show each other', async () => {
    const [one, two] = [await office.registers(clerk), await office.registers(clerk)];
    done(await office.takes(clerk, 'link', one, { matter: two, relation: 'follow' }));
    const related = async (id: string) =>
      (await getMatter(office.store, as(clerk), KIND, id)).related;
    expect(await related(one)).toMatchObject([{ id: two, relation: 'follow' }]);
    expect(await related(two)).toMatchObject([{ id: one, relation: 'followed-by' }]);
    done(await office.takes(head, 'merge', one, { into: two, reason: '同一事由' }));
    expect((await related(two)).map(({ relation }) => relation)).toContain('merged-from');
    expect((await getMatter(office.store, as(clerk), KIND, one)).phase).toBe('merged');
  });

  test('what one may do is said with its effect on the clock, what not with the reason', async () => {
    office.clock.set('2024-03-01');
    const matter = await office.registers(clerk);
    const may = new Map(
      (await getMatter(office.store, as(officer), KIND, matter)).may.map((row) => [row.step, row]),
    );
    expect(may.get('askToClarify')).toMatchObject({
      effect: { zh: '答复期限在收到补正后重新起算20个工作日' },
    });
    expect(may.get('consult')).toMatchObject({
      effect: { zh: '征求意见期间不计入答复期限（第三十三条第三款）' },
    });
    expect(may.get('extend')).toMatchObject({ not: { code: 'not-your-step' } });
    expect(may.get('sign')).toMatchObject({ not: { code: 'not-your-step' } });
    done(
      await office.takes(officer, 'askToClarify', matter, {
        items: '写明年份',
        until: '2024-03-20',
      }),
    );
    office.clock.set('2024-03-04');
    const after = (await getMatter(office.store, as(officer), KIND, matter)).may;
    expect(after.find(({ step }) => step === 'clarify')).toMatchObject({
      effect: { zh: expect.stringContaining('答复期限自今日重新起算：最迟4月1日') as string },
    });
  });
});
