import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import type { TestOffice } from '../../test/store-office.ts';
import { codeOf, done, openOffice } from '../../test/store-office.ts';
import { findMatters } from './find.ts';
import { leaderActs } from './leader-acts.ts';

let office: TestOffice;
let clerk = '';
let head = '';
beforeAll(async () => {
  office = await openOffice(await testDatabase(), '2024-01-03');
  clerk = await office.hire('何静', ['clerk']);
  head = await office.hire('陆远', ['head']);
});
afterAll(() => office.store.close());

const nil = (register: string, step = 'state', matter = randomUUID(), by = clerk) =>
  office.takes(
    by,
    step,
    matter,
    step === 'state' ? { register, year: 2023, looked: '收文登记、法院送达平台', found: 0 } : {},
    { kind: 'nil-confirmation' },
  );
const served = (matter: string, own: Record<string, unknown> = {}, act: string = randomUUID()) =>
  office.takes(
    clerk,
    'register',
    matter,
    {
      ...{ number: '（2023）甲01行初20号', court: '甲市中级人民法院', plaintiff: '方圆' },
      ...{ role: 'defendant', about: 'document', challenged: '不予出具邀请函的告知' },
      servedOn: '2023-12-27',
      ...own,
    },
    { kind: 'litigation', act },
  );

test('登记簿里有当年的案件，不能作零报告；案件作废以后可以', async () => {
  const stated = randomUUID();
  done(await nil('litigation', 'state', stated));
  const found = randomUUID();
  done(await served(found));
  // Stated before the case came in: whoever confirms it is told.
  expect(codeOf(await nil('litigation', 'confirm', stated, head))).toBe('register-holds-cases');
  expect(codeOf(await nil('litigation'))).toBe('register-holds-cases');
  // A case about something else leaves the register of cases on disclosure empty.
  done(await nil('disclosure-litigation'));
  done(await nil('reconsideration'));
  done(await office.takes(head, 'void', found, { reason: '误登记' }, { kind: 'litigation' }));
  done(await nil('litigation', 'confirm', stated, head));
});

test('确认零报告以后登记的案件，当场使确认不再成立，回到负责人的待办；误登记的作废后可以恢复', async () => {
  const confirmed = randomUUID();
  const ask = { kind: 'nil-confirmation' };
  const asked = { register: 'litigation', year: 2023, looked: '法院送达平台', found: 0 };
  done(await office.takes(clerk, 'state', confirmed, asked, ask));
  done(await nil('litigation', 'confirm', confirmed, head));
  const phase = async (): Promise<string | undefined> => {
    const [row] = await office.sql<{ phase: string }>('select phase from matter where id = $1', [
      confirmed,
    ]);
    return row?.phase;
  };
  const found = randomUUID();
  done(await served(found));
  expect(await phase()).toBe('contradicted');
  const restore = () =>
    office.takes(head, 'restore', confirmed, { reason: '案件系误登记，已作废' }, ask);
  expect(codeOf(await restore())).toBe('register-holds-cases');
  const todo = await findMatters(office.store, { office: office.id, person: head }, {});
  expect(todo.items.map(({ id }) => id)).toContain(confirmed);
  done(await office.takes(head, 'void', found, { reason: '误登记' }, { kind: 'litigation' }));
  done(await restore());
  expect(await phase()).toBe('confirmed');
  // A case of another year leaves it standing; one that is corrected into the year does not.
  const other = randomUUID();
  const registered = randomUUID();
  done(await served(other, { servedOn: '2024-01-02' }, registered));
  expect(await phase()).toBe('confirmed');
  const corrected = { act: registered, asks: { servedOn: '2023-12-29' }, reason: '日期误记' };
  done(await office.takes(clerk, 'correct', other, corrected, { kind: 'litigation' }));
  expect(await phase()).toBe('contradicted');
});

test('主要负责人主持会议、带头学法、作出批示，当场记入履职台账，写明出自哪里', async () => {
  const [leader, officer] = [
    await office.hire('顾宁', ['leader']),
    await office.hire('周航', ['officer']),
  ];
  const taking =
    (kind: string, matter: string = randomUUID()) =>
    async (by: string, step: string, asks: Record<string, unknown> = {}) =>
      done(await office.takes(by, step, matter, asks, { kind }));
  const today = office.clock.today();
  const members = '顾宁、陆远、周航';
  const vote = { for: 3, against: 0, abstained: 0, result: 'adopted', chairLast: true };
  const met = randomUUID();
  const meets = taking('meeting', met);
  const plan = { sort: 'party-group', session: '2024年第1次', convener: '顾宁', members };
  await meets(clerk, 'plan', plan);
  const item = { title: '年度法治工作要点', division: '法规处', category: 'none' };
  await meets(officer, 'propose', { items: [{ ...item, legality: 'not-needed' }] });
  await meets(head, 'screen', { verdicts: [{ item: 1, verdict: 'listed' }] });
  await meets(head, 'schedule', { day: today });
  await meets(clerk, 'hold', { present: members, recorder: '何静' });
  await meets(clerk, 'studyLaw', { topic: '《对外关系法》', speaker: '顾宁' });
  await meets(clerk, 'resolve', { results: [{ ...vote, item: 1, decided: '同意。' }] });
  await meets(clerk, 'draftMinutes', { duties: [{ kind: 'study' }, { kind: 'deploy', item: 1 }] });
  await meets(leader, 'signMinutes');
  const studies = taking('study-session');
  await studies(clerk, 'arrange', {
    ...{ sort: 'theory', subject: '学习贯彻条例', firstOn: today, place: '会议室', online: false },
  });
  await studies(clerk, 'hold', { persons: 12, lead: '三人', led: '顾宁', absent: [] });
  const comes = taking('incoming-document');
  await comes(clerk, 'register', {
    ...{ from: '市政府办公厅', number: '甲政办〔2024〕3号', title: '涉外案件依法处置' },
    ...{ sort: 'act', genre: 'notice', urgency: 'normal', receivedOn: today, copies: 1 },
    unclassified: true,
  });
  await comes(head, 'propose', { opinion: '请阅示', division: '法规处' });
  await comes(leader, 'instruct', { opinion: '依法处置', division: '法规处', duty: 'ask' });
  const acts = await leaderActs(office.store, office.id, Number(today.slice(0, 4)));
  const lines = acts.map(({ kind, subject, person }) => `${person} ${kind} ${subject}`);
  expect(new Set(lines)).toEqual(
    new Set([
      '顾宁 ask 涉外案件依法处置',
      '顾宁 deploy 年度法治工作要点',
      '顾宁 study 《对外关系法》',
      '顾宁 study 学习贯彻条例',
    ]),
  );
  const told = await office.sql<{ own: Record<string, string> }>(
    `select fold->'own' as own from matter where kind = 'leader-duty-act' and fold->'own'->>'matter' = $1`,
    [met],
  );
  expect(told.map(({ own }) => own['evidence'])).toEqual([
    '党组会议（2024年第1次）（甲外纪要〔2024〕1号）',
    '党组会议（2024年第1次）（甲外纪要〔2024〕1号）',
  ]);
});

test('履行中的合同不占待办，节点前三十天才出现', async () => {
  const officer = await office.hire('林知行', ['officer']);
  const reviewer = await office.hire('沈明', ['reviewer']);
  const contract = randomUUID();
  const takes = (by: string, step: string, asks: Record<string, unknown> = {}) =>
    office.takes(by, step, contract, asks, { kind: 'contract' });
  done(
    await takes(officer, 'draft', {
      ...{ name: '同声传译服务合同', sort: 'service', division: '综合处' },
      ...{ counterpart: '甲市译通翻译有限公司', credit: '信用良好', selection: 'below' },
      ...{ from: '2024-01-03', until: '2024-12-31' },
    }),
  );
  const today = office.clock.today();
  const lists = async (person: string) => {
    const list = await findMatters(office.store, { office: office.id, person }, { view: 'todo' });
    return list.items.some(({ id }) => id === contract);
  };
  done(
    await takes(reviewer, 'recordReview', {
      ...{ reviewNumber: '甲外法审〔2024〕1号', outcome: 'lawful', reviewedOn: today },
    }),
  );
  expect(await lists(head)).toBe(true);
  const nodes = [{ what: '验收', whose: 'them', due: '2024-06-28' }];
  done(await takes(head, 'sign', { signedOn: today, nodes }));
  expect([await lists(head), await lists(officer)]).toEqual([false, false]);
  office.clock.set('2024-05-28');
  expect([await lists(head), await lists(officer)]).toEqual([false, false]);
  office.clock.set('2024-05-29');
  expect([await lists(head), await lists(officer)]).toEqual([true, true]);
});
