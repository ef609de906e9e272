import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnyClock, Matter } from '../kernel/matter.ts';
import { citesOn } from '../kernel/clock.ts';
import { permissionTable } from './permission.ts';
import { kinds, matterOf } from './index.ts';
import { laws } from './laws.ts';

/** Role and phase alone, read by hand from the law: not from the declaration. */
type Cell = readonly [phase: string, step: string, role: string, allowed: string];
const cellsIn = (text: string): readonly Cell[] =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 4) as unknown as Cell); // columns of the file

/** A kind of record that is declared by a preset is read with the preset; any other brings `permissions.csv`. */
const presets: readonly (readonly [step: string, cells: string])[] = [
  ['retire', 'register'],
  ['confirm', 'ledger-confirmed'],
  ['enter', 'ledger'],
];
function cellsOf({ name, steps }: Matter): readonly Cell[] {
  const own = join(import.meta.dirname, name, 'permissions.csv');
  const preset = presets.find(([step]) => step in steps)?.[1] ?? name;
  const read = existsSync(own) ? own : join(import.meta.dirname, 'presets', `${preset}.csv`);
  return cellsIn(readFileSync(read, 'utf8'));
}

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
    const cells = cellsOf(matter);
    expect(cells.length).toBeGreaterThanOrEqual(10);
    const declared = cells.map(([phase, step, role]) => [
      phase,
      step,
      role,
      allowed.get(`${phase} ${step} ${role}`) ? 'yes' : 'no',
    ]);
    expect(declared).toEqual(cells);
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
