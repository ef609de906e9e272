import { expect, test } from 'vitest';
import { nothing } from '../kernel/act.ts';
import type { ClockEvent } from '../kernel/clock-events.ts';
import { kinds, matterOf } from '../matters/index.ts';
import { sourceOf } from './setting-source.ts';
import { CLOCK_SETTINGS, findSettingKind, isSetting, settingKinds } from './settings.ts';
import type { Choose } from './term-settings.ts';
import { settingsOfTerm } from './term-settings.ts';

const plan = {
  document: '《甲市涉外突发事件应急预案》',
  number: '甲政发〔2023〕5号',
  article: '第四条',
  url: 'https://www.jia.example/plan',
};
const set =
  (value: unknown): Choose =>
  (key, on) =>
    key === 'consularFirstReport' && on >= '2024-03-01'
      ? { value, from: '2024-03-01', source: sourceOf(plan) }
      : undefined;
const started = (on: '2024-02-29' | '2024-03-01'): readonly ClockEvent[] => [
  { op: 'start', on, cites: { law: 'plan', article: '首报' } },
];
const first = (level: string | null, events: readonly ClockEvent[], choose: Choose) => {
  const matter = matterOf('consular-case');
  if (!matter) throw new Error('no such matter');
  const own = { ...nothing(matter).own, level };
  return settingsOfTerm(matter, 'firstReport', { own, events, choose, on: '2024-03-02' });
};

test('按本机关设置计算的期限说明设置、数值、来源和起始日；以前开始的、没有设置的级别用初始值', () => {
  const choose = set({ II: { amount: 45, unit: 'minutes' } });
  const [term] = first('II', started('2024-03-01'), choose);
  expect(term).toMatchObject({
    key: 'consularFirstReport',
    part: 'II',
    value: { amount: 45, unit: 'minutes' },
    since: '2024-03-01',
  });
  expect(term?.says.zh).toBe(
    '依据本机关设置“领保首报时限·Ⅱ级”：45分钟（来源：《甲市涉外突发事件应急预案》（甲政发〔2023〕5号）第四条 ' +
      'https://www.jia.example/plan，自2024年3月1日起）',
  );
  const usual = [
    first('II', started('2024-02-29'), choose),
    first('I', started('2024-03-01'), choose),
  ];
  for (const [one] of usual) {
    expect(one).toMatchObject({ since: null, value: { amount: 60, unit: 'minutes' } });
    expect(one?.says.zh).toContain('本机关未另行设置');
  }
  expect(first('II', [], choose)).toEqual([]);
});

test('法律直接规定的期限不依据设置', () => {
  const matter = matterOf('proposal');
  if (!matter) throw new Error('no such matter');
  const term = (source: string) =>
    settingsOfTerm(matter, 'reply', {
      own: { ...nothing(matter).own, source, role: 'sole' },
      events: [{ op: 'start', on: '2024-03-01', cites: { law: 'x', article: '' } }],
      choose: () => undefined,
      on: '2024-03-02',
    });
  expect(term('municipal-npc')).toEqual([]);
  expect(term('municipal-cppcc')[0]?.title.zh).toBe('提案、会办、退回的办理期限·市政协提案答复');
});

const clocks = kinds.flatMap((matter) =>
  Object.entries(matter.clocks).map(([name, rule]) => ({ name: `${matter.name}.${name}`, rule })),
);

test('每项设置都有来源，初始值合乎自己的要求', () => {
  for (const [key, { source, initial, check }] of Object.entries(settingKinds)) {
    expect([key, source.zh.trim() !== '', source.en.trim() !== '']).toEqual([key, true, true]);
    expect([key, initial === undefined || check(initial)]).toEqual([key, true]);
  }
});

test('期限所用的设置都已登记，初始值与事项所写相同', () => {
  const limits = clocks.flatMap(({ rule }) => [
    ...(rule.limitBy ? [rule.limitBy] : []),
    ...(rule.extends ?? []).flatMap(({ toBy }) => (toBy ? [toBy] : [])),
  ]);
  // Terms that the law itself fixes by what the matter is: no office sets them.
  for (const { setting, limits: declared } of limits.filter((one) => one.setting !== 'statute')) {
    const kind = findSettingKind(setting);
    expect([setting, kind?.clock]).toEqual([setting, true]);
    const initial = kind?.initial as Readonly<Record<string, unknown>>; // terms by key
    const both = Object.keys(kind?.parts ?? {}).filter((key) => declared[key]);
    const pairs = both.map((key) => [setting, key, initial[key]]);
    expect(pairs).toEqual(both.map((key) => [setting, key, declared[key]]));
  }
  expect(findSettingKind('statute')).toBeUndefined();
  const stopping = clocks.flatMap(({ rule }) => (rule.stopsBy ? [rule.stopsBy.setting] : []));
  expect(stopping.filter((key) => !CLOCK_SETTINGS.includes(key))).toEqual([]);
  const names = new Set(clocks.map(({ name }) => name));
  const decided = Object.values(settingKinds).flatMap(({ decides }) => decides ?? []);
  expect(decided.filter((name) => !names.has(name))).toEqual([]);
});

test('期限只收登记过的项目，按日的不改成按小时', () => {
  expect(isSetting('filing', { government: { amount: 15, unit: 'days' } })).toBe(true);
  for (const wrong of [
    { other: { amount: 15, unit: 'days' } },
    { government: { amount: 15, unit: 'hours' } },
    { government: { amount: 0, unit: 'days' } },
    { government: { amount: 1.5, unit: 'days' } },
    { constructor: { amount: 15, unit: 'days' } },
    [],
    null,
  ])
    expect([wrong, isSetting('filing', wrong)]).toEqual([wrong, false]);
});
