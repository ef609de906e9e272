import type { Entry, State } from '../../kernel/act.ts';
import { apply, clockOf, nothing } from '../../kernel/act.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import type { Reading } from '../../kernel/clock.ts';
import type { Day } from '../../kernel/day.ts';
import type { Figure } from '../../kernel/figure.ts';
import type { Recorded } from '../../kernel/fold.ts';
import { CORRECT, standing } from '../../kernel/fold.ts';
import type { Matter } from '../../kernel/matter.ts';
import { isMoment } from '../../kernel/moment.ts';
import type { Base } from './catalogue.ts';

/** An act that stands, with the matter before and after it. */
export type Stood = { readonly act: Entry; readonly before: State; readonly state: State };

/** What a matter contributes to one figure on one day. `n`: counted, or -1 where it leaves a stock. */
export type Line = {
  readonly figure: string;
  readonly slice: string;
  readonly value: string;
  readonly record: string;
  readonly day: Day;
  readonly amount: string | null;
  readonly n: number;
};

/** The acts as they stand, each with the matter before and after it. */
export function standingWith(
  matter: Matter,
  acts: readonly Recorded[],
  calendar: Calendar,
): readonly Stood[] {
  let state = nothing(matter);
  return standing(acts).map((act) => {
    const before = state;
    state = apply(matter, before, act, calendar);
    return { act, before, state };
  });
}

/** The same with one act more; folded anew where the act changes what came before it. */
export function withNext(
  matter: Matter,
  stood: readonly Stood[],
  acts: readonly Recorded[],
  calendar: Calendar,
): readonly Stood[] {
  const next = acts.at(-1);
  const last = stood.at(-1);
  if (!next || !last || next.step === CORRECT || next.on < last.act.on)
    return standingWith(matter, acts, calendar);
  const state = apply(matter, last.state, next, calendar);
  return [...stood, { act: next, before: last.state, state }];
}

/** A matter, and the measures it is counted in. */
export type Counted = {
  readonly id: string;
  readonly matter: Matter;
  readonly bases: readonly Base[];
  readonly calendar: Calendar;
};

/** What a matter contributes to the figures of its kind. One that is void or merged contributes nothing. */
export function contributionsOf(of: Counted, stood: readonly Stood[]): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  const end = stood.at(-1)?.state;
  if (!end || isHidden(of.matter, end)) return lines;
  const seen: Seeing = { ...of, stood, end };
  for (const base of of.bases)
    for (const line of base.figure.op === 'stock' ? stays(seen, base) : counts(seen, base))
      enter(lines, line);
  return lines;
}

/** One line for all that is alike; a matter opened and closed on the same day leaves none in a stock. */
function enter(lines: Map<string, Line>, line: Line): void {
  const key = keyOf(line);
  const n = line.n + (lines.get(key)?.n ?? 0);
  if (n === 0) lines.delete(key);
  else lines.set(key, { ...line, n });
}

export const keyOf = ({ figure, slice, value, record, day, amount }: Omit<Line, 'n'>): string =>
  JSON.stringify([figure, slice, value, record, day, amount]);

type Seeing = Counted & { readonly stood: readonly Stood[]; readonly end: State };

const isHidden = (matter: Matter, { phase }: State): boolean =>
  phase !== null && matter.phases[phase]?.hidden === true;
const isClosed = (matter: Matter, { phase }: State): boolean =>
  phase !== null && matter.phases[phase]?.closed === true;

function* counts(seen: Seeing, { key, figure }: Base): Generator<Line> {
  for (const one of seen.stood) {
    if (!figure.steps?.includes(one.act.step) || !holds(figure, one)) continue;
    if (!isPunctual(seen, figure, one)) continue;
    const day = dayOf(seen, figure, one.act.on);
    const slice = sliceOf(figure, one);
    if (day)
      for (const { value, amount } of valuesOf(seen, figure, one))
        yield { figure: key, slice, value, record: one.act.id, day, amount, n: 1 };
    if (figure.once) return;
  }
}

/** In from the beginning (or its named day) until the act that closes the matter; in again when it is opened again. */
function* stays(seen: Seeing, { key, figure }: Base): Generator<Line> {
  const { matter, stood, end } = seen;
  const opening = stood.find(({ act }) => figure.steps?.includes(act.step));
  if (!opening) return;
  const last = { ...opening, state: end };
  const day = dayOf(seen, figure, opening.act.on);
  if (!day || !holds(figure, last)) return;
  const line = { figure: key, slice: sliceOf(figure, last), value: '', amount: null };
  const { id: record } = opening.act;
  yield { ...line, record, day, n: 1 };
  for (const { act, before, state } of stood) {
    const was = before.phase !== null && isClosed(matter, before);
    const is = isClosed(matter, state);
    if (was !== is) yield { ...line, record, day: act.on, n: is ? -1 : 1 };
  }
}

const isPunctual = (seen: Seeing, { inTime, late }: Figure, one: Stood): boolean =>
  (inTime === undefined || !readAt(seen, inTime, one).late) &&
  (late === undefined || readAt(seen, late, one).late);

const holds = ({ where }: Figure, { act, state }: Stood): boolean =>
  where?.({ step: act.step, own: state.own, asks: act.asks }) ?? true;

/** Named days are those of the matter as it stands at the end: a day that became known later counts from then on. */
const dayOf = ({ matter, end }: Seeing, { on }: Figure, act: Day): Day | null | undefined =>
  on === undefined ? act : matter.days[on]?.(end.own);

const fieldOf = ({ act, state }: Stood, name: string): unknown =>
  act.asks[name] ?? state.own[name] ?? null;

const sliceOf = ({ by = [] }: Figure, one: Stood): string =>
  by
    .map((name) => fieldOf(one, name))
    .map((value) => (isValue(value) ? String(value) : ''))
    .join('|');

type Valued = { readonly value: string; readonly amount: string | null };
const plain: readonly Valued[] = [{ value: '', amount: null }];

function valuesOf(seen: Seeing, figure: Figure, one: Stood): readonly Valued[] {
  if (figure.op === 'count') return plain;
  const found = foundIn(seen, figure, one);
  if (figure.op === 'sum') {
    const amount = Array.isArray(found) ? found.length : isValue(found) ? Number(found) : null;
    return amount ? [{ value: '', amount: String(amount) }] : [];
  }
  const all: readonly unknown[] = Array.isArray(found) ? found : [found];
  return all.filter(isValue).map((each) => ({ value: String(each), amount: null }));
}

/** What a sum adds up, a list by its rows; what is told apart or put in order. */
function foundIn(seen: Seeing, { used, field = '' }: Figure, one: Stood): unknown {
  if (used !== undefined) return readAt(seen, used, one).used;
  return field === '@matter' ? seen.id : fieldOf(one, field);
}

const isValue = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) && value !== '';

/** A clock as an act left it; one that the act begins anew is read as the act found it. */
function readAt({ matter, calendar }: Seeing, clock: string, one: Stood): Reading {
  const rule = matter.clocks[clock];
  const at = rule?.stopsAt === undefined ? undefined : one.act.asks[rule.stopsAt];
  const anew = rule?.starts.steps.includes(one.act.step) && one.before.clocks[clock]?.length;
  const on = isMoment(at) ? at : one.act.on;
  return clockOf(matter, anew ? one.before : one.state, clock, { calendar, on });
}
