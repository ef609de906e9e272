import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SmallOffice } from '../../test/small-office.ts';
import { smallOffice } from '../../test/small-office.ts';
import { choice, day, integer, list, reference, text } from '../fields/index.ts';
import type { Day } from '../kernel/day.ts';
import { happened, optional } from '../kernel/field.ts';
import { say } from '../kernel/text.ts';
import { distinct } from '../matters/figure.ts';
import { kinds } from '../matters/index.ts';
import { defineLedger, entered } from '../matters/ledger.ts';
import { readFigures } from './figures/values.ts';
import { recountFigures } from './figures/recount.ts';
import { findMatters } from './find.ts';
import { getMatter } from './get.ts';
import { forgetListChoice, keepListChoice, listChoices } from './list-choices.ts';
import type { Store } from './open.ts';
import { appConnection, openStore } from './open.ts';
import { perform } from './perform.ts';
import { findCandidates } from './references.ts';

const label = say('字段', 'Field');
/** A ledger that names organisations and persons, also inside a list. */
const visit = defineLedger({
  name: 'try-visit',
  title: say('走访', 'Visits'),
  cites: { law: 'office', article: '走访登记' },
  happened: 'visitedOn',
  titled: ({ topic }) => topic,
  naturalKey: ['topic'],
  fields: {
    visitedOn: happened(day(label)),
    topic: text(label),
    sort: choice(label, { formal: say('正式', 'formal'), other: say('其他', 'other') }),
    seen: integer(label, { min: 0 }),
    organisation: optional(reference(label, 'organisation')),
    guests: list(label, { person: reference(label, 'person') }),
  },
  figures: {
    tried_visited: distinct('个', {
      title: say('走访单位', 'Organisations visited'),
      ...entered,
      field: 'organisation',
    }),
  },
});

let small: SmallOffice;
let store: Store;
const as = (role: 'clerk' | 'head' = 'clerk') => ({
  office: small.office,
  person: small.people[role],
});

type Taking = {
  readonly kind: string;
  readonly matter?: string;
  readonly on?: Day;
  readonly head?: true;
};
async function take(
  step: string,
  { kind, matter = randomUUID(), on = '2024-02-01', head }: Taking,
  asks: object,
) {
  const request = { act: randomUUID(), kind, matter, step, on, asks: { ...asks } };
  return { matter, performed: await perform(store, as(head ? 'head' : 'clerk'), request) };
}
async function took(step: string, of: Taking, asks: object): Promise<string> {
  const { matter, performed } = await take(step, of, asks);
  if (!('done' in performed)) throw new Error(`${step}: ${JSON.stringify(performed)}`);
  return matter;
}
const organisation = (fullName: string, on: Day = '2021-01-04', more: object = {}) =>
  took('enter', { kind: 'organisation', on }, { fullName, sort: 'company', ...more });
const visits = (topic: string, asks: object, on: Day = '2024-02-01') =>
  took(
    'enter',
    { kind: visit.name, on },
    { visitedOn: on, topic, sort: 'formal', seen: 1, guests: [], ...asks },
  );

beforeAll(async () => {
  small = await smallOffice();
  store = openStore({
    app: appConnection(small.owner),
    matters: [...kinds, visit],
    clock: small.clock,
    max: 4,
  });
});
afterAll(async () => {
  await store.close();
  await small.close();
});

test('更名以后，往年的记录仍是当年的名称，并注明现名；今后的记录用现名', async () => {
  const id = await organisation('甲市国际交流服务中心');
  const before = await visits('更名以前', { organisation: id }, '2021-03-01');
  await took(
    'amend',
    { kind: 'organisation', matter: id, on: '2023-01-01' },
    { fullName: '甲市对外交流中心' },
  );
  const after = await visits('更名以后', { organisation: id });
  const { names } = await getMatter(store, as(), visit.name, before);
  expect(names[id]).toMatchObject({ title: '甲市国际交流服务中心', now: '甲市对外交流中心' });
  const now = (await getMatter(store, as(), visit.name, after)).names[id];
  expect(now).toEqual({ id, kind: 'organisation', title: '甲市对外交流中心' });
  const record = await getMatter(store, as(), 'organisation', id);
  expect(record.own['formerNames']).toEqual([
    { name: '甲市国际交流服务中心', until: '2022-12-31' },
  ]);
  expect(record.related.map(({ relation }) => relation)).toEqual([
    'in:organisation',
    'in:organisation',
  ]);
});

test('重复条目合并以后，处处以保留的条目为准：记录、关联、清单、统计；撤销合并又分开', async () => {
  const visited = async () => {
    const period = { from: '2019-01-01', to: '2019-12-31' } as const;
    const { figures } = await readFigures(store, small.office, { period, asOf: 'now' });
    return figures.find(({ declared: { key } }) => key === 'tried_visited')?.value;
  };
  const kept = await organisation('乙市友协', '2019-01-07');
  const double = await organisation('乙市友协（重复）', '2019-01-07');
  const one = await visits('访友协', { organisation: kept }, '2019-05-06');
  const two = await visits('再访友协', { organisation: double }, '2019-06-03');
  expect(await visited()).toBe(2);
  const united = { kind: 'organisation', matter: double, head: true } as const;
  const unite = await take('unite', united, { survivor: kept, reason: '同一单位。' });
  expect(unite.performed).toHaveProperty('done');
  expect(await visited()).toBe(1);
  expect((await getMatter(store, as(), visit.name, two)).names[double]).toMatchObject({
    id: kept,
    title: '乙市友协',
  });
  const { related, namedBy } = await getMatter(store, as(), 'organisation', kept);
  expect(related.map(({ id }) => id).toSorted()).toEqual([one, two].toSorted());
  expect(namedBy).toEqual([{ kind: visit.name, count: 2, exact: true }]);
  const named = await findMatters(store, as(), { view: 'all', kind: visit.name, names: kept });
  expect(named.items.map(({ id }) => id).toSorted()).toEqual([one, two].toSorted());
  const offered = await findCandidates(store, as(), { kind: 'organisation', q: '乙市友协' });
  expect(offered.map(({ id }) => id)).toEqual([kept]);
  const { acts } = await getMatter(store, as(), 'organisation', double);
  const wrong = acts.find(({ step }) => step === 'unite')?.id;
  await took('correct', united, { act: wrong, strike: true, reason: '不是同一单位。' });
  expect(await visited()).toBe(2);
  expect((await getMatter(store, as(), visit.name, two)).names[double]).toMatchObject({
    id: double,
  });
  expect(await recountFigures(store, small.office)).toEqual([]);
});

test('不能并入自己；引用的须是所指名录的条目，列表里的也是', async () => {
  const id = await organisation('丙市商会');
  const self = await take(
    'unite',
    { kind: 'organisation', matter: id, head: true },
    { survivor: id, reason: '误' },
  );
  expect(self.performed).toMatchObject({ invalid: [{ field: 'survivor' }] });
  const { performed } = await take(
    'enter',
    { kind: visit.name },
    { visitedOn: '2024-02-01', topic: '错', sort: 'formal', seen: 1, guests: [{ person: id }] },
  );
  expect(performed).toMatchObject({ invalid: [{ field: 'guests.0.person' }] });
});

test('按名称的一部分、拼音、首字母、简称、曾用名都找得到；人员按全名或拼音', async () => {
  const id = await organisation('丁市教育局', '2021-01-04', {
    shortName: '丁教局',
    formerNames: [{ name: '丁市教育委员会', until: '2018-12-31' }],
  });
  const found = async (kind: string, q: string) =>
    (await findCandidates(store, as(), { kind, q })).map((one) => one.id);
  for (const q of [
    '丁市教',
    '市教育局',
    'dingshijiaoyu',
    'dsjyj',
    '丁教',
    'dsjywyh',
    '丁市教育委员会',
  ])
    expect([q, await found('organisation', q)]).toEqual([q, [id]]);
  const person = await took(
    'enter',
    { kind: 'person' },
    { name: '欧阳静怡', sort: 'expert', organisation: id },
  );
  for (const q of ['欧阳静怡', 'ouyangjingyi', 'oyjy'])
    expect([q, await found('person', q)]).toEqual([q, [person]]);
  const [offered] = await findCandidates(store, as(), { kind: 'person', q: '欧阳静怡' });
  expect(offered).toMatchObject({ title: '欧阳静怡', about: { zh: '专家 · 丁市教育局' } });
});

test('人员名录对经办人显示全名，别处的清单仍只显示姓', async () => {
  const listed = async (kind?: string) =>
    (await findMatters(store, as(), { view: 'all', kind, limit: 50 })).items.map(
      ({ title }) => title,
    );
  expect(await listed('person')).toContain('欧阳静怡');
  expect(await listed()).not.toContain('欧阳静怡');
});

test('清单带出所选的列，按选项、日期、数字、文字筛选，按列排序并翻页', async () => {
  const id = await organisation('戊市外贸公司');
  for (const [at, topic] of ['甲', '乙', '丙', '丁', '戊'].entries())
    await visits(`列${topic}`, {
      visitedOn: `2020-0${at + 1}-10`,
      sort: at < 3 ? 'formal' : 'other',
      seen: at * 10,
      organisation: id,
    });
  const asked = { view: 'all', kind: visit.name, names: id } as const;
  const topics = async (more: object) =>
    (await findMatters(store, as(), { ...asked, ...more })).items.map(({ title }) => title);
  expect(await topics({ where: { sort: 'other' }, by: 'seen' })).toEqual(['列丁', '列戊']);
  expect(
    await topics({ where: { visitedOn: '2020-02-01..2020-03-31' }, by: 'topic' }),
  ).toHaveLength(2);
  expect(await topics({ where: { seen: '20..', topic: '列' }, by: '-seen' })).toEqual([
    '列戊',
    '列丁',
    '列丙',
  ]);
  expect(await topics({ where: { nothing: 'x' } })).toEqual([]);
  const page = await findMatters(store, as(), {
    ...asked,
    by: '-visitedOn',
    limit: 2,
    columns: ['seen', 'organisation'],
  });
  expect(page.items.map(({ values }) => values)).toEqual(
    [40, 30].map((seen) => ({ seen, organisation: id })),
  );
  expect(page.names?.[id]?.title).toBe('戊市外贸公司');
  const cursor = page.next ?? '';
  expect(await topics({ by: '-visitedOn', limit: 2, cursor })).toEqual(['列丙', '列乙']);
});

test('各人的列和筛选各自保存，恢复默认即无', async () => {
  const chosen = { columns: ['matter', 'seen'], search: { by: '-seen' } };
  await keepListChoice(store, as(), { kind: visit.name, ...chosen });
  expect(await listChoices(store, as())).toEqual([{ kind: visit.name, ...chosen }]);
  expect(await listChoices(store, as('head'))).toEqual([]);
  await forgetListChoice(store, as(), visit.name);
  expect(await listChoices(store, as())).toEqual([]);
});
