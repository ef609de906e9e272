import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import type { State } from '../../src/kernel/act.ts';
import { apply, clockOf, nothing } from '../../src/kernel/act.ts';
import type { Calendar } from '../../src/kernel/calendar.ts';
import type { ClockState } from '../../src/kernel/clock.ts';
import type { Day } from '../../src/kernel/day.ts';
import { decide } from '../../src/kernel/decide.ts';
import type { Matter } from '../../src/kernel/matter.ts';
import type { Mark } from '../../src/kernel/refusal.ts';
import { matterOf } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';

/** What the course itself proves: every step that should stand stands, what should be refused is. */
export const tells = (says: string, run: () => unknown): void => {
  test(`${says}`, () => {
    expect(run).not.toThrow();
  });
};

type Asks = Readonly<Record<string, unknown>>;
type Usual = Readonly<Record<string, Asks>>;

const notices = officeCalendar();

/** The calendar of an office that has set something from a day on. */
export const having = (setting: string, from: Day, value: unknown): Calendar => ({
  ...notices,
  chosen: (name, on) => (name === setting && on >= from ? value : undefined),
});

export function kindOf(name: string): Matter {
  const matter = matterOf(name);
  if (!matter) throw new Error(`no ${name}`);
  return matter;
}

type How = { readonly role?: string; readonly by?: string; readonly irregular?: string };

/** One record on its way. Steps bear ids `contact-1`, `contact-2` … in the order they are taken. */
export type Course = {
  readonly as: (how: How | string) => Course;
  readonly take: (step: string, on: Day, asks?: Asks) => Course;
  readonly refuses: (code: string, step: string, on: Day, asks?: Asks) => Course;
  readonly invalid: (field: string, step: string, on: Day, asks?: Asks) => Course;
  /** The marks of the last act, `late:answered-late`. */
  readonly marked: (...marks: string[]) => Course;
  readonly reads: (clock: string, on: Day, state: ClockState, due: Day | null) => Course;
  /** The article a term stands on. */
  readonly standsOn: (clock: string, on: Day, law: string, article: string) => Course;
  readonly phase: (phase: string) => Course;
  readonly keeps: (field: string, value: unknown) => Course;
};

/** A record of a kind that takes steps as `usual` says unless the scenario says otherwise; nobody sees today's date. */
export function courseOf(kind: string, usual: Usual = {}, calendar: Calendar = notices): Course {
  const matter = kindOf(kind);
  let state: State = nothing(matter);
  const steps: string[] = [];
  let last: readonly Mark[] = [];
  let how: How = {};
  const decided = (step: string, on: Day, asks: Asks) => {
    const { role = matter.steps[step]?.by[0] ?? '', irregular } = how;
    const by = how.by ?? role;
    how = {};
    const id = `${step}-${steps.filter((one) => one === step).length + 1}`;
    const request = { id, step, on, asks: { ...usual[step], ...asks }, irregular };
    return decide(matter, state, { ...request, by, roles: [role] }, { calendar });
  };
  const self: Course = {
    as(next) {
      how = typeof next === 'string' ? { role: next } : next;
      return self;
    },
    take(step, on, asks = {}) {
      const decision = decided(step, on, asks);
      if (!('entry' in decision))
        assert.fail(`${on} ${step} should stand: ${JSON.stringify(decision)}`);
      steps.push(step);
      last = decision.entry.marks;
      state = apply(matter, state, decision.entry, calendar);
      return self;
    },
    refuses(code, step, on, asks = {}) {
      const decision = decided(step, on, asks);
      if (!('refused' in decision))
        assert.fail(`${on} ${step} should be refused: ${JSON.stringify(decision)}`);
      assert.equal(decision.refused.code, code);
      assert.ok(decision.refused.article !== '' && decision.refused.because.zh.endsWith('。'));
      return self;
    },
    invalid(field, step, on, asks = {}) {
      const decision = decided(step, on, asks);
      assert.ok('invalid' in decision && decision.invalid.some((one) => one.field === field));
      return self;
    },
    marked(...marks) {
      assert.deepEqual(
        last.map(({ kind: of, code }) => `${of}:${code}`),
        marks,
      );
      return self;
    },
    reads(clock, on, expected, due) {
      const reading = clockOf(matter, state, clock, { calendar, on });
      assert.deepEqual([reading.state, reading.due], [expected, due]);
      return self;
    },
    standsOn(clock, on, law, article) {
      const { cites } = clockOf(matter, state, clock, { calendar, on });
      assert.deepEqual(cites, { law, article });
      return self;
    },
    phase(phase) {
      assert.equal(state.phase, phase);
      return self;
    },
    keeps(field, value) {
      assert.deepEqual(state.own[field], value);
      return self;
    },
  };
  return self;
}

/** Codes of a kind's own rules: a test names every one of them. */
export const codesOf = (kind: string): readonly string[] => [
  ...new Set(
    [...Object.values(kindOf(kind).bars), ...Object.values(kindOf(kind).rules)]
      .flatMap((rules) => rules ?? [])
      .map(({ code }) => code)
      .filter((code) => code !== 'not-asked-of-you'),
  ),
];
