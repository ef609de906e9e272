import type { Calendar } from './calendar.ts';
import type { ClockEvent } from './clock-events.ts';
import { eventsOf } from './clock-events.ts';
import type { Reading } from './clock.ts';
import { readClock } from './clock.ts';
import type { Moment } from './moment.ts';
import { isMoment } from './moment.ts';
import type { Day } from './day.ts';
import type { AnyGiven, Matter, Taken } from './matter.ts';
import type { Mark } from './refusal.ts';

type AnyRecord = Readonly<Record<string, unknown>>;

/** An act as the kernel sees it: what was done, on which legal day, by whom in which role, and what it asked. */
export type Entry = {
  readonly id: string;
  readonly step: string;
  readonly on: Day;
  readonly by: string;
  readonly role: string;
  readonly asks: AnyRecord;
  readonly marks: readonly Mark[];
};

/** A matter folded from its acts. Small whatever the number of acts: a step reads this, not the history. */
export type State = {
  readonly phase: string | null;
  readonly own: AnyRecord;
  /** The legal day of the opening act and of the last one. */
  readonly begun: Day | null;
  readonly last: Day | null;
  readonly taken: Readonly<Record<string, Taken>>;
  readonly clocks: Readonly<Record<string, readonly ClockEvent[]>>;
};

export const nothing = (matter: Matter): State => ({
  phase: null,
  own: Object.fromEntries(
    Object.entries(matter.keeps).map(([name, field]) => [name, field.kind === 'list' ? [] : null]),
  ),
  begun: null,
  last: null,
  taken: {},
  clocks: {},
});

/** The question as a rule sees it: the matter before the act, and what the act asks. */
export const given = (
  matter: Matter,
  state: State,
  act: Pick<Entry, 'id' | 'by' | 'on' | 'asks'> & Partial<Pick<AnyGiven, 'named'>>,
  calendar: Calendar,
): AnyGiven => ({
  own: state.phase === null ? { ...state.own, ...act.asks } : state.own,
  asks: act.asks,
  act: act.id,
  by: act.by,
  on: act.on,
  calendar,
  taken: (step) => state.taken[step],
  named: act.named ?? (() => undefined),
  clock: (name) => clockOf(matter, state, name, { calendar, on: momentOf(matter, name, act) }),
});

/** When an act happens to a clock: the minute it names, where the clock counts minutes. */
function momentOf(matter: Matter, clock: string, { on, asks }: Pick<Entry, 'on' | 'asks'>) {
  const field = matter.clocks[clock]?.stopsAt;
  const at = field === undefined ? undefined : asks[field];
  return isMoment(at) ? at : on;
}

/** A clock of a matter on a day or at a moment. Throws on a name the matter does not have: the declaration proved it. */
export function clockOf(
  matter: Matter,
  state: State,
  name: string,
  { calendar, on }: { readonly calendar: Calendar; readonly on: Day | Moment },
): Reading {
  const rule = matter.clocks[name];
  if (!rule) throw new Error(`${matter.name} has no clock ${name}`);
  return readClock(rule, state.clocks[name] ?? [], calendar, on);
}

/** The matter after an act that was decided. */
export function apply(matter: Matter, state: State, entry: Entry, calendar: Calendar): State {
  const declared = matter.steps[entry.step];
  if (!declared) throw new Error(`${matter.name} has no step ${entry.step}`);
  const question = given(matter, state, entry, calendar);
  const own = {
    ...state.own,
    ...(declared.from ? {} : entry.asks),
    ...matter.changes[entry.step]?.(question),
  };
  const before = state.taken[entry.step];
  return {
    phase: matter.turns[entry.step]?.({ own, asks: entry.asks }) ?? declared.to ?? state.phase,
    own,
    begun: state.begun ?? entry.on,
    last: entry.on,
    taken: {
      ...state.taken,
      [entry.step]: { count: (before?.count ?? 0) + 1, on: entry.on, by: entry.by, act: entry.id },
    },
    clocks: Object.fromEntries(
      Object.entries(matter.clocks).map(([name, rule]) => {
        const events = state.clocks[name] ?? [];
        return [name, [...events, ...eventsOf(matter, rule, events, { entry, own, calendar })]];
      }),
    ),
  };
}
