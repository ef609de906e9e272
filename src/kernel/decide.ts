import type { Entry, State } from './act.ts';
import { given } from './act.ts';
import type { Calendar } from './calendar.ts';
import { citesOn, lastDay } from './clock.ts';
import type { Day } from './day.ts';
import type { AnyGiven, AnyRule, AnyStep, Matter } from './matter.ts';
import { findStep } from './matter.ts';
import { parse } from './parse.ts';
import type { Cite, FieldError, Mark, Refusal } from './refusal.ts';
import type { Text } from './text.ts';
import { say } from './text.ts';

/** What is asked of a matter: the act as sent, with the roles its author holds on this record. */
export type Request = {
  readonly id: string;
  readonly step: string;
  readonly on: Day;
  readonly asks: Readonly<Record<string, unknown>>;
  readonly by: string;
  readonly roles: readonly string[];
  /** Stated by the head: it happened on paper although the rules refuse it, and why it stands. */
  readonly irregular?: string | undefined;
  readonly named?: AnyGiven['named'];
};

/** Where the question is asked: the day it is asked on and the calendar as known. */
export type Setting = {
  readonly calendar: Calendar;
  /** Nothing when no day is in the future: the clock calculator. */
  readonly today?: Day;
  /** The clock calculator asks no roles, leaves internal steps out and needs only the fields that clocks read. */
  readonly clockOnly?: true;
};

export type Decision =
  | { readonly entry: Entry }
  | { readonly refused: Refusal }
  | { readonly invalid: readonly FieldError[] };

/** The law's whole answer to one request: the act to record with its marks, the refusal, or what could not be read. */
export function decide(matter: Matter, state: State, request: Request, setting: Setting): Decision {
  const barriers = barriersOf(matter, state, request, setting);
  const barred = barriers.find((one) => !excusable(matter, request, one));
  if (barred) return { refused: plain(barred) };
  const future = setting.today !== undefined && request.on > setting.today;
  if (future) return { refused: futureDay(matter, request.step) };
  const asks = parse(matter, request, setting);
  if ('invalid' in asks) return asks;
  const question = given(matter, state, { ...request, asks: asks.values }, setting.calendar);
  const against = [...barriers, ...broken(matter, state, matter.rules[request.step], question)];
  const refused = against.find((rule) => !excusable(matter, request, rule));
  if (refused) return { refused: plain(refused) };
  const marks = [
    ...against.map((rule): Mark => ({
      ...plain(rule),
      kind: 'irregular',
      reason: request.irregular ?? '',
    })),
    ...lateness(matter, state, request.step, question),
  ];
  return { entry: entryOf(matter, request, asks.values, marks) };
}

/** An irregular act is taken as the head, so that it stands again when it is decided again. */
function entryOf(
  matter: Matter,
  request: Request,
  asks: Readonly<Record<string, unknown>>,
  marks: readonly Mark[],
): Entry {
  const { id, step, on, by, roles } = request;
  const as = isStated(request) ? matter.heads : (matter.steps[step]?.by ?? []);
  const role = roles.find((one) => as.includes(one)) ?? roles[0] ?? '';
  return { id, step, on, by, role, asks, marks };
}

type Barrier = Refusal & { readonly absolute?: boolean };
type Asking = Pick<Request, 'id' | 'step' | 'on' | 'by' | 'roles' | 'irregular'>;

/** Why this person may not take a step now, as far as that is known before asking anything. API, screens and tests ask here. */
export const mayNot = (
  matter: Matter,
  state: State,
  request: Asking,
  setting: Setting,
): Barrier | undefined => barriersOf(matter, state, request, setting)[0];

/** All that speaks against a step before it is filled in: an irregular act carries every one of them. */
function barriersOf(
  matter: Matter,
  state: State,
  request: Asking,
  setting: Setting,
): readonly Barrier[] {
  const declared = findStep(matter, request.step);
  if (!declared) throw new Error(`${matter.name} has no step ${request.step}`);
  const step = { ...declared, cites: citesOn(declared, request.on) };
  const same = samePerson(matter, step, state, request.by);
  const barriers: readonly Barrier[] = [
    ...outOfTurn(matter, step, { ...request, phase: state.phase }, setting),
    ...(same ? [same] : []),
  ];
  if (barriers.some(({ absolute }) => absolute)) return barriers;
  const question = given(matter, state, { ...request, asks: {} }, setting.calendar);
  return [...barriers, ...broken(matter, state, matter.bars[request.step], question)];
}

/** What role and phase alone say against a step. */
export const outOfTurn = (
  matter: Matter,
  step: AnyStep,
  asking: Pick<Request, 'roles' | 'irregular'> & { readonly phase: string | null },
  setting: Pick<Setting, 'clockOnly'> = {},
): readonly Barrier[] =>
  [
    roleRefusal(matter, step, asking, setting),
    phaseRefusal(matter, step, asking.phase, setting),
  ].filter((one) => one !== undefined);

function roleRefusal(
  matter: Matter,
  step: AnyStep,
  asking: Pick<Request, 'roles' | 'irregular'>,
  { clockOnly }: Pick<Setting, 'clockOnly'>,
): Barrier | undefined {
  const may = isStated(asking) ? [...step.by, ...matter.heads] : step.by;
  if (clockOnly || asking.roles.some((role) => may.includes(role))) return undefined;
  const titles = step.by.map((role) => matter.roles[role]?.title);
  return {
    ...refuse(matter, step.cites, 'not-your-step', {
      zh: `“${step.title.zh}”由${titles.map((title) => title?.zh).join('、')}办理。`,
      en: `“${step.title.en}” is taken by: ${titles.map((title) => title?.en).join(', ')}.`,
    }),
    absolute: true,
  };
}

function phaseRefusal(
  matter: Matter,
  step: AnyStep,
  phase: string | null,
  { clockOnly }: Pick<Setting, 'clockOnly'>,
): Barrier | undefined {
  const phases = clockOnly && phase !== null ? [phase, ...reachedInside(matter, phase)] : [phase];
  const open = step.from
    ? phases.some((candidate) => candidate !== null && step.from?.includes(candidate))
    : phase === null;
  if (open) return undefined;
  const now = phase === null ? say('尚未登记', 'not registered') : matter.phases[phase]?.title;
  return {
    ...refuse(matter, step.cites, 'not-in-this-phase', {
      zh: `事项现处于“${now?.zh}”，不能办理“${step.title.zh}”。`,
      en: `The matter is “${now?.en}”: “${step.title.en}” cannot be taken now.`,
    }),
    absolute: phase === null || !step.from,
  };
}

/** Phases that only internal steps lead to: drafting, review and signing may be left out by the calculator. */
function reachedInside(matter: Matter, from: string): readonly string[] {
  const reached = new Set<string>([from]);
  for (const phase of reached)
    for (const step of Object.values(matter.steps))
      if (step.internal && step.to !== undefined && step.from?.includes(phase))
        reached.add(step.to);
  return [...reached];
}

function samePerson(matter: Matter, step: AnyStep, state: State, by: string): Refusal | undefined {
  const other = step.excludes?.find((name) => state.taken[name]?.by === by);
  const title = other === undefined ? undefined : matter.steps[other]?.title;
  return (
    title &&
    refuse(matter, step.cites, 'same-person', {
      zh: `您已办理“${title.zh}”，“${step.title.zh}”须由另一人办理。`,
      en: `You took “${title.en}” yourself: “${step.title.en}” needs another person.`,
    })
  );
}

const futureDay = (matter: Matter, name: string): Refusal => {
  const step = matter.steps[name];
  return refuse(matter, step?.cites ?? matter.inForce, 'future-day', {
    zh: '办理日期不能晚于今天。请填实际发生的日期。',
    en: 'The day of an act cannot lie in the future. Enter the day it happened.',
  });
};

/** A reason that says nothing is none. */
const isStated = ({ irregular }: Pick<Request, 'irregular'>): boolean =>
  irregular !== undefined && irregular.trim() !== '';

const excusable = (
  matter: Matter,
  asking: Pick<Request, 'irregular' | 'roles'>,
  { absolute }: { readonly absolute?: boolean },
): boolean =>
  isStated(asking) && !absolute && asking.roles.some((role) => matter.heads.includes(role));

/** Rules that say no. Every one is asked, so that an irregular act carries all that speaks against it. */
const broken = (
  matter: Matter,
  state: State,
  rules: readonly AnyRule[] | undefined,
  question: AnyGiven,
): readonly Barrier[] =>
  (rules ?? [])
    .filter(
      (rule) => rule.answer === 'refused' && holds(rule, state, question) && rule.when(question),
    )
    .map((rule) => ({ ...refusalOf(matter, rule), ...(rule.absolute ? { absolute: true } : {}) }));

function lateness(matter: Matter, state: State, step: string, question: AnyGiven): readonly Mark[] {
  const rules = [...(matter.bars[step] ?? []), ...(matter.rules[step] ?? [])]
    .filter((rule) => rule.answer === 'late' && holds(rule, state, question) && rule.when(question))
    .map((rule): Mark => ({ ...refusalOf(matter, rule), kind: 'late' }));
  const within = matter.steps[step]?.within;
  const from = within && matter.days[within.from]?.(question.own);
  if (!within || !from || question.on <= lastDay(within.limit, from, question.calendar))
    return rules;
  return [...rules, { ...refuse(matter, within.cites, within.code, within.says), kind: 'late' }];
}

/** Whether a rule is in force on the day that decides it. */
function holds(rule: AnyRule, state: State, { on }: AnyGiven): boolean {
  const day = rule.decides === 'beginning' ? (state.begun ?? on) : on;
  return (
    (rule.since === undefined || day >= rule.since) &&
    (rule.until === undefined || day <= rule.until)
  );
}

const refusalOf = (matter: Matter, { code, cites, says }: AnyRule): Refusal =>
  refuse(matter, cites, code, says);

export const refuse = (matter: Matter, cites: Cite, code: string, because: Text): Refusal => ({
  code,
  law: matter.laws[cites.law]?.title.zh ?? cites.law,
  article: cites.article,
  because,
});

const plain = ({ code, law, article, because }: Refusal) => ({ code, law, article, because });
