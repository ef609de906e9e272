import { z } from 'zod';
import type { Entry, State } from '../kernel/act.ts';
import { apply, nothing } from '../kernel/act.ts';
import type { Calendar } from '../kernel/calendar.ts';
import type { Reading, StripDay } from '../kernel/clock.ts';
import { readClock, readStrip } from '../kernel/clock.ts';
import type { Day } from '../kernel/day.ts';
import { isDay } from '../kernel/day.ts';
import type { Decision } from '../kernel/decide.ts';
import { decide } from '../kernel/decide.ts';
import type { Matter } from '../kernel/matter.ts';
import { fieldsOf, findStep } from '../kernel/matter.ts';
import type { Moment } from '../kernel/moment.ts';
import { dayOfMoment } from '../kernel/moment.ts';
import type { FieldError, Mark, Refusal } from '../kernel/refusal.ts';
import type { TermSetting } from '../office/term-settings.ts';
import { settingsOfTerm } from '../office/term-settings.ts';

/** Days a file may name; terms run on from there, so the calendar's own end is kept far away. */
export const isClockDay = (text: unknown): text is Day =>
  isDay(text) && text >= '1900-01-01' && text <= '2199-12-31';

const day = z.custom<Day>(isClockDay, 'must be a day such as 2026-01-31, from 1900 to 2199');

/** `{ own, acts: [{ step, on, asks }] }`: a matter as someone outside the platform writes it down. */
const clockFile = z.strictObject({
  own: z.record(z.string(), z.unknown()),
  acts: z
    .array(
      z.strictObject({
        step: z.string(),
        on: day,
        asks: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .min(1, 'must hold at least the act that opens the matter'),
});
export type ClockFile = z.output<typeof clockFile>;

/** Reads the file's text; a sentence where it is none of ours. */
export function parseClockFile(
  text: string,
): { readonly file: ClockFile } | { readonly because: string } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { because: 'The file is not JSON.' };
  }
  const read = clockFile.safeParse(json);
  if (read.success) return { file: read.data };
  const [issue] = read.error.issues;
  return {
    because: `${issue?.path.join('.') || 'The file'}: ${issue?.message ?? 'cannot be read'}.`,
  };
}

export type Calculated =
  | {
      readonly clocks: readonly (Reading & {
        readonly clock: string;
        readonly strip: readonly StripDay[];
        readonly settings: readonly TermSetting[];
      })[];
      readonly marks: readonly (Mark & { readonly act: number })[];
    }
  | { readonly refused: Refusal & { readonly act: number } }
  | { readonly invalid: readonly FieldError[] };

/**
 * What the clocks of a matter say at the end of a day or at a minute (default: the last act's day), or which act the
 * law refuses, counted from 0.
 */
export function calculate(
  matter: Matter,
  file: ClockFile,
  calendar: Calendar,
  on?: Day | Moment,
): Calculated {
  let state = nothing(matter);
  const marks: (Mark & { act: number })[] = [];
  for (const [index, act] of file.acts.entries()) {
    if (on !== undefined && act.on > dayOfMoment(on)) break;
    if (act.on < (state.last ?? act.on)) return { refused: { act: index, ...outOfOrder } };
    if (!findStep(matter, act.step)) return noSuchStep(index, act.step);
    const decision = step(matter, state, { file, index }, calendar);
    if (!('entry' in decision)) return stopped(decision, pathOf(matter, act, index), index);
    marks.push(...decision.entry.marks.map((mark) => ({ ...mark, act: index })));
    state = apply(matter, state, decision.entry, calendar);
  }
  return { clocks: readings(matter, state, calendar, on ?? lastOf(file, state)), marks };
}

const noSuchStep = (act: number, step: string): { readonly invalid: readonly FieldError[] } => ({
  invalid: [
    {
      field: `acts.${act}.step`,
      message: { zh: '没有这一步。', en: `There is no step ${step}.` },
    },
  ],
});

const stopped = (
  decision: Exclude<Decision, { readonly entry: Entry }>,
  path: (field: string) => string,
  act: number,
): Exclude<Calculated, { readonly clocks: unknown }> =>
  'refused' in decision
    ? { refused: { act, ...decision.refused } }
    : {
        invalid: decision.invalid.map((error) => ({ ...error, field: path(error.field) })),
      };

type FileAct = ClockFile['acts'][number];
const opens = (matter: Matter, { step }: FileAct): boolean => !matter.steps[step]?.from;

/** Where in the file a field stands: what opens a matter is asked from `own`. */
const pathOf =
  (matter: Matter, act: FileAct, index: number) =>
  (field: string): string =>
    opens(matter, act) && !Object.hasOwn(act.asks, field)
      ? `own.${field}`
      : `acts.${index}.asks.${field}`;

/** What stands in a file and no step of it asks for: read by nothing, so a slip of the finger must not go unseen. */
export function ignoredIn(matter: Matter, { own, acts }: ClockFile): readonly string[] {
  const unread = (step: string, asks: object) =>
    findStep(matter, step)
      ? Object.keys(asks).filter((name) => !Object.hasOwn(fieldsOf(matter, step), name))
      : [];
  const opening = acts.find((act) => opens(matter, act));
  return [
    ...(opening ? unread(opening.step, own).map((name) => `own.${name}`) : []),
    ...acts.flatMap(({ step, asks }, index) =>
      unread(step, asks).map((name) => `acts.${index}.asks.${name}`),
    ),
  ];
}

const outOfOrder: Refusal = {
  code: 'out-of-order',
  law: '办理惯例',
  article: '按日期先后记录',
  because: {
    zh: '办理日期早于上一条记录，请按先后顺序填写。',
    en: 'The act lies before the one above it; write acts in the order of their days.',
  },
};

function step(
  matter: Matter,
  state: State,
  { file, index }: { readonly file: ClockFile; readonly index: number },
  calendar: Calendar,
) {
  const act = file.acts[index];
  if (!act) throw new Error(`no act ${index}`);
  const asks = opens(matter, act) ? { ...file.own, ...act.asks } : act.asks;
  // A file names nobody: each act counts as another person's, so that no rule about two pairs of eyes speaks.
  const [id, by] = [String(index), String(index)];
  const request = { id, step: act.step, on: act.on, by, roles: [] };
  return decide(
    matter,
    state,
    { ...request, asks: named(matter, file, index, known(matter, act.step, asks)) },
    { calendar, clockOnly: true },
  );
}

/** Only what the step asks: a file written by another system may carry more about a matter than a clock reads. */
const known = (matter: Matter, step: string, asks: Readonly<Record<string, unknown>>) => {
  const fields = fieldsOf(matter, step);
  return Object.fromEntries(Object.entries(asks).filter(([name]) => Object.hasOwn(fields, name)));
};

/**
 * A reference to an act is written as a number: its place in `acts`, from 0. Where one of the file's numbers makes no
 * sense so, all of them count the acts of the step they answer (the first consultation is 0).
 */
function named(
  matter: Matter,
  file: ClockFile,
  index: number,
  asks: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const step = file.acts[index]?.step ?? '';
  return Object.fromEntries(
    Object.entries(asks).map(([name, value]) => {
      const refers = fieldsOf(matter, step)[name]?.refers;
      if (refers !== 'act' || typeof value !== 'number') return [name, value];
      const opening = openedBy(matter, step, name);
      const place = arePlaces(file, name, opening) ? value : placesOf(file, opening)[value];
      return [name, String(place ?? value)];
    }),
  );
}

/** The step whose act a field names, as the clocks' deductions declare it. */
const openedBy = (matter: Matter, step: string, field: string): string | undefined =>
  Object.values(matter.clocks)
    .flatMap((clock) => clock.deducts ?? [])
    .find(
      ({ until, key, served }) =>
        (until === step && key === field) || (served?.step === step && served.key === field),
    )?.from;

const placesOf = (file: ClockFile, step: string | undefined): readonly number[] =>
  file.acts.flatMap((act, place) => (act.step === step ? [place] : []));

const arePlaces = (file: ClockFile, field: string, step: string | undefined): boolean =>
  file.acts.every(({ asks }, at) => {
    const place = asks[field];
    return typeof place !== 'number' || (place < at && file.acts[place]?.step === step);
  });

/**
 * The day a file is read on unless it is said: the last act's, or the day a term began where the file knows of a later
 * one (a request registered before its receipt was confirmed). A file holds at least one act.
 */
function lastOf({ acts }: ClockFile, { clocks }: State): Day {
  const begun = Object.values(clocks).flatMap((events) =>
    events.filter(({ op }) => op === 'start').map(({ on }) => on),
  );
  const last = acts.at(-1)?.on ?? '1900-01-01';
  return [last, ...begun].toSorted().at(-1) ?? last;
}

const readings = (matter: Matter, state: State, calendar: Calendar, on: Day | Moment) =>
  Object.entries(matter.clocks).map(([clock, rule]) => {
    const events = state.clocks[clock] ?? [];
    return {
      clock,
      ...readClock(rule, events, calendar, on),
      strip: readStrip(rule, events, calendar, dayOfMoment(on)),
      // Without data there is no office: what holds until one sets its own.
      settings: settingsOfTerm(matter, clock, {
        own: state.own,
        events,
        choose: () => undefined,
        on: dayOfMoment(on),
      }),
    };
  });
