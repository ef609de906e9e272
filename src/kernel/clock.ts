import type { Calendar } from './calendar.ts';
import type { ClockEvent } from './clock-events.ts';
import { citesOn } from './clock-events.ts';
import type { Day } from './day.ts';
import { addDays, daysFrom } from './day.ts';
import type { AnyClock, Limit } from './clock-rule.ts';
import type { Moment } from './moment.ts';
import { addMinutes, dayOfMoment, minutesFrom } from './moment.ts';
import type { Cite } from './refusal.ts';
import type { Run, StripDay } from './term.ts';
import {
  allowedOf,
  asIfEnded,
  dueOf,
  isOpen,
  later,
  limitOf,
  runOf,
  usedBy,
  walk,
} from './term.ts';

export { citesOn } from './clock-events.ts';
export { lastDay } from './term.ts';
export type { StripDay } from './term.ts';
export type { ClockEvent } from './clock-events.ts';

export type ClockState = 'idle' | 'running' | 'paused' | 'met' | 'missed';

export type Reading = {
  readonly state: ClockState;
  /** The last day; always given once the clock has started. */
  readonly due: Day | null;
  /** The last minute of a term of hours or minutes; its `used` and `allowed` are minutes. */
  readonly dueAt: Moment | null;
  /** What the term was given, extensions in days apart; nothing before it has started. */
  readonly limit: Limit | null;
  /** The article the term stands on. */
  readonly cites: Cite | null;
  /** The date may still move: the clock is paused, or runs into a year without calendar data. */
  readonly provisional: boolean;
  readonly used: number;
  readonly allowed: number;
  readonly late: boolean;
  /** While paused by something that ends by itself: the day the clock runs again. */
  readonly resumes: Day | null;
  readonly stopped: Day | null;
  readonly missingYears: readonly number[];
};

const idle: Reading = {
  state: 'idle',
  due: null,
  dueAt: null,
  limit: null,
  cites: null,
  provisional: false,
  used: 0,
  allowed: 0,
  late: false,
  resumes: null,
  stopped: null,
  missingYears: [],
};

/**
 * Reads a clock on a day (at its end) or at a moment. Nothing about it is stored as truth: a corrected act, an answer that never
 * came or a changed calendar changes the reading by itself.
 */
export function readClock(
  rule: AnyClock,
  events: readonly ClockEvent[],
  calendar: Calendar,
  on: Day | Moment,
): Reading {
  const run = runOf(events, calendar, on);
  if (!run) return idle;
  const limit = limitOf(rule, run);
  if (minutely(limit)) return readSpan(rule, run, limit, on);
  const at = run.stopped ?? dayOfMoment(on);
  const open = asIfEnded(run, at);
  const due = dueOf(rule, open, calendar);
  const state = stateOf(run, due, at);
  const missingYears = calendar.missingYears(run.first, due);
  return {
    state,
    due,
    dueAt: null,
    limit,
    cites: run.term ?? citesOn(rule, run.base),
    provisional: missingYears.length > 0 || state === 'paused',
    used: usedBy(rule, open, calendar, at),
    allowed:
      run.set || limit.unit === 'months' ? usedBy(rule, open, calendar, due) : allowedOf(rule, run),
    late: at > due,
    resumes: run.stopped || run.waiting ? null : resumption(run, at),
    stopped: run.stopped,
    missingYears,
  };
}

/** A term of hours or minutes runs through days off; an act without its moment counts at the end of its day. */
function readSpan(rule: AnyClock, run: Run, limit: Limit, on: Day | Moment): Reading {
  const begun: Moment = run.at ?? `${run.base}T00:00`;
  const allowed = limit.amount * (limit.unit === 'hours' ? 60 : 1);
  const used = minutesFrom(begun, run.ended ?? on);
  const dueAt = addMinutes(begun, allowed);
  const late = used > allowed;
  return {
    ...idle,
    state: late ? 'missed' : run.stopped ? 'met' : 'running',
    due: dayOfMoment(dueAt),
    dueAt,
    limit,
    cites: run.term ?? citesOn(rule, run.base),
    used: Math.max(used, 0),
    allowed,
    late,
    stopped: run.stopped,
  };
}

const minutely = ({ unit }: Limit): boolean => unit === 'hours' || unit === 'minutes';

function stateOf(run: Run, due: Day, at: Day): ClockState {
  if (at > due) return 'missed';
  if (run.stopped) return 'met';
  // What is asked on the last day takes nothing off any more: the day stands.
  const asked = run.waiting !== undefined || run.pauses.some((pause) => isOpen(pause, at));
  return asked && at < due ? 'paused' : 'running';
}

/** The day after the last open pause ends by itself; nothing while one has no end. */
function resumption(run: Run, on: Day): Day | null {
  const open = run.pauses.filter((pause) => isOpen(pause, on));
  const ends = open.map((pause) => pause.to);
  if (open.length === 0 || ends.includes(null)) return null;
  return addDays(
    ends.reduce<Day>((last, end) => later(last, end ?? last), on),
    1,
  );
}

/** Nothing for a term of hours or minutes. Every day from the first receipt to the last day (or to `on` when that is later), each with why it counts. */
export function readStrip(
  rule: AnyClock,
  events: readonly ClockEvent[],
  calendar: Calendar,
  on: Day,
): readonly StripDay[] {
  const run = runOf(events, calendar, on);
  if (!run || minutely(limitOf(rule, run))) return [];
  const at = run.stopped ?? on;
  const open = asIfEnded(run, at);
  const due = dueOf(rule, open, calendar);
  const strip: StripDay[] = Array.from(daysFrom(run.first, open.base), (day) => ({
    day,
    kind: 'before',
    ...(day === open.base && open.baseCites ? { cites: open.baseCites } : {}),
  }));
  walk(rule, open, calendar, { allowed: 0, end: later(due, at), visit: (day) => strip.push(day) });
  return strip;
}

/** The clock as lists keep it: nothing in it depends on today, silence is already followed to its end. */
export type ClockProjection = {
  readonly state: 'idle' | 'running' | 'paused' | 'stopped';
  /** Nothing while it waits for something that may never come. */
  readonly due: Day | null;
  readonly dueAt: Moment | null;
  /** The day from which the clock is running again by itself. */
  readonly resumes: Day | null;
  readonly stopped: Day | null;
  readonly provisional: boolean;
  /** It was stopped too late: what a comparison of days cannot tell for minutes. */
  readonly late: boolean;
};

export function projectClock(
  rule: AnyClock,
  events: readonly ClockEvent[],
  calendar: Calendar,
): ClockProjection {
  const last = events.reduce<Day | null>((day, { on }) => (day && day > on ? day : on), null);
  const now = last ? readClock(rule, events, calendar, last) : idle;
  const { state, due, dueAt, resumes, stopped, late } = now;
  const provisional = now.missingYears.length > 0;
  const projected = { due, dueAt, resumes: null, stopped: null, provisional, late: false };
  if (state === 'idle') return { ...projected, state };
  if (stopped) return { ...projected, state: 'stopped', stopped, late };
  if (state !== 'paused') return { ...projected, state: 'running' };
  if (!resumes) return { ...projected, state, due: null, provisional: true };
  const then = readClock(rule, events, calendar, resumes);
  return { ...projected, state, due: then.due, resumes, provisional: then.provisional };
}
