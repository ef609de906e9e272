import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCalendar } from './calendar.ts';
import type { ClockEvent, StripDay } from './clock.ts';
import { stateOn } from '../../test/state-on.ts';
import { projectClock, readClock, readStrip } from './clock.ts';
import type { Day } from './day.ts';
import { addDays, daysFrom } from './day.ts';
import type { AnyClock, Limit } from './matter.ts';
import { days, months, workingDays } from './matter.ts';

/** A calendar with a week off and the two weekends before and after it worked. */
const calendar = makeCalendar([
  {
    id: 'a',
    year: 2026,
    document: { title: '通知', number: null, url: null },
    knownOn: '2025-11-01',
    days: [
      ...[...daysFrom('2026-02-15', '2026-02-23')].map((day) => ({ day, off: true, name: '春节' })),
      { day: '2026-02-14', off: false, name: '春节' },
      { day: '2026-02-28', off: false, name: '春节' },
    ],
  },
]);
const cites = { law: 'l', article: '第一条' };
const START = '2026-01-05';

const ruleOf = (limit: Limit): AnyClock => ({
  title: { zh: '期限', en: 'term' },
  cites,
  of: 'office',
  limit,
  starts: { steps: [] },
  stops: [],
});
const rule = ruleOf(workingDays(20));
const start: ClockEvent = { op: 'start', on: START, cites };
const end = '2026-12-31';
const dueOf = (events: readonly ClockEvent[], of = rule): Day =>
  readClock(of, events, calendar, end).due ?? END;
const END = '2099-01-01';

const pause = (key: string, from: number, length: number): readonly ClockEvent[] => [
  { op: 'deduct', on: addDays(START, from), key, cites },
  { op: 'resume', on: addDays(START, from + length), key },
];
const inOrder = (events: readonly ClockEvent[]): readonly ClockEvent[] =>
  events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const somePauses = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 25 }), length: fc.integer({ min: 0, max: 30 }) }),
  { maxLength: 5 },
);
const written = (pauses: readonly { from: number; length: number }[]): readonly ClockEvent[] =>
  pauses.flatMap(({ from, length }, at) => pause(String(at), from, length));

/** Any life of a clock: questions answered, unanswered with and without a term, waits, extensions, a fixed day, a stop. */
const someDay = fc.integer({ min: 0, max: 60 }).map((days_) => addDays(START, days_));
const someEvent: fc.Arbitrary<readonly ClockEvent[]> = fc.oneof(
  fc
    .record({ from: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 0, max: 30 }) })
    .map(({ from, length }) => pause(`p${from}-${length}`, from, length)),
  someDay.map((on) => [{ op: 'deduct' as const, on, key: `o${on}`, cites }]),
  someDay.map((on) => [
    {
      op: 'deduct' as const,
      on,
      key: `s${on}`,
      cites,
      silence: { limit: workingDays(15), from: on, cites },
    },
  ]),
  fc.tuple(someDay, fc.integer({ min: 1, max: 20 })).map(([on, length]) => [
    { op: 'wait' as const, on, cites },
    { op: 'restart' as const, on: addDays(on, length), cites },
  ]),
  someDay.map((on) => [{ op: 'wait' as const, on, cites }]),
  fc
    .tuple(someDay, fc.integer({ min: 1, max: 20 }))
    .map(([on, by]) => [{ op: 'extend' as const, on, by, cites }]),
  fc
    .tuple(someDay, fc.integer({ min: 0, max: 60 }))
    .map(([on, more]) => [{ op: 'set' as const, on, until: addDays(on, more), cites }]),
  someDay.map((on) => [{ op: 'stop' as const, on }]),
);
const someLife = fc
  .array(someEvent, { maxLength: 5 })
  .map((events) => [start, ...inOrder(events.flat())]);

describe('期限的通则', () => {
  test('期限越长，届满之日越晚', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), somePauses, (budget, pauses) => {
        const events = [start, ...inOrder(written(pauses))];
        const less = dueOf(events, ruleOf(workingDays(budget)));
        expect(dueOf(events, ruleOf(workingDays(budget + 1))) > less).toBe(true);
      }),
    );
  });

  test('当日提出当日答复的征求意见，不改变期限', () => {
    fc.assert(
      fc.property(somePauses, fc.integer({ min: 0, max: 25 }), (pauses, from) => {
        const without = [start, ...inOrder(written(pauses))];
        const with_ = [start, ...inOrder([...written(pauses), ...pause('zero', from, 0)])];
        expect(dueOf(with_)).toBe(dueOf(without));
      }),
    );
  });

  test('几次征求意见无论记录先后，届满之日相同', () => {
    const shuffled = somePauses.chain((pauses) =>
      fc.tuple(
        fc.constant(pauses),
        fc.shuffledSubarray(pauses, { minLength: pauses.length, maxLength: pauses.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(dueOf([start, ...inOrder(written(one))])).toBe(
          dueOf([start, ...inOrder(written(other))]),
        );
      }),
    );
  });

  test('逐日表上数到的最后一日就是届满之日，序号就是允许的日数', () => {
    fc.assert(
      fc.property(somePauses, fc.integer({ min: 0, max: 20 }), (pauses, by) => {
        const extended: ClockEvent[] = by > 0 ? [{ op: 'extend', on: START, by, cites }] : [];
        const events = [start, ...extended, ...inOrder(written(pauses))];
        const { due, allowed } = readClock(rule, events, calendar, START);
        const counted = readStrip(rule, events, calendar, START).filter(({ n }) => n !== undefined);
        expect([counted.at(-1)?.day, counted.at(-1)?.n]).toEqual([due, allowed]);
      }),
    );
  });

  test('逐日表每日一格不缺不重，序号连续，已用日数就是到那一天的序号', () => {
    fc.assert(
      fc.property(someLife, someDay, (events, on) => {
        const strip = readStrip(rule, events, calendar, on);
        const [first] = strip;
        const last = strip.at(-1);
        if (!first || !last) return;
        expect(strip.map(({ day }) => day)).toEqual([...daysFrom(first.day, last.day)]);
        const counted = strip.flatMap(({ n }) => n ?? []);
        expect(counted).toEqual(counted.map((_, at) => at + 1));
        const { used, stopped } = readClock(rule, events, calendar, on);
        const upTo = strip.filter(({ day }) => day <= (stopped ?? on));
        expect(used).toBe(upTo.findLast(({ n }) => n !== undefined)?.n ?? 0);
      }),
    );
  });

  test('未逾期时，已用日数不超过允许日数', () => {
    fc.assert(
      fc.property(someLife, someDay, (events, on) => {
        const { used, allowed, late } = readClock(rule, events, calendar, on);
        expect(late || used <= allowed).toBe(true);
      }),
    );
  });

  test('列表保存的投影，在以后任何一天得出的状态都与当天读数相同', () => {
    fc.assert(
      fc.property(someLife, fc.integer({ min: 0, max: 200 }), (events, after) => {
        const last = events.reduce<Day>((day, { on }) => (day > on ? day : on), START);
        const on = addDays(last, after);
        const reading = readClock(rule, events, calendar, on);
        const kept = projectClock(rule, events, calendar);
        expect(stateOn(kept, on)).toBe(reading.state);
        // While paused, a reading names the day as if the pause ended then; lists name the day once that is known.
        expect(reading.state === 'paused' ? null : kept.due).toBe(
          reading.state === 'paused' ? null : reading.due,
        );
        expect(kept.stopped).toBe(reading.stopped);
      }),
      { numRuns: 500 },
    );
  });

  test('只看到某日为止的办理记录，与以后回看那一天，读数相同', () => {
    fc.assert(
      fc.property(someLife, someDay, (events, on) => {
        const known = events.filter((event) => event.on <= on);
        expect(readClock(rule, events, calendar, on)).toEqual(readClock(rule, known, calendar, on));
      }),
    );
  });

  test('期限一经开始，任何时候都说得出届满之日', () => {
    fc.assert(
      fc.property(someLife, someDay, (events, on) => {
        expect(readClock(rule, events, calendar, on).due).not.toBeNull();
      }),
    );
  });
});

describe('期限的单位', () => {
  test('自然日连节假日一起计算，末日遇休息日顺延到下一工作日', () => {
    const rolling = { ...ruleOf(days(60)), rollsOver: cites };
    const events: readonly ClockEvent[] = [{ op: 'start', on: '2025-12-20', cites }];
    expect(readClock(ruleOf(days(60)), events, calendar, '2025-12-20').due).toBe('2026-02-18');
    expect(readClock(rolling, events, calendar, '2025-12-20').due).toBe('2026-02-24');
  });

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-03-15', 6, '2024-09-15'],
  ] as const)('自%s起%i个月，届满于%s', (on, amount, due) => {
    const events: readonly ClockEvent[] = [{ op: 'start', on, cites }];
    expect(readClock(ruleOf(months(amount)), events, calendar, on).due).toBe(due);
  });

  test('期限每日的依据：起算日引起算条款，扣除日引扣除条款，延长日引延长条款', () => {
    const events: readonly ClockEvent[] = [
      { op: 'start', on: START, cites: { law: 'l', article: '起算' } },
      { op: 'deduct', on: '2026-01-06', key: 'k', cites: { law: 'l', article: '扣除' } },
      { op: 'resume', on: '2026-01-08', key: 'k' },
      { op: 'extend', on: '2026-01-09', by: 2, cites: { law: 'l', article: '延长' } },
    ];
    const strip = readStrip(ruleOf(workingDays(3)), events, calendar, '2026-01-09');
    const shown = ({ day, kind, n, cites: why }: StripDay) => [day.slice(8), kind, n, why?.article];
    expect(strip.map(shown)).toEqual([
      ['05', 'before', undefined, '起算'],
      ['06', 'work', 1, undefined],
      ['07', 'deducted', undefined, '扣除'],
      ['08', 'deducted', undefined, '扣除'],
      ['09', 'work', 2, undefined],
      ['10', 'off', undefined, undefined],
      ['11', 'off', undefined, undefined],
      ['12', 'work', 3, undefined],
      ['13', 'work', 4, '延长'],
      ['14', 'work', 5, '延长'],
    ]);
  });
});
