import { expect, test } from 'vitest';
import { day, integer, text } from '../fields/index.ts';
import { defineMatter, workingDays } from './matter.ts';
import { say } from './text.ts';

const laws = {
  one: { title: say('一法', 'law one'), from: '2020-01-01', rank: 'statute' },
} as const;
const cites = { law: 'one', article: '第一条' } as const;
const title = say('事', 'thing');

const base = {
  name: 'thing',
  title,
  version: '1',
  laws,
  inForce: cites,
  roles: { clerk: { title, sees: 'office' } },
  heads: ['clerk'],
  phases: { open: { title }, closed: { title, closed: true } },
  own: { receivedOn: day(title) },
  keeps: { count: integer(title) },
  titled: () => '',
  silences: {},
  bars: {},
  rules: {},
  changes: {},
  turns: {},
  numbering: {},
} as const;
const begin = { title, cites, by: ['clerk'], to: 'open' } as const;
const end = { title, cites, by: ['clerk'], from: ['open'], to: 'closed' } as const;
const steps = { begin, end: { ...end, asks: { why: text(title) } } } as const;
const days = {
  receipt: ({ receivedOn }: { receivedOn: `${number}-${number}-${number}` }) => receivedOn,
};
const clock = {
  title,
  cites,
  of: 'office',
  limit: workingDays(5),
  starts: { steps: ['begin'], day: 'receipt' },
  stops: ['end'],
} as const;
const whole = { ...base, steps, days, clocks: { term: clock } } as const;

/** Each function names one thing that is not declared. The compiler must say so: a directive with nothing below it fails. */
const misspelt = {
  role: () =>
    // @ts-expect-error no role `clark`
    defineMatter({ ...whole, steps: { ...steps, end: { ...end, by: ['clark'] } } }),
  head: () =>
    // @ts-expect-error no role `had`
    defineMatter({ ...whole, heads: ['had'] }),
  phase: () =>
    // @ts-expect-error no phase `opened`
    defineMatter({ ...whole, steps: { ...steps, end: { ...end, from: ['opened'] } } }),
  target: () =>
    // @ts-expect-error no phase `close`
    defineMatter({ ...whole, steps: { ...steps, end: { ...end, to: 'close' } } }),
  excluded: () =>
    // @ts-expect-error no step `beginn`
    defineMatter({ ...whole, steps: { ...steps, end: { ...end, excludes: ['beginn'] } } }),
  stop: () =>
    // @ts-expect-error no step `ends`
    defineMatter({ ...whole, clocks: { term: { ...clock, stops: ['ends'] } } }),
  start: () =>
    defineMatter({
      ...whole,
      // @ts-expect-error no day `reciept`
      clocks: { term: { ...clock, starts: { steps: ['begin'], day: 'reciept' } } },
    }),
  law: () =>
    // @ts-expect-error no law `two`
    defineMatter({ ...whole, inForce: { law: 'two', article: '第一条' } }),
  stepLaw: () =>
    defineMatter({
      ...whole,
      // @ts-expect-error no law `two`
      steps: { ...steps, end: { ...end, cites: { law: 'two', article: '' } } },
    }),
  ruled: () =>
    defineMatter({
      ...whole,
      // @ts-expect-error no step `finish`
      rules: { finish: [] },
    }),
  change: () =>
    defineMatter({
      ...whole,
      // @ts-expect-error nothing kept is called `counts`
      changes: { end: () => ({ counts: 1 }) },
    }),
  kept: () =>
    defineMatter({
      ...whole,
      // @ts-expect-error `count` is a whole number
      changes: { end: () => ({ count: 'one' }) },
    }),
  asked: () =>
    defineMatter({
      ...whole,
      rules: {
        end: [
          {
            code: 'a',
            answer: 'refused',
            cites,
            says: title,
            // @ts-expect-error the step asks `why`
            when: ({ asks }) => asks.wy === '',
          },
        ],
      },
    }),
  clock: () =>
    defineMatter({
      ...whole,
      rules: {
        end: [
          {
            code: 'a',
            answer: 'refused',
            cites,
            says: title,
            // @ts-expect-error no clock `terms`
            when: (given) => given.clock('terms').late,
          },
        ],
      },
    }),
  turn: () =>
    defineMatter({
      ...whole,
      // @ts-expect-error no phase `shut`
      turns: { end: () => 'shut' },
    }),
  english: () =>
    // @ts-expect-error a text has both languages
    defineMatter({ ...whole, title: { zh: '事' } }),
  sentence: () =>
    // @ts-expect-error a text has both languages
    say('事'),
};

test('拼错的角色、环节、步骤、字段、时限、法律和缺英文的文字，编译不通过', () => {
  expect(Object.keys(misspelt)).toHaveLength(17);
});

test('声明无误的，编译通过', () => {
  expect(defineMatter(whole).name).toBe('thing');
});
