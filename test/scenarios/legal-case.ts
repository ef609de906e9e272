import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import type { State } from '../../src/kernel/act.ts';
import { apply, clockOf, nothing } from '../../src/kernel/act.ts';
import type { Calendar } from '../../src/kernel/calendar.ts';
import type { ClockState } from '../../src/kernel/clock.ts';
import type { Day } from '../../src/kernel/day.ts';
import { decide } from '../../src/kernel/decide.ts';
import type { Matter } from '../../src/kernel/matter.ts';
import type { Recorded } from '../../src/kernel/fold.ts';
import type { Mark } from '../../src/kernel/refusal.ts';
import { matterOf } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';
import { catalogueOf } from '../../src/store/figures/catalogue.ts';
import { contributionsOf, standingWith } from '../../src/store/figures/contributions.ts';
import type { Scenario } from './scenario.ts';
import { isArticle } from './scenario.ts';

export type Asks = Readonly<Record<string, unknown>>;
type How = { readonly role?: string; readonly by?: string; readonly irregular?: string };

const notices = officeCalendar();

/** The calendar of an office that has set something from a day on. */
export const having = (setting: string, from: Day, value: unknown): Calendar => ({
  ...notices,
  chosen: (name, on) => (name === setting && on >= from ? value : undefined),
});

const people: Readonly<Record<string, string>> = {
  clerk: '何静',
  officer: '林知行',
  reviewer: '沈明',
  head: '陆远',
  leader: '顾宁',
};

/** One matter on its way. Steps bear ids `hear-1`, `hear-2` … in the order they are taken. */
export type Case = {
  readonly state: () => State;
  readonly as: (how: How) => Case;
  readonly take: (step: string, on: Day, asks?: Asks) => Case;
  readonly refuses: (code: string, step: string, on: Day, asks?: Asks) => Case;
  readonly invalid: (field: string, step: string, on: Day, asks?: Asks) => Case;
  /** The marks of the last act, `late:reviewed-late`. */
  readonly marked: (...marks: string[]) => Case;
  readonly reads: (clock: string, on: Day, state: ClockState, due: Day | null) => Case;
  readonly phase: (phase: string) => Case;
  readonly holds: (own: Asks) => Case;
  /** What the matter gives a figure in a year: the number of lines, or their amount where it sums. */
  readonly counts: (figure: string, year: number, amount: number) => Case;
};

export function legalMatter(kind: string): Matter {
  const found = matterOf(kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

type Usual = Readonly<Record<string, Asks>>;
export const beginning =
  (kind: string, usual: Usual) =>
  (calendar: Calendar = notices): Case => {
    const matter = legalMatter(kind);
    let state = nothing(matter);
    const acts: Recorded[] = [];
    let last: readonly Mark[] = [];
    let how: How = {};
    const decided = (step: string, on: Day, asks: Asks) => {
      const { role = matter.steps[step]?.by[0] ?? '', irregular } = how;
      const by = how.by ?? people[role] ?? role;
      how = {};
      const id = `${step}-${acts.filter((one) => one.step === step).length + 1}`;
      const request = { id, step, on, asks: { ...usual[step], ...asks }, irregular };
      return decide(matter, state, { ...request, by, roles: [role] }, { calendar });
    };
    const self: Case = {
      state: () => state,
      as(next) {
        how = next;
        return self;
      },
      take(step, on, asks = {}) {
        const decision = decided(step, on, asks);
        if (!('entry' in decision))
          assert.fail(`${on} ${step} should stand: ${JSON.stringify(decision)}`);
        acts.push({ ...decision.entry, seq: acts.length + 1 });
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
        assert.deepEqual('invalid' in decision && decision.invalid.map((one) => one.field), [
          field,
        ]);
        return self;
      },
      marked(...marks) {
        assert.deepEqual(
          last.map(({ kind: mark, code }) => `${mark}:${code}`),
          marks,
        );
        return self;
      },
      reads(clock, on, expected, due) {
        const read = clockOf(matter, state, clock, { calendar, on });
        assert.deepEqual({ on, state: read.state, due: read.due }, { on, state: expected, due });
        return self;
      },
      phase(phase) {
        assert.equal(state.phase, phase);
        return self;
      },
      holds(own) {
        const held = Object.keys(own).map((name) => [name, state.own[name]]);
        assert.deepEqual(Object.fromEntries(held), own);
        return self;
      },
      counts(figure, year, amount) {
        const { bases } = catalogueOf(new Map([[matter.name, matter]]));
        const base = bases.get(matter.name)?.find(({ key }) => key === figure);
        if (!base) assert.fail(`${matter.name} does not count ${figure}`);
        const counted = { id: 'matter', matter, bases: [base], calendar };
        const stood = standingWith(matter, acts, calendar);
        const lines = [...contributionsOf(counted, stood).values()].filter(
          ({ day }) => Number(day.slice(0, 4)) === year,
        );
        assert.equal(
          lines.reduce((all, { n, amount: each }) => all + n * Number(each ?? 1), 0),
          amount,
        );
        return self;
      },
    };
    return self;
  };

const KERNEL = ['not-your-step', 'not-in-this-phase', 'same-person', 'future-day'];

/** Runs the scenarios of a matter; every code of its rules has one, and every code they name is there. */
export function tellsAll(kind: string, scenarios: readonly Scenario[]): void {
  const matter = legalMatter(kind);
  test.each(scenarios)(`${matter.title.zh}：$says`, ({ run }) => {
    expect(run).not.toThrow();
  });
  test(`${matter.title.zh}：每一条规则都有情景，情景所指的规则都存在`, () => {
    const codes = new Set(
      [...Object.values(matter.bars), ...Object.values(matter.rules)]
        .flatMap((rules) => rules ?? [])
        .map(({ code }) => code)
        .filter((code) => code !== 'not-asked-of-you'),
    );
    const covered = new Set(scenarios.flatMap(({ covers }) => covers));
    expect([...codes].filter((code) => !covered.has(code))).toEqual([]);
    expect(
      [...covered].filter((one) => !isArticle(one) && !codes.has(one) && !KERNEL.includes(one)),
    ).toEqual([]);
  });
}
