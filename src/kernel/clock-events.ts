import type { Entry } from './act.ts';
import type { Calendar } from './calendar.ts';
import type { Day } from './day.ts';
import type { Moment } from './moment.ts';
import { dayOfMoment, isMoment } from './moment.ts';
import type { AnyClock, Limit, Matter } from './matter.ts';
import type { Cite } from './refusal.ts';

type AnyRecord = Readonly<Record<string, unknown>>;

/** What the acts did to a clock, in legal order: all that is kept of it. Dates in it are facts, never deadlines. */
export type ClockEvent =
  | {
      readonly op: 'start';
      readonly on: Day;
      readonly at?: Moment;
      readonly limit?: Limit;
      /** The article of the limit, where it is not the clock's own. */
      readonly term?: Cite;
      readonly cites: Cite;
    }
  | { readonly op: 'restart'; readonly on: Day; readonly cites: Cite }
  | { readonly op: 'wait'; readonly on: Day; readonly cites: Cite }
  | {
      readonly op: 'deduct';
      readonly on: Day;
      readonly key: string;
      readonly cites: Cite;
      readonly silence?: { readonly limit: Limit; readonly from: Day; readonly cites: Cite };
    }
  | { readonly op: 'served'; readonly on: Day; readonly key: string; readonly from: Day }
  | { readonly op: 'resume'; readonly on: Day; readonly key: string }
  | {
      readonly op: 'extend';
      readonly on: Day;
      readonly by: number;
      readonly to?: Limit;
      readonly cites: Cite;
    }
  | { readonly op: 'set'; readonly on: Day; readonly until: Day; readonly cites: Cite }
  | { readonly op: 'stop'; readonly on: Day; readonly at?: Moment };

/** Every step that stops a clock, whatever the office chooses. */
export const allStops = ({ stops, stopsBy, stopsWhen }: AnyClock): readonly string[] => [
  ...new Set([
    ...stops,
    ...Object.values(stopsBy?.steps ?? {}).flat(),
    ...Object.keys(stopsWhen ?? {}),
  ]),
];

/** The steps that stop a clock on a day, the office's choice included. */
export function stopsOf(rule: AnyClock, calendar: Calendar, on: Day): readonly string[] {
  const { stops, stopsBy } = rule;
  if (!stopsBy) return stops;
  const chosen = calendar.chosen?.(stopsBy.setting, on);
  const steps = typeof chosen === 'string' ? stopsBy.steps[chosen] : undefined;
  return [...stops, ...(steps ?? stopsBy.steps[stopsBy.otherwise] ?? [])];
}

/** What one act does to one clock. */
export function eventsOf(
  matter: Matter,
  rule: AnyClock,
  before: readonly ClockEvent[],
  {
    entry,
    own,
    calendar,
  }: { readonly entry: Entry; readonly own: AnyRecord; readonly calendar: Calendar },
): readonly ClockEvent[] {
  const begun = before.findLast(({ op }) => op === 'start');
  const start = startOf(matter, rule, entry, { own, calendar });
  if (!begun) return start ? [start, ...sets(rule, entry, own)] : [];
  return [
    // A named day begins a term anew only when it has moved on: confirming what is known does not.
    ...(start && (rule.starts.day === undefined || start.on > begun.on) ? [start] : []),
    ...restarts(rule, entry),
    ...deductions(matter, rule, entry),
    ...extensions(rule, entry, own, calendar),
    ...sets(rule, entry, own),
    ...stopsBy(rule, entry, own, calendar),
  ];
}

const stopsBy = (
  rule: AnyClock,
  { step, on, asks }: Entry,
  own: AnyRecord,
  calendar: Calendar,
): readonly ClockEvent[] =>
  stopsOf(rule, calendar, on).includes(step) || rule.stopsWhen?.[step]?.(own)
    ? [{ op: 'stop', on, ...momentIn(asks, rule.stopsAt) }]
    : [];

function startOf(
  matter: Matter,
  rule: AnyClock,
  entry: Entry,
  { own, calendar }: { readonly own: AnyRecord; readonly calendar: Calendar },
): ClockEvent | undefined {
  const { starts } = rule;
  if (!starts.steps.includes(entry.step)) return undefined;
  const at = momentIn({ ...own, ...entry.asks }, starts.moment);
  const named = starts.day === undefined ? undefined : matter.days[starts.day];
  const on = named ? named(own) : at.at ? dayOfMoment(at.at) : entry.on;
  if (!on) return undefined;
  const by = limitIn(rule.limitBy, own, calendar, on);
  const cites = starts.cites ?? by.term ?? citesOn(rule, on);
  return { op: 'start', on, ...at, ...by, cites };
}

const momentIn = (from: AnyRecord, field: string | undefined): { readonly at?: Moment } => {
  const at = field === undefined ? undefined : from[field];
  return isMoment(at) ? { at } : {};
};

/** The limit a term begins with, where it depends on the matter: the office's choice of the day, or the declared one. */
function limitIn(
  limitBy: AnyClock['limitBy'],
  own: AnyRecord,
  calendar: Calendar,
  on: Day,
): { readonly limit?: Limit; readonly term?: Cite } {
  const key = limitBy?.key(own);
  if (!limitBy || !key) return {};
  const chosen = calendar.chosen?.(limitBy.setting, on) as
    | Readonly<Record<string, Limit>>
    | undefined; // the setting's check
  const limit = chosen?.[key] ?? limitBy.limits[key];
  const term = limitBy.cites?.[key];
  return { ...(limit ? { limit } : {}), ...(term ? { term } : {}) };
}

/** The article that a term which begins on a day, or a step taken on it, stands on. */
export const citesOn = (
  { cites, formerly }: Pick<AnyClock, 'cites' | 'formerly'>,
  day: Day,
): Cite => (formerly && day <= formerly.until ? formerly.cites : cites);

const restarts = (rule: AnyClock, { step, on }: Entry): readonly ClockEvent[] =>
  (rule.restarts ?? []).flatMap(({ waits, at, cites }): ClockEvent[] => {
    if (step === waits) return [{ op: 'wait', on, cites }];
    return step === at ? [{ op: 'restart', on, cites }] : [];
  });

function deductions(matter: Matter, rule: AnyClock, entry: Entry): readonly ClockEvent[] {
  const { step, on, asks, id } = entry;
  return (rule.deducts ?? []).flatMap((declared): ClockEvent[] => {
    if (step === declared.from) {
      const silence = declared.silence ? matter.silences[declared.silence]?.({ asks, on }) : null;
      return [
        { op: 'deduct', on, key: id, cites: declared.cites, ...(silence ? { silence } : {}) },
      ];
    }
    if (step === declared.until) return [{ op: 'resume', on, key: textOf(asks[declared.key]) }];
    const served = declared.served;
    if (!served || step !== served.step) return [];
    // The field kinds of a declaration make the named field a day.
    return [{ op: 'served', on, key: textOf(asks[served.key]), from: asks[served.day] as Day }];
  });
}

const extensions = (
  rule: AnyClock,
  { step, on, asks }: Entry,
  own: AnyRecord,
  calendar: Calendar,
): readonly ClockEvent[] =>
  (rule.extends ?? [])
    .filter((declared) => declared.step === step)
    .map((declared) => {
      const { limit = declared.to, term: cites = declared.cites } = limitIn(
        declared.toBy,
        own,
        calendar,
        on,
      );
      const by = declared.days === undefined ? 0 : Number(asks[declared.days]);
      return { op: 'extend', on, by, ...(limit ? { to: limit } : {}), cites };
    });

const sets = (rule: AnyClock, { step, on, asks }: Entry, own: AnyRecord): readonly ClockEvent[] =>
  (rule.sets ?? []).flatMap((declared): ClockEvent[] => {
    const until = asks[declared.until] ?? own[declared.until];
    if (declared.step !== step || typeof until !== 'string') return [];
    return [{ op: 'set', on, until: until as Day, cites: declared.cites }]; // a field of kind day
  });

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
