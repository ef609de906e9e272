import { describe, expect, test } from 'vitest';
import type { AnyClock, Matter } from '../kernel/matter.ts';
import { citesOn } from '../kernel/clock.ts';
import { permissionTable } from './permission.ts';
import { kinds, matterOf } from './index.ts';
import { laws } from './laws.ts';

/** Role and phase alone, read by hand from the law: not from the declaration. */
const byHand: Readonly<Record<string, readonly (readonly [string, string, string, boolean])[]>> = {
  'disclosure-request': [
    // 第三十三条第二款：延长须经公开工作机构负责人同意。
    ['open', 'extend', 'head', true],
    ['open', 'extend', 'officer', false],
    ['answered', 'extend', 'head', false],
    // 第三十条：答复期限自收到补正之日起算，补正期间不征求意见；补正由承办人告知。
    ['open', 'askToClarify', 'officer', true],
    ['unclear', 'askToClarify', 'officer', false],
    ['unclear', 'clarify', 'clerk', true],
    // 第三十一条：收到之日确认以前不能办理。
    ['unconfirmed', 'consult', 'officer', false],
    // 第四十五条：未经审核不能签发，审核人不签发，签发前不能答复。
    ['drafted', 'sign', 'leader', false],
    ['reviewed', 'sign', 'reviewer', false],
    ['reviewed', 'reply', 'clerk', false],
    ['signed', 'reply', 'clerk', true],
    // 第四十四条：纳入主动公开由公开工作机构研究，在答复以后。
    ['open', 'considerProactive', 'head', false],
    ['delivered', 'considerProactive', 'head', true],
  ],
  organisation: [
    ['current', 'amend', 'clerk', true],
    ['current', 'retire', 'staff', false],
    ['retired', 'amend', 'clerk', false],
    ['retired', 'retire', 'head', false],
    ['retired', 'enter', 'clerk', false],
    ['current', 'enter', 'clerk', false],
    ['current', 'void', 'head', true],
    ['current', 'void', 'clerk', false],
    ['current', 'read', 'staff', true],
    ['voided', 'amend', 'clerk', false],
  ],
};

const fieldsOfStep = (matter: Matter, step: string) => matter.steps[step]?.asks ?? {};

/** Fields that a clock reads by name, which the compiler cannot prove. */
const readBy = (
  clock: AnyClock,
): readonly (readonly [step: string, field: string, kind: string])[] => [
  ...(clock.deducts ?? []).flatMap(({ until, key, served }) => [
    [until, key, 'reference'] as const,
    ...(served
      ? [[served.step, served.key, 'reference'] as const, [served.step, served.day, 'day'] as const]
      : []),
  ]),
  ...(clock.extends ?? []).flatMap(({ step, days }) =>
    days === undefined ? [] : [[step, days, 'integer'] as const],
  ),
  ...(clock.sets ?? []).map(({ step, until }) => [step, until, 'day'] as const),
];

describe.each(kinds.map((matter) => [matter.title.zh, matter] as const))('%s', (_, matter) => {
  const allowed = new Map(
    permissionTable(matter).map(({ phase, step, role, allowed: may }) => [
      `${phase ?? '-'} ${step} ${role}`,
      may,
    ]),
  );

  test('照法律手写的权限与声明一致', () => {
    const cells = byHand[matter.name] ?? [];
    expect(cells.length).toBeGreaterThanOrEqual(10);
    expect(cells.map(([phase, step, role]) => allowed.get(`${phase} ${step} ${role}`))).toEqual(
      cells.map(([, , , may]) => may),
    );
  });

  test('每一步至少有一个角色在一个环节可以办理', () => {
    const idle = Object.keys(matter.steps).filter(
      (step) => ![...allowed].some(([cell, may]) => may && cell.split(' ')[1] === step),
    );
    expect(idle).toEqual([]);
  });

  test('时限按名称读取的字段都存在、种类相符，并向时限计算器开放', () => {
    for (const clock of Object.values(matter.clocks))
      for (const [step, name, kind] of readBy(clock)) {
        const field = fieldsOfStep(matter, step)[name];
        expect([step, name, field?.kind, field?.timed]).toEqual([step, name, kind, true]);
      }
  });

  test('编号方案、文书所指的名称都已声明', () => {
    const schemes = Object.values(matter.steps).flatMap(({ numbers }) => numbers ?? []);
    expect(schemes.filter((scheme) => !(scheme in matter.numbering))).toEqual([]);
  });

  test('每一处引用都有所引的法律，条款不为空', () => {
    const rules = [...Object.values(matter.bars), ...Object.values(matter.rules)].flatMap(
      (list) => list ?? [],
    );
    const cited = [
      matter.inForce,
      ...rules.map(({ cites }) => cites),
      ...Object.values(matter.steps).flatMap(({ cites, within }) => [
        cites,
        ...(within ? [within.cites] : []),
      ]),
      ...Object.values(matter.clocks).flatMap((clock) => [
        clock.cites,
        ...(clock.formerly ? [clock.formerly.cites] : []),
        ...(clock.restarts ?? []).map(({ cites }) => cites),
        ...(clock.deducts ?? []).map(({ cites }) => cites),
        ...(clock.extends ?? []).map(({ cites }) => cites),
        ...(clock.sets ?? []).map(({ cites }) => cites),
      ]),
    ];
    expect(cited.filter(({ law, article }) => !(law in matter.laws) || article === '')).toEqual([]);
  });

  test('同一规则代码在各处引用同一条款、说同一句话', () => {
    const said = new Map<string, string>();
    for (const { code, cites, says } of [
      ...Object.values(matter.bars),
      ...Object.values(matter.rules),
    ].flatMap((list) => list ?? [])) {
      const words = JSON.stringify([cites, says]);
      expect([code, said.get(code) ?? words]).toEqual([code, words]);
      said.set(code, words);
    }
  });
});

test('时限引用的法律在起算之日已经施行', () => {
  const remedy = getClock('disclosure-request', 'remedy');
  expect(citesOn(remedy, '2023-12-31')).toMatchObject({ law: 'formerReconsideration' });
  expect(citesOn(remedy, '2024-01-01')).toMatchObject({ law: 'reconsideration' });
  expect(laws.reconsideration.from).toBe('2024-01-01');
  expect(laws.formerReconsideration.from <= laws.disclosure.from).toBe(true);
});

function getClock(kind: string, name: string): AnyClock {
  const clock = matterOf(kind)?.clocks[name];
  if (!clock) throw new Error(`no clock ${name}`);
  return clock;
}
