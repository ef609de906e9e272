import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, clockOf, nothing } from '../../src/kernel/act.ts';
import { projectClock } from '../../src/kernel/clock.ts';
import { stateOn } from '../state-on.ts';
import type { Day } from '../../src/kernel/day.ts';
import { addDays } from '../../src/kernel/day.ts';
import { decide } from '../../src/kernel/decide.ts';
import type { Recorded } from '../../src/kernel/fold.ts';
import { findUnlawful, refold, standing } from '../../src/kernel/fold.ts';
import type { Case } from './request.ts';
import { calendar, disclosure, received } from './request.ts';

const setting = { calendar };
const recorded = (one: Case): Recorded[] =>
  one.entries.map((entry, at) => ({ ...entry, seq: at + 1 }));
const correct = (seq: number, asks: Readonly<Record<string, unknown>>): Recorded => ({
  id: `correct-${seq}`,
  step: 'correct',
  on: '2024-04-01',
  by: '李明',
  role: 'officer',
  asks: { reason: '误记', ...asks },
  marks: [],
  seq,
});
function stateOf(acts: readonly Recorded[]) {
  const folded = refold(disclosure, acts, setting);
  if (!('state' in folded)) throw new Error(JSON.stringify(folded));
  return folded.state;
}

const long = (): Case =>
  received('2024-03-01')
    .take('consult', '2024-03-05')
    .take('extend', '2024-03-06', { days: 10 })
    .take('consult', '2024-03-07', { kind: 'co-producer' })
    .take('hearThirdParty', '2024-03-08', { consultation: 'consult-1', view: 'agrees' })
    .take('askReasons', '2024-03-11')
    .take('giveReasons', '2024-03-12')
    .take('hearThirdParty', '2024-03-13', { consultation: 'consult-2', view: 'agrees' });

describe('重新推算', () => {
  test('事后无论按什么次序补录，推算结果与依次记录相同', () => {
    const [register, ...rest] = recorded(long());
    if (!register) throw new Error('no act');
    const inOrder = stateOf([register, ...rest]);
    fc.assert(
      fc.property(fc.shuffledSubarray(rest, { minLength: rest.length }), (shuffled) => {
        const late = shuffled.map((act, at) => ({ ...act, seq: at + 2 }));
        expect(stateOf([register, ...late])).toEqual(inOrder);
      }),
      { numRuns: 40 },
    );
  });

  test('更正日期的，期限随之改变；更正的更正以后者为准', () => {
    const acts = recorded(
      received('2024-03-01')
        .take('consult', '2024-03-08')
        .take('hearThirdParty', '2024-03-19', { consultation: 'consult-1', view: 'agrees' }),
    );
    const due = (all: readonly Recorded[]) =>
      clockOf(disclosure, stateOf(all), 'reply', { calendar, on: '2024-04-01' }).due;
    expect(due(acts)).toBe('2024-04-10');
    const first = correct(4, { act: 'hearThirdParty-1', on: '2024-03-20' });
    expect(due([...acts, first])).toBe('2024-04-11');
    const second = correct(5, { act: 'hearThirdParty-1', on: '2024-03-18' });
    expect(due([...acts, first, second])).toBe('2024-04-09');
  });

  test('误记的办理记录划去后，如同没有发生', () => {
    const acts = recorded(received('2024-03-01').take('extend', '2024-03-05'));
    const struck = [...acts, correct(3, { act: 'extend-1', strike: true })];
    expect(stateOf(struck)).toEqual(stateOf(acts.slice(0, 1)));
  });

  test('更正后使后面的办理不能成立的，指出是哪一条', () => {
    const acts = recorded(
      received('2024-03-01').take('askToClarify', '2024-03-05').take('clarify', '2024-03-08'),
    );
    expect(
      refold(disclosure, [...acts, correct(4, { act: 'askToClarify-1', strike: true })], setting),
    ).toMatchObject({ broken: 'clarify-1', decision: { refused: { code: 'not-in-this-phase' } } });
  });

  test('补录的答复早于收到补正的，不能成立', () => {
    const acts = recorded(
      received('2024-03-01').take('askToClarify', '2024-03-05').take('clarify', '2024-03-12'),
    );
    const [first] = acts;
    if (!first) throw new Error('no act');
    const reply = { ...first, id: 'reply', step: 'reply', seq: 4, asks: { result: 'granted' } };
    const dated = (on: Day) => refold(disclosure, [...acts, { ...reply, on }], setting);
    expect(dated('2024-03-04')).toMatchObject({
      decision: { refused: { code: 'not-in-this-phase' } },
    });
    expect(dated('2024-03-08')).toMatchObject({
      decision: { refused: { code: 'waits-for-applicant' } },
    });
  });

  test('登记以收到日期更正后，仍排在最前', () => {
    const acts = recorded(received('2024-03-01').take('consult', '2024-03-08'));
    const moved = [...acts, correct(3, { act: 'register-1', on: '2024-03-11' })];
    expect(standing(moved).map(({ id }) => id)).toEqual(['register-1', 'consult-1']);
  });

  test('负责人兼承办人照记的不规范办理，重新推算时仍然成立，不列为违法', () => {
    const before = received('2024-03-01')
      .take('askToClarify', '2024-03-05')
      .take('clarify', '2024-03-06');
    const decision = decide(
      disclosure,
      before.state(),
      {
        id: 'again',
        step: 'askToClarify',
        on: '2024-03-07',
        asks: { items: '请写明年度', until: '2024-03-20' },
        by: '陈刚',
        roles: ['officer', 'head'],
        irregular: '告知书已寄出',
      },
      setting,
    );
    if (!('entry' in decision)) throw new Error(JSON.stringify(decision));
    expect(decision.entry.role).toBe('head');
    const acts = [...recorded(before), { ...decision.entry, seq: 4, irregular: '告知书已寄出' }];
    expect(stateOf(acts).clocks).toEqual(
      apply(disclosure, before.state(), decision.entry, calendar).clocks,
    );
    expect(findUnlawful(disclosure, acts, setting)).toEqual([]);
  });

  test('重新核查列出依法不能成立的每一条，后面的按其已成立判断', () => {
    const acts = recorded(received('2024-03-01').take('extend', '2024-03-05'));
    const [, extend] = acts;
    if (!extend) throw new Error('no act');
    const second = { ...extend, id: 'second', on: '2024-03-06' as Day, seq: 3 };
    const third = {
      ...extend,
      id: 'third',
      on: '2024-03-07' as Day,
      seq: 4,
      asks: { days: 30, reason: '无' },
    };
    const found = findUnlawful(disclosure, [...acts, second, third], setting);
    expect(found.map(({ act, refused }) => [act, refused.code])).toEqual([
      ['second', 'extension-only-once'],
      ['third', 'extension-only-once'],
    ]);
  });
});

test('列表上的状态在任何一天都与期限读数相同，直至答复之后', () => {
  const rule = disclosure.clocks['reply'];
  if (!rule) throw new Error('no clock');
  const one = long().take('consult', '2024-03-14', { kind: 'other' });
  for (let length = 1; length <= one.entries.length; length += 1) {
    const entries = one.entries.slice(0, length);
    const state = entries.reduce(
      (so, entry) => apply(disclosure, so, entry, calendar),
      nothing(disclosure),
    );
    const events = state.clocks['reply'] ?? [];
    const kept = projectClock(rule, events, calendar);
    const from = entries.at(-1)?.on ?? '2024-03-01';
    for (let after = 0; after <= 90; after += 1) {
      const on = addDays(from, after);
      expect([on, stateOn(kept, on)]).toEqual([
        on,
        clockOf(disclosure, state, 'reply', { calendar, on }).state,
      ]);
    }
  }
});
