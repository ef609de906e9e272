import { expect, it } from 'vitest';
import type { Figure } from '../kernel/figure.ts';
import {
  count,
  cumulative,
  distinct,
  estimated,
  inTime,
  share,
  stock,
  sum,
  total,
} from './figure.ts';
import { say } from '../kernel/text.ts';

const title = say('数', 'figure');
const answered = count('件', { title, steps: ['answer'], by: ['source'] });
const held = count('场', { title, steps: ['hold'] });
const reached = estimated('人次', { title, steps: ['hold'], field: 'audience' });
const attended = sum('人次', { title, steps: ['hold'], field: 'attended' });
const open = stock('件', { title, steps: ['register'], on: 'receipt' });

/** The compiler is the test: every marked line is a mistake. */
export const mistakes = [
  // @ts-expect-error 件 and 场 are not added
  total({ title }, answered, held),
  // @ts-expect-error an estimate is not added to what was counted
  total({ title }, attended, reached),
  // @ts-expect-error a count of the year is not added to a cumulative one
  total({ title }, cumulative({ title }, answered), answered),
  // @ts-expect-error a share of 件 in 场
  share({ title }, answered, held),
  // @ts-expect-error what is not a count is not in time
  inTime({ title }, attended, 'answer'),
];

type Declared = Readonly<
  Record<string, Figure<string, string, 'answer' | 'register', 'receipt', 'reply'>>
>;
export const declared: Declared = {
  answered,
  open,
  both: total({ title }, answered, answered),
  punctual: inTime({ title }, answered, 'reply'),
  ever: cumulative({ title }, answered),
  // @ts-expect-error no step "hold"
  held,
  // @ts-expect-error no step "hold" in a total either
  twice: total({ title }, held, held),
  // @ts-expect-error no day "sent"
  wrongDay: stock('件', { title, steps: ['register'], on: 'sent' }),
  // @ts-expect-error no clock "notice"
  wrongClock: inTime({ title }, answered, 'notice'),
  cities: distinct('个', { title, steps: ['answer'], field: 'city' }),
};

it('keeps of a declaration what is computed from it', () => {
  expect(answered).toMatchObject({ op: 'count', kind: 'count', unit: '件' });
  const punctual = inTime({ title }, answered, 'reply');
  expect(punctual.of?.map(({ inTime: clock }) => clock)).toEqual(['reply', undefined]);
  expect(punctual.unit).toBe('%');
  expect(total({ title }, answered, answered)).toMatchObject({
    kind: 'count',
    unit: '件',
    op: 'total',
  });
});
