import assert from 'node:assert/strict';
import type { State } from '../../src/kernel/act.ts';
import { apply, clockOf, nothing } from '../../src/kernel/act.ts';
import type { Calendar } from '../../src/kernel/calendar.ts';
import type { ClockState } from '../../src/kernel/clock.ts';
import type { Day } from '../../src/kernel/day.ts';
import { decide } from '../../src/kernel/decide.ts';
import type { Recorded } from '../../src/kernel/fold.ts';
import type { Matter } from '../../src/kernel/matter.ts';
import { matterOf } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';
import { catalogueOf } from '../../src/store/figures/catalogue.ts';
import { contributionsOf, standingWith } from '../../src/store/figures/contributions.ts';

type Asks = Readonly<Record<string, unknown>>;
type How = { readonly role?: string; readonly by?: string; readonly irregular?: string };
/** What a step asks when the scenario does not say otherwise. */
export type Usual = Readonly<Record<string, (on: Day) => Asks>>;

/** Sentences in the office's words, each with what throws where it does not hold. */
export type Scenarios = readonly (readonly [says: string, run: () => unknown])[];

/** One record on its way, of any kind. Acts bear ids `assign-1`, `assign-2` … in the order they are taken. */
export type OneRecord = {
  readonly state: () => State;
  readonly acts: () => readonly Recorded[];
  readonly as: (how: How) => OneRecord;
  readonly take: (step: string, on: Day, asks?: Asks) => OneRecord;
  readonly refuses: (code: string, step: string, on: Day, asks?: Asks) => OneRecord;
  /** The marks of the last act, `late:answered-late`. */
  readonly marked: (...marks: string[]) => OneRecord;
  readonly reads: (clock: string, on: Day, state: ClockState, due: Day | null) => OneRecord;
  readonly phase: (phase: string) => OneRecord;
};

const people: Readonly<Record<string, string>> = {
  clerk: '何静',
  officer: '李明',
  reviewer: '周敏',
  head: '陈刚',
  leader: '王海',
};
const notices = officeCalendar();

export function getKind(kind: string): Matter {
  const matter = matterOf(kind);
  if (!matter) throw new Error(`no ${kind}`);
  return matter;
}

export function recordOf(kind: string, usual: Usual, calendar: Calendar = notices): OneRecord {
  const matter = getKind(kind);
  let state = nothing(matter);
  const acts: Recorded[] = [];
  let how: How = {};
  const decided = (step: string, on: Day, asks: Asks) => {
    const { role = matter.steps[step]?.by[0] ?? '', irregular } = how;
    const by = how.by ?? people[role] ?? role;
    how = {};
    const id = `${step}-${acts.filter((one) => one.step === step).length + 1}`;
    const asked = { ...usual[step]?.(on), ...asks };
    return decide(
      matter,
      state,
      { id, step, on, asks: asked, irregular, by, roles: [role] },
      { calendar },
    );
  };
  const self: OneRecord = {
    state: () => state,
    acts: () => acts,
    as(next) {
      how = next;
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
    refuses(code, step, on, asks = {}) {
      const decision = decided(step, on, asks);
      if (!('refused' in decision))
        assert.fail(`${on} ${step} should be refused: ${JSON.stringify(decision)}`);
      assert.equal(decision.refused.code, code);
      assert.ok(decision.refused.article !== '' && decision.refused.because.zh.endsWith('。'));
      return self;
    },
    marked(...marks) {
      const last = acts.at(-1)?.marks ?? [];
      assert.deepEqual(
        last.map(({ kind: is, code }) => `${is}:${code}`).toSorted(),
        marks.toSorted(),
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
  };
  return self;
}

/** The calendar of an office that has set something from a day on. */
export const having = (setting: string, from: Day, value: unknown): Calendar => ({
  ...notices,
  chosen: (name, on) => (name === setting && on >= from ? value : undefined),
});

/** What records of a kind add up to in a year; of a share the part and the whole. */
export function figureOf(
  kind: string,
  key: string,
  year: number,
  records: readonly OneRecord[],
): number | { readonly part: number; readonly whole: number } {
  const matter = getKind(kind);
  const catalogue = catalogueOf(new Map([[kind, matter]]));
  const declared = catalogue.figures.get(key);
  if (!declared) throw new Error(`no figure ${key}`);
  const bases = catalogue.bases.get(kind) ?? [];
  const lines = records.flatMap((record, n) => [
    ...contributionsOf(
      { id: `${n}`, matter, bases, calendar: notices },
      standingWith(matter, record.acts(), notices),
    ).values(),
  ]);
  const sum = (name: string): number => {
    const own = lines.filter(({ figure, day }) => figure === name && day.startsWith(`${year}`));
    const op = bases.find((base) => base.key === name)?.figure.op;
    if (op === 'distinct') return new Set(own.map(({ value }) => value)).size;
    return own.reduce((all, { n, amount }) => all + (amount === null ? n : Number(amount) * n), 0);
  };
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

/** Whether a test's own text names a code: refused or marked. */
export const unnamed = (kind: string, text: string): readonly string[] =>
  codesOf(kind).filter((code) => !text.includes(`'${code}'`) && !text.includes(`late:${code}'`));
