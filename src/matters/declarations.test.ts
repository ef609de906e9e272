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
  'annual-report': [
    // 第二十四条：报告由承办人起草，数据由负责人核定后锁定，保密审查在签发以前。
    ['drafting', 'write', 'officer', true],
    ['drafting', 'write', 'clerk', false],
    ['drafting', 'lock', 'officer', false],
    ['drafting', 'lock', 'head', true],
    ['locked', 'write', 'officer', false],
    ['locked', 'reviewSecrecy', 'reviewer', true],
    ['drafting', 'reviewSecrecy', 'reviewer', false],
    ['drafting', 'sign', 'leader', false],
    ['locked', 'sign', 'leader', true],
    ['locked', 'sign', 'head', false],
    ['locked', 'publish', 'officer', false],
    ['signed', 'submit', 'clerk', true],
    ['submitted', 'publish', 'officer', true],
    ['published', 'unlock', 'head', false],
  ],
  'consular-case': [
    // 值班人员凌晨接报、电话报告、首报；核实、办结由承办人办理。
    ['reported', 'reportByPhone', 'clerk', true],
    ['reported', 'firstReport', 'clerk', true],
    ['reported', 'verify', 'clerk', false],
    ['reported', 'close', 'officer', false],
    ['open', 'close', 'officer', true],
    ['open', 'close', 'clerk', false],
    // 定级可由承办人先行提出，调整级别由处室负责人或者分管领导决定。
    ['reported', 'grade', 'officer', true],
    ['open', 'regrade', 'officer', false],
    ['open', 'regrade', 'leader', true],
    // 条例第十一条：收到的监护通知逐级通知下去；确认可在办结以后补到。
    ['open', 'passGuardianship', 'officer', true],
    ['open', 'passGuardianship', 'clerk', false],
    ['closed', 'confirmGuardianship', 'clerk', true],
    // 审核人只审查查看记录，不处置案件；重新办理由负责人决定。
    ['open', 'assist', 'reviewer', false],
    ['closed', 'reopen', 'officer', false],
    ['closed', 'reopen', 'head', true],
    ['closed', 'furtherReport', 'officer', false],
  ],
  proposal: [
    // 条例第二十一条：延期须经交办机关同意；申请由负责人提出，同意后照录。
    ['open', 'applyExtension', 'head', true],
    ['open', 'applyExtension', 'officer', false],
    ['open', 'extend', 'clerk', true],
    ['answered', 'extend', 'head', false],
    // 退回交办机关由负责人决定，不得自行转办；交办机关同意以前仍在办理期限内。
    ['open', 'sendBack', 'head', true],
    ['open', 'sendBack', 'officer', false],
    ['returning', 'draft', 'officer', false],
    // 条例第二十五条：保密审查在审核时确认，审核人不签发。
    ['drafted', 'sign', 'leader', false],
    ['reviewed', 'sign', 'leader', true],
    ['reviewed', 'sign', 'reviewer', false],
    // 条例第二十三条、第二十七条：答复以后才有反馈和重新办理。
    ['open', 'feedback', 'clerk', false],
    ['answered', 'feedback', 'clerk', true],
    ['settled', 'requireRedo', 'clerk', true],
    ['open', 'requireRedo', 'clerk', false],
    // 条例第二十六条：归档以后承诺仍要跟踪。
    ['archived', 'followPromise', 'officer', true],
    ['archived', 'reviewPromises', 'officer', true],
    // 公开由负责人审查，答复以前不公开。
    ['signed', 'publish', 'head', false],
    ['answered', 'publish', 'head', true],
    ['answered', 'publish', 'clerk', false],
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
        const field = fieldsOfStep(matter, step)[name] ?? matter.keeps[name];
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
