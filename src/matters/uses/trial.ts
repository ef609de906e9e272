import type { Calendar } from '../../kernel/calendar.ts';
import { makeCalendar } from '../../kernel/calendar.ts';
import type { Reading } from '../../kernel/clock.ts';
import type { Field, Fields } from '../../kernel/field.ts';
import type { AnyGiven } from '../../kernel/matter.ts';

/**
 * What a function of a declaration reads is found out by running it: it is handed answers made up by the kinds of its
 * fields, and every field it asks for by name is noted. Different answers lead it down different ways; the same seed
 * always gives the same answers, so that what is found does not change from one time to the next.
 */

type AnyRecord = Readonly<Record<string, unknown>>;
export type Chance = () => number;

/** A sequence of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const one = <T>(of: readonly T[], next: Chance): T | undefined =>
  of[Math.floor(next() * of.length)];

const DAYS = ['2021-03-01', '2023-02-10', '2023-02-13', '2024-06-28', '2026-01-05', '2026-12-31'];
const NUMBERS = [0, 1, 2, 10, 20, 100, 5000];

/** A field with what this round leans to: where all answers are much alike, what comes last is asked for too. */
type Leaning = Field & { readonly lean?: number };

const made: Readonly<Record<string, (field: Leaning, name: string, next: Chance) => unknown>> = {
  text: (_, name, next) => `${name} ${Math.floor(next() * 1000)}`,
  choice: ({ options = {}, lean }, _, next) =>
    one(Object.keys(options), lean === undefined || next() < 0.05 ? next : () => lean) ?? null,
  day: (_, __, next) => one(DAYS, next),
  moment: (_, __, next) => `${one(DAYS, next)}T0${Math.floor(next() * 10)}:15`,
  integer: (_, __, next) => one(NUMBERS, next),
  money: (_, __, next) => (one(NUMBERS, next) ?? 0) + 0.5,
  flag: ({ lean }, _, next) => (lean === undefined || next() < 0.05 ? next() : lean) < 0.5,
  list: ({ items = {} }, name, next) =>
    Array.from({ length: Math.floor(next() * 3) }, () => answers(items, name, next)),
  references: (_, name, next) => [`${name}-${Math.floor(next() * 9)}`],
  documents: (_, name) => [name],
};

/** An answer a person could have given; often none where none is needed. */
const answer = (field: Leaning, name: string, next: Chance): unknown =>
  field.optional && next() < 0.4
    ? null
    : (made[field.kind] ?? ((_, own: string) => `${own}-${Math.floor(next() * 9)}`))(
        field,
        name,
        next,
      );

const answers = (fields: Fields, base: string, next: Chance): AnyRecord =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, answer(field, `${base}.${name}`, next)]),
  );

export type Watched = {
  readonly values: AnyRecord;
  /** Fields read by their name, with the answers given. */
  readonly read: ReadonlyMap<string, unknown>;
};

/** Answers made up as they are asked for. Going through all of them reads none in particular. */
export function watched(fields: Fields, next: Chance): Watched {
  const given = new Map<string, unknown>();
  const read = new Map<string, unknown>();
  const lean = next() < 0.5 ? undefined : next();
  let whole = false;
  const answerOf = (name: string): unknown => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return undefined;
    if (!given.has(name))
      given.set(name, answer(lean === undefined ? field : { ...field, lean }, name, next));
    return given.get(name);
  };
  const values = new Proxy<Record<string, unknown>>(
    {},
    {
      get(_, name) {
        if (typeof name !== 'string') return undefined;
        const value = answerOf(name);
        if (!whole && name in fields) read.set(name, value);
        return value;
      },
      has: (_, name) => typeof name === 'string' && Object.hasOwn(fields, name),
      ownKeys() {
        whole = true;
        return Object.keys(fields);
      },
      getOwnPropertyDescriptor: (_, name) =>
        typeof name === 'string' && Object.hasOwn(fields, name)
          ? { enumerable: true, configurable: true, value: answerOf(name) }
          : undefined,
    },
  );
  return { values, read };
}

export const calendar: Calendar = makeCalendar([]);

const reading = (next: Chance): Reading => ({
  state: one(['idle', 'running', 'paused', 'met', 'missed'] as const, next) ?? 'idle',
  due: (one([...DAYS, null], next) ?? null) as Reading['due'], // days as they are written
  dueAt: null,
  limit: { amount: 20, unit: 'working-days' },
  cites: null,
  provisional: next() < 0.5,
  used: one(NUMBERS, next) ?? 0,
  allowed: 20,
  late: next() < 0.5,
  resumes: null,
  stopped: (next() < 0.5 ? null : '2023-03-01') as Reading['stopped'], // a day as it is written
  missingYears: [],
});

/** The question a rule is asked, but for its answers. */
export function question(next: Chance): Omit<AnyGiven, 'own' | 'asks'> {
  const on = (one(DAYS, next) ?? '2023-02-10') as AnyGiven['on']; // a day as it is written
  return {
    act: 'act-0',
    by: 'person-0',
    on,
    calendar,
    taken: () =>
      next() < 0.4
        ? undefined
        : {
            count: 1 + Math.floor(next() * 3),
            on: '2023-02-10' as AnyGiven['on'], // a day as it is written
            by: `person-${Math.floor(next() * 2)}`,
            act: 'act-1',
          },
    clock: () => reading(next),
    named: () =>
      next() < 0.5
        ? undefined
        : { title: 'text', phase: 'phase', own: {}, taken: {}, names: next() < 0.5 },
  };
}

const TRIES = 60;

/** Runs `work` with ever other chances. What it throws, made-up answers made it throw: what it read till then counts. */
export function tries(work: (next: Chance) => void, seed = 1): void {
  for (let at = 0; at < TRIES; at += 1) {
    try {
      work(chance(seed * 7919 + at));
    } catch {
      continue;
    }
  }
}
