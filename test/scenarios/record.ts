import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import type { State } from '../../src/kernel/act.ts';
import { apply, clockOf, nothing } from '../../src/kernel/act.ts';
import type { Calendar } from '../../src/kernel/calendar.ts';
import type { ClockState, Reading } from '../../src/kernel/clock.ts';
import type { Day } from '../../src/kernel/day.ts';
import { decide } from '../../src/kernel/decide.ts';
import type { Recorded } from '../../src/kernel/fold.ts';
import type { Matter, Other } from '../../src/kernel/matter.ts';
import { matterOf } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';
import { catalogueOf } from '../../src/store/figures/catalogue.ts';
import { contributionsOf, standingWith } from '../../src/store/figures/contributions.ts';
import type { Scenario } from './scenario.ts';
import { isArticle } from './scenario.ts';

export type Asks = Readonly<Record<string, unknown>>;
type How = {
  readonly role?: string;
  readonly by?: string;
  readonly irregular?: string;
  readonly today?: Day;
  /** Records that the act names, by the ids it names them by. */
  readonly naming?: Readonly<Record<string, OneRecord>>;
};
/** The id by which another record names this one. */
export const THIS = 'this-record';
/** What a step asks when the scenario does not say otherwise. */
export type Usual = Readonly<Record<string, Asks | ((on: Day) => Asks)>>;

/** Sentences in the office's words, each with what throws where it does not hold. */
export type Scenarios = readonly (readonly [says: string, run: () => unknown])[];

/** One record on its way, of any kind. Acts bear ids `assign-1`, `assign-2` … in the order they are taken. */
export type OneRecord = {
  readonly state: () => State;
  readonly title: () => string;
  readonly acts: () => readonly Recorded[];
  /** Who takes the next step, and how: a role, or more. */
  readonly as: (how: How | string) => OneRecord;
  readonly take: (step: string, on: Day, asks?: Asks) => OneRecord;
  /** Several steps that are told under one name. */
  readonly does: (told: (record: OneRecord) => OneRecord) => OneRecord;
  readonly refuses: (code: string, step: string, on: Day, asks?: Asks) => OneRecord;
  readonly invalid: (field: string, step: string, on: Day, asks?: Asks) => OneRecord;
  /** The marks of the last act, `late:answered-late`. */
  readonly marked: (...marks: string[]) => OneRecord;
  readonly reading: (clock: string, on: Day) => Reading;
  readonly reads: (clock: string, on: Day, state: ClockState, due: Day | null) => OneRecord;
  /** The article a term stands on. */
  readonly standsOn: (clock: string, on: Day, law: string, article: string) => OneRecord;
  readonly phase: (phase: string) => OneRecord;
  readonly holds: (own: Asks) => OneRecord;
  /** What the record gives a measure in a year: how many, or their amount where it sums. */
  readonly counts: (measure: string, year: number, amount: number) => OneRecord;
};

/** A record as rules of another see it, who name it in an act. */
function seenAs({ state, title }: OneRecord): Other {
  const { phase, own, taken } = state();
  const names = Object.values(own).includes(THIS);
  return { title: title(), phase: phase ?? '', own, taken, names };
}

const people: Readonly<Record<string, string>> = {
  clerk: '何静',
  officer: '林知行',
  reviewer: '沈明',
  head: '陆远',
  leader: '顾宁',
};
const notices = officeCalendar();

export function getKind(kind: string): Matter {
  const matter = matterOf(kind);
  if (!matter) throw new Error(`no ${kind}`);
  return matter;
}

const proven = new Map<string, Set<string>>();
/** Codes that records of a kind were refused by, or marked with, in the file that runs. */
function provenHere(kind: string): Set<string> {
  const here = `${expect.getState().testPath} ${kind}`;
  const codes = proven.get(here) ?? new Set();
  proven.set(here, codes);
  return codes;
}

export function recordOf(kind: string, usual: Usual = {}, calendar: Calendar = notices): OneRecord {
  const matter = getKind(kind);
  const proves = provenHere(kind);
  let state = nothing(matter);
  const acts: Recorded[] = [];
  let how: How = {};
  const usually = (step: string, on: Day): Asks => {
    const asks = usual[step] ?? {};
    return typeof asks === 'function' ? asks(on) : asks;
  };
  const decided = (step: string, on: Day, asks: Asks) => {
    const { role = matter.steps[step]?.by[0] ?? '', irregular, today, naming = {} } = how;
    const named = (record: unknown): Other | undefined => {
      const other = naming[String(record)];
      return other && seenAs(other);
    };
    const person = how.by ?? role;
    const by = people[person] ?? person;
    how = {};
    const id = `${step}-${acts.filter((one) => one.step === step).length + 1}`;
    const asked = { ...usually(step, on), ...asks };
    return decide(
      matter,
      state,
      { id, step, on, asks: asked, irregular, by, roles: [role], named },
      { calendar, ...(today ? { today } : {}) },
    );
  };
  const self: OneRecord = {
    state: () => state,
    title: () => matter.titled(state.own),
    acts: () => acts,
    as(next) {
      how = typeof next === 'string' ? { role: next } : next;
      return self;
    },
    take(step, on, asks = {}) {
      const decision = decided(step, on, asks);
      if (!('entry' in decision))
        assert.fail(`${on} ${step} should stand: ${JSON.stringify(decision)}`);
      acts.push({ ...decision.entry, seq: acts.length + 1 });
      state = apply(matter, state, decision.entry, calendar);
      return self;
    },
    does: (told) => told(self),
    refuses(code, step, on, asks = {}) {
      const decision = decided(step, on, asks);
      if (!('refused' in decision))
        assert.fail(`${on} ${step} should be refused: ${JSON.stringify(decision)}`);
      assert.equal(decision.refused.code, code);
      assert.ok(decision.refused.article !== '' && decision.refused.because.zh.endsWith('。'));
      proves.add(code);
      return self;
    },
    invalid(field, step, on, asks = {}) {
      const decision = decided(step, on, asks);
      assert.deepEqual('invalid' in decision && decision.invalid.map((one) => one.field), [field]);
      return self;
    },
    marked(...marks) {
      const last = acts.at(-1)?.marks ?? [];
      assert.deepEqual(
        last.map(({ kind: is, code }) => `${is}:${code}`).toSorted(),
        marks.toSorted(),
      );
      for (const { code } of last) proves.add(code);
      return self;
    },
    reading: (clock, on) => clockOf(matter, state, clock, { calendar, on }),
    reads(clock, on, expected, due) {
      const read = self.reading(clock, on);
      assert.deepEqual({ on, state: read.state, due: read.due }, { on, state: expected, due });
      return self;
    },
    standsOn(clock, on, law, article) {
      assert.deepEqual(self.reading(clock, on).cites, { law, article });
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
    counts(measure, year, amount) {
      assert.equal(sumOf({ kind, calendar }, measure, year, [self]), amount);
      return self;
    },
  };
  return self;
}

/** Begins records of a kind that take steps in the same usual way. */
export const beginning =
  (kind: string, usual: Usual) =>
  (calendar?: Calendar): OneRecord =>
    recordOf(kind, usual, calendar);

/** The calendar of an office that has set something from a day on. */
export const having = (setting: string, from: Day, value: unknown): Calendar => ({
  ...notices,
  chosen: (name, on) => (name === setting && on >= from ? value : undefined),
});

type Records = readonly OneRecord[];

/** What records give one measure of their kind in a year. */
function sumOf(
  { kind, calendar = notices }: { readonly kind: string; readonly calendar?: Calendar },
  measure: string,
  year: number,
  records: Records,
): number {
  const matter = getKind(kind);
  const base = catalogueOf(new Map([[kind, matter]]))
    .bases.get(kind)
    ?.find(({ key }) => key === measure);
  if (!base) throw new Error(`${kind} has no measure ${measure}`);
  const lines = records
    .flatMap((record, n) => [
      ...contributionsOf(
        { id: `${n}`, matter, bases: [base], calendar },
        standingWith(matter, record.acts(), calendar),
      ).values(),
    ])
    .filter(({ day }) => day.startsWith(`${year}`));
  return base.figure.op === 'distinct'
    ? new Set(lines.map(({ value }) => value)).size
    : lines.reduce((all, { n, amount }) => all + (amount === null ? n : Number(amount) * n), 0);
}

/** What records of a kind add up to in a year; of a share the part and the whole. */
export function figureOf(
  kind: string,
  key: string,
  year: number,
  records: Records,
): number | { readonly part: number; readonly whole: number } {
  const declared = catalogueOf(new Map([[kind, getKind(kind)]])).figures.get(key);
  if (!declared) throw new Error(`no figure ${key}`);
  const sum = (measure: string): number => sumOf({ kind }, measure, year, records);
  const { reading } = declared;
  if (reading.op === 'share' && 'base' in reading.part && 'base' in reading.whole)
    return { part: sum(reading.part.base.key), whole: sum(reading.whole.base.key) };
  if ('base' in reading) return sum(reading.base.key);
  throw new Error(`${key} is made of several figures`);
}

/** Every code that a kind's own rules can answer with. */
export const codesOf = (kind: string): readonly string[] => {
  const { bars, rules } = getKind(kind);
  const all = [...Object.values(bars), ...Object.values(rules)].flatMap((list) => list ?? []);
  return [...new Set(all.map(({ code }) => code))].filter((code) => code !== 'not-asked-of-you');
};

/** Codes of a kind's rules by which no record was refused or marked yet: empty after the last scenario of its file. */
export const unproven = (kind: string): readonly string[] =>
  codesOf(kind).filter((code) => !provenHere(kind).has(code));

/** One sentence in the office's words. */
export const tells = (says: string, run: () => unknown): void => {
  test.each([[says]])('%s', () => {
    expect(run).not.toThrow();
  });
};

const KERNEL = ['not-your-step', 'not-in-this-phase', 'same-person', 'future-day'];

/** Runs the scenarios of a kind; every code of its rules has one, and every code they name is there. */
export function tellsAll(kind: string, scenarios: readonly Scenario[]): void {
  const { title } = getKind(kind);
  test.each(scenarios)(`${title.zh}：$says`, ({ run }) => {
    expect(run).not.toThrow();
  });
  test(`${title.zh}：每一条规则都有情景，情景所指的规则都存在`, () => {
    const codes = codesOf(kind);
    const covered = new Set(scenarios.flatMap(({ covers }) => covers));
    expect(unproven(kind)).toEqual([]);
    expect(codes.filter((code) => !covered.has(code))).toEqual([]);
    expect(
      [...covered].filter(
        (one) => !isArticle(one) && !codes.includes(one) && !KERNEL.includes(one),
      ),
    ).toEqual([]);
  });
}
