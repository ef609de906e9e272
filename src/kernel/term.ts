import type { Calendar } from './calendar.ts';
import type { ClockEvent } from './clock-events.ts';
import type { Day } from './day.ts';
import { addDays, addMonths, daysBetween } from './day.ts';
import type { AnyClock, Limit } from './clock-rule.ts';
import type { Moment } from './moment.ts';
import type { Cite } from './refusal.ts';

/** One day of the strip. `n` is its place in the term; `cites` or `document` says why it counts or does not. */
export type StripDay = {
  readonly day: Day;
  readonly kind: 'before' | 'work' | 'off' | 'makeup' | 'deducted';
  readonly n?: number;
  readonly name?: string;
  readonly document?: string;
  readonly cites?: Cite;
};

type Pause = {
  readonly from: Day;
  readonly to: Day | null;
  readonly answered: boolean;
  readonly cites: Cite;
};
/** What counts of a clock since its last start or restart. */
export type Run = {
  readonly first: Day;
  readonly base: Day;
  /** Where the term counts minutes: the moment it began, as far as recorded. */
  readonly at: Moment | undefined;
  /** The limit it began with and the one it was extended to, where they are not the declared one. */
  readonly limit: Limit | undefined;
  readonly term: Cite | undefined;
  readonly extendedTo: { readonly to?: Limit; readonly cites: Cite } | undefined;
  readonly baseCites: Cite | undefined;
  /** By what it waits to run anew, while it does. */
  readonly waiting: Cite | undefined;
  readonly pauses: readonly Pause[];
  readonly extended: readonly { readonly by: number; readonly cites: Cite }[];
  readonly set: { readonly until: Day; readonly cites: Cite } | undefined;
  readonly stopped: Day | null;
  /** When it stopped, to the minute where that was recorded. */
  readonly ended: Day | Moment | null;
};

export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The last day of a term that runs from `from`, which is not counted. */
export function lastDay(limit: Limit, from: Day, calendar: Calendar): Day {
  if (limit.unit === 'working-days') return calendar.add(from, limit.amount);
  if (limit.unit === 'months') return addMonths(from, limit.amount);
  return addDays(from, limit.amount);
}

type Asked = Extract<ClockEvent, { op: 'deduct' }>;

/** Days on which an unanswered question stops the clock: through the answer, or through the last day for one. */
const pausesOf = (events: readonly ClockEvent[], calendar: Calendar): readonly Pause[] =>
  events
    .filter((event) => event.op === 'deduct')
    .map((asked) => {
      const answered = events.find((event) => event.op === 'resume' && event.key === asked.key);
      const ends = [answered?.on, lastDayToAnswer(asked, events, calendar)].filter((day) => !!day);
      const to = ends.toSorted()[0] ?? null;
      return { from: asked.on, to, answered: to === answered?.on, cites: asked.cites };
    });

function lastDayToAnswer(
  { key, silence }: Asked,
  events: readonly ClockEvent[],
  calendar: Calendar,
): Day | undefined {
  const served = events
    .filter((event) => event.op === 'served')
    .findLast((event) => event.key === key);
  return silence && lastDay(silence.limit, served?.from ?? silence.from, calendar);
}

/** What had happened by the end of a day, or by a moment. */
const by = (on: Day | Moment) => {
  const until = on.length === 10 ? `${on}T24` : on;
  return (event: ClockEvent): boolean => (('at' in event && event.at) || event.on) <= until;
};

/** The run the clock is in on a day: what counts since the last start or restart. */
export function runOf(
  all: readonly ClockEvent[],
  calendar: Calendar,
  on: Day | Moment,
): Run | undefined {
  const events = all.filter(by(on));
  const at = events.findLastIndex((event) => event.op === 'start' || event.op === 'restart');
  const begun = events[at];
  const opened = events.find((event) => event.op === 'start');
  if (!begun || !opened) return undefined;
  const stop = events.findIndex((event, place) => place > at && event.op === 'stop');
  // What happens after the stop changes nothing about the term that ended.
  const upToStop = stop < 0 ? events : events.slice(0, stop + 1);
  const since = upToStop.slice(at + 1);
  const set = since.filter((event) => event.op === 'set').at(-1);
  const extended = since.filter((event) => event.op === 'extend');
  return {
    first: opened.on,
    base: begun.on,
    at: 'at' in begun ? begun.at : undefined,
    ...endIn(since),
    limit: 'limit' in begun ? begun.limit : opened.limit,
    term: 'term' in begun ? begun.term : opened.term,
    extendedTo: extended.findLast(({ to }) => to),
    baseCites: 'cites' in begun ? begun.cites : undefined,
    waiting: since.findLast((event) => event.op === 'wait')?.cites,
    // A day that was fixed is that day: article 33 leaves consultations out of its own terms only.
    pauses: set ? [] : pausesOf(upToStop, calendar),
    extended,
    set,
  };
}

function endIn(since: readonly ClockEvent[]): Pick<Run, 'stopped' | 'ended'> {
  const stop = since.find((event) => event.op === 'stop');
  return stop ? { stopped: stop.on, ended: stop.at ?? stop.on } : { stopped: null, ended: null };
}

const inPause = (pause: Pause, day: Day): boolean =>
  pause.from < day && (pause.to === null || day <= pause.to);
/** The day of the answer ends a pause; the last day for an answer that has not come still belongs to it. */
export const isOpen = ({ from, to, answered }: Pause, on: Day): boolean =>
  from <= on && (to === null || on < to || (on === to && !answered));

type Span = {
  /** Walk until this many days are counted … */
  readonly allowed: number;
  /** … and at least this day is reached. */
  readonly end: Day | null;
  readonly visit: (day: StripDay) => void;
};

/** Walks the days of a run, says what each is, and returns the day it ended on. */
export function walk(rule: AnyClock, run: Run, calendar: Calendar, span: Span): Day {
  let n = 0;
  let day = run.base;
  while (n < span.allowed || (span.end !== null && day < span.end)) {
    day = addDays(day, 1);
    const seen = dayOfTerm(rule, run, calendar, { day, n: n + 1 });
    n = seen.n ?? n;
    span.visit(seen);
  }
  return day;
}

/** What a day is to a run; `n` is the place it takes if it counts. */
function dayOfTerm(
  rule: AnyClock,
  run: Run,
  calendar: Calendar,
  { day, n }: { readonly day: Day; readonly n: number },
): StripDay {
  const { kind, name, document } = calendar.kindOf(day);
  const about = { day, ...(name ? { name } : {}), ...(document ? { document } : {}) };
  const fixed = run.set?.until === day ? { cites: run.set.cites } : {};
  if (limitOf(rule, run).unit === 'working-days' && kind === 'off')
    return { ...about, kind, ...fixed };
  const pause = run.pauses.find((candidate) => inPause(candidate, day));
  return pause
    ? { ...about, kind: 'deducted', cites: pause.cites }
    : { ...about, kind, n, ...extensionOf(rule, run, { day, n }), ...fixed };
}

/** Days past the ordinary limit carry the article that allows them; past the extended one nothing does. */
function extensionOf(
  rule: AnyClock,
  run: Run,
  { day, n }: { readonly day: Day; readonly n: number },
): { readonly cites?: Cite } {
  const extension = run.extended[0];
  const ordinary = run.limit ?? rule.limit;
  const monthly = ordinary.unit === 'months';
  const within = monthly
    ? day <= addMonths(run.base, ordinary.amount)
    : n <= ordinary.amount || n > allowedOf(rule, run);
  return extension && !within ? { cites: extension.cites } : {};
}

/** The limit a run has: the one it began with, or was extended to. */
export const limitOf = (rule: AnyClock, run: Run): Limit =>
  run.extendedTo?.to ?? run.limit ?? rule.limit;

const ignore = (): void => undefined;

/** The days a run has, extensions included. */
export const allowedOf = (rule: AnyClock, run: Run): number =>
  run.extended.reduce((sum, { by }) => sum + by, limitOf(rule, run).amount);

export function dueOf(rule: AnyClock, run: Run, calendar: Calendar): Day {
  if (run.set) return run.set.until;
  const { unit } = limitOf(rule, run);
  if (unit === 'months') return rolled(rule, addMonths(run.base, allowedOf(rule, run)), calendar);
  const due = walk(rule, run, calendar, {
    allowed: allowedOf(rule, run),
    end: null,
    visit: ignore,
  });
  return rolled(rule, due, calendar);
}

const rolled = (rule: AnyClock, due: Day, calendar: Calendar): Day =>
  rule.rollsOver ? calendar.nextWorking(due) : due;

/** Counted days of a run up to a day. */
export function usedBy(rule: AnyClock, run: Run, calendar: Calendar, upTo: Day): number {
  if (upTo <= run.base) return 0;
  const days = limitOf(rule, run).unit === 'working-days' ? calendar.count : daysBetween;
  let [used, seen] = [days(run.base, upTo), run.base];
  for (const { from, to } of run.pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const begun = later(from, seen);
    seen = later(begun, to === null || to > upTo ? upTo : to);
    used -= days(begun, seen);
  }
  return used;
}

/**
 * The run as if what it waits for came on `on`: a paused clock still names a day. A term that restarts has neither
 * the extension nor the fixed day of the one before.
 */
export function asIfEnded(run: Run, on: Day): Run {
  const pauses = run.pauses.map((pause) => (isOpen(pause, on) ? { ...pause, to: on } : pause));
  if (!run.waiting) return { ...run, pauses };
  const base = later(run.base, on);
  const anew = { extended: [], extendedTo: undefined, set: undefined };
  return { ...run, base, baseCites: run.waiting, pauses, ...anew };
}
