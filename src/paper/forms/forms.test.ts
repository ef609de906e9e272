import { describe, expect, test } from 'vitest';
import type { Reading, StripDay } from '../../kernel/clock.ts';
import { printPdf } from '../pdf.ts';
import { toText } from '../text.ts';
import type { ClockSheetFacts } from './clock-sheet.ts';
import { clockSheet } from './clock-sheet.ts';
import type { DaySheetRow } from './day-sheet.ts';
import { daySheet } from './day-sheet.ts';

const OFFICE = '甲市人民政府外事办公室';

type Clock = NonNullable<DaySheetRow['clock']>;
const clock = (changes: Partial<Clock>): Clock => ({
  state: 'running',
  due: '2026-03-30',
  dueAt: null,
  unit: 'working-days',
  provisional: false,
  used: 5,
  allowed: 20,
  ...changes,
});

const row = (changes: Partial<DaySheetRow>): DaySheetRow => ({
  number: '2026-012',
  title: '2025年度与国外友好城市开展交流活动的清单及活动总结',
  kind: '依申请公开',
  phase: '办理中',
  light: 'green',
  clock: clock({}),
  assignee: { name: '林知行' },
  ...changes,
});

describe('当日待办单', () => {
  const rows = [
    row({ number: '一', light: 'green' }),
    row({
      number: '二',
      light: 'paused',
      clock: clock({ state: 'paused', due: '2026-04-09', provisional: true }),
    }),
    row({
      number: '三',
      light: 'red',
      clock: clock({ due: '2026-03-02', used: 22 }),
    }),
    row({
      number: '四',
      light: 'yellow',
      clock: clock({ due: '2026-03-11', used: 18 }),
    }),
    row({ number: null, light: 'none', clock: null, assignee: null, phase: '待确认' }),
  ];

  test('puts what is overdue first, then what is nearly due, by mark and word', () => {
    const lines = toText(daySheet(rows, '2026-03-09', OFFICE)).split('\n');
    expect(lines[1]).toBe(`${OFFICE}\t2026年3月9日　星期一`);
    expect(lines[2]).toBe('共5件　■ 逾期1件　▲ 临近1件　● 正常1件　‖ 暂停1件');
    expect(lines.slice(4, 9).map((line) => line.split('\t').slice(1, 3))).toEqual([
      ['■ 逾期 3月2日届满', '三'],
      ['▲ 临近　余2个工作日 3月11日届满', '四'],
      ['● 正常　余15个工作日 3月30日届满', '一'],
      ['‖ 暂停 4月9日届满（暂计）', '二'],
      ['', ''],
    ]);
  });

  test('counts each term in its own unit, and gives the hour or the year where it is needed', () => {
    const terms = [
      clock({ state: 'missed', due: '2026-02-27' }),
      clock({ unit: 'months', due: '2027-02-18', used: 1, allowed: 92 }),
      clock({ unit: 'minutes', due: '2026-03-10', dueAt: '2026-03-10T15:05', allowed: 2880 }),
      clock({ due: '2026-03-09', used: 20 }),
      clock({ state: 'met' }),
    ];
    const lights = ['red', 'green', 'yellow', 'yellow', 'none'] as const;
    const rows = terms.map((one, at) => row({ clock: one, light: lights[at] ?? 'none' }));
    const lines = toText(daySheet(rows, '2026-03-09', OFFICE)).split('\n');
    expect(lines.slice(4, 9).map((line) => line.split('\t')[1])).toEqual([
      '■ 逾期 2月27日届满',
      '▲ 临近　今日 3月9日届满',
      '▲ 临近 3月10日15:05届满',
      '● 正常　余346日 2027年2月18日届满',
      '– 办结',
    ]);
  });

  test('an empty day says so', () => {
    expect(toText(daySheet([], '2026-03-09', OFFICE))).toContain('今日没有待办事项。');
  });

  test('fifteen matters fit on one page', async () => {
    const { pages } = await printPdf(
      daySheet(
        Array.from({ length: 15 }, () => row({})),
        '2026-03-09',
        OFFICE,
      ),
    );
    expect(pages).toBe(1);
  });
});

const NOTICE = '《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号）';
const day = (on: StripDay['day'], kind: StripDay['kind'], more: object = {}): StripDay => ({
  day: on,
  kind,
  ...more,
});

const strip: readonly StripDay[] = [
  day('2026-04-01', 'before', { cites: { law: 'disclosure', article: '第三十一条第一项' } }),
  day('2026-04-02', 'work', { n: 1 }),
  day('2026-04-03', 'deducted', { cites: { law: 'disclosure', article: '第三十三条第三款' } }),
  day('2026-04-04', 'off', { name: '清明节', document: NOTICE }),
  day('2026-04-05', 'off', { name: '清明节', document: NOTICE }),
  day('2026-04-06', 'off', { name: '清明节', document: NOTICE }),
  day('2026-04-07', 'work', { n: 2 }),
];

const reading: Reading = {
  state: 'running',
  due: '2026-04-07',
  dueAt: null,
  limit: { amount: 2, unit: 'working-days' },
  provisional: false,
  used: 1,
  allowed: 2,
  late: false,
  resumes: null,
  stopped: null,
  cites: null,
  missingYears: [],
};

const facts: ClockSheetFacts = {
  office: OFFICE,
  matter: { number: '2026-012', title: '友好城市交流活动清单', kind: '依申请公开' },
  clock: { title: '答复期限', basis: '《政府信息公开条例》第三十三条第二款', limit: '20个工作日' },
  reading,
  strip,
  laws: { disclosure: '《政府信息公开条例》' },
  acts: [
    { on: '2026-04-01', says: '登记申请' },
    { on: '2026-04-02', says: '向第三方征求意见' },
  ],
  on: '2026-04-03',
  knownOn: '2026-04-03',
  printed: { on: '2026-04-03', by: '林知行' },
};

describe('时限计算依据单', () => {
  const text = toText(clockSheet(facts));

  test('shows every day with its kind, its number and its article', () => {
    expect(text).toContain('4月2日 工作日 第1日');
    expect(text).toContain('4月3日 扣除 第三十三条第三款');
    expect(text).toContain('4月4日 休 清明节');
    expect(text).toMatch(/4月7日 工作日 第2日 ■ 届满日/u);
  });

  test('names each law and calendar document once', () => {
    expect(text.split(NOTICE)).toHaveLength(2);
    expect(text).toContain('《政府信息公开条例》第三十三条第三款');
    expect(text).toContain('按截至2026年4月3日已公布的放假安排计算');
  });

  test('a last day in a year without a calendar says that it is provisional, and why', () => {
    const open = { ...reading, provisional: true, missingYears: [2027] };
    expect(toText(clockSheet({ ...facts, reading: open }))).toContain(
      '暂定：2027年尚无放假安排，只按周末推算',
    );
  });

  test('is printed with the day and the name of who printed it', async () => {
    expect(text).toContain('2026年4月3日打印　打印人：林知行');
    expect((await printPdf(clockSheet(facts))).pages).toBe(1);
  });
});
