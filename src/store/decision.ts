import type { Entry, State } from '../kernel/act.ts';
import { apply, nothing } from '../kernel/act.ts';
import type { Calendar } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import { decide, refuse } from '../kernel/decide.ts';
import type { Field, Fields } from '../kernel/field.ts';
import { CORRECT } from '../kernel/fold.ts';
import type { Matter } from '../kernel/matter.ts';
import { fieldsOf } from '../kernel/matter.ts';
import type { FieldError, Mark, Refusal } from '../kernel/refusal.ts';
import type { Referred } from './asks.ts';
import { fieldsOfAct, inside, readSome, referred } from './asks.ts';
import { loadActs, refoldWith } from './history.ts';
import type { KeptAct } from './history.ts';
import { STAFF } from './keeps.ts';
import type { Situation } from './load.ts';
import type { Tx } from './open.ts';
import { isUuid } from './open.ts';
import { maskAsks } from './personal.ts';
import type { ActRequest, Actor, NotDone } from './request.ts';
import { isSeen, loadOthers, namedBy } from './other.ts';
import type { Held } from './visibility.ts';

export type Deciding = {
  readonly kinds: ReadonlyMap<string, Matter>;
  readonly matter: Matter;
  readonly situation: Situation;
  readonly actor: Actor;
  readonly request: ActRequest;
  readonly calendar: Calendar;
  readonly today: Day;
};

/** An act that was decided, with the state after it. Its `asks` still hold the personal values in full. */
export type Decided = {
  readonly entry: Entry;
  readonly state: State;
  readonly fields: Fields;
  readonly for: string | null;
  readonly unit: string | null;
  readonly irregular: string | null;
  /** The state was folded anew from all acts. */
  readonly rebuilt: boolean;
};

/** Asks the kernel; an act dated before the last one and a correction are decided with all acts, in legal order. */
export async function decideAct(tx: Tx, asked: Deciding): Promise<Decided | NotDone> {
  const { request } = asked;
  const mine = rolesOf(asked);
  const before = stateBefore(asked);
  const decision = ask(asked, before, mine);
  if ('invalid' in decision) return decision;
  const backdated = isBackdated(before, request);
  if ('refused' in decision && !mayFall(decision.refused, backdated)) return no(decision.refused);
  const unreadable = references(asked);
  if (unreadable.length > 0) return { invalid: unreadable };
  const entry = 'entry' in decision ? decision.entry : undefined;
  if (!entry || backdated || request.step === CORRECT) return anew(tx, asked, entry, mine);
  return onward(asked, before, entry, mine);
}

/** The common case: the act follows on what is kept of the matter. */
function onward(
  { matter, request, calendar }: Deciding,
  before: State,
  entry: Entry,
  mine: readonly Held[],
): Decided {
  const fields = fieldsOf(matter, request.step);
  const masked = { ...entry, asks: maskAsks(fields, entry.asks) };
  const state = apply(matter, before, masked, calendar);
  return { ...decided(entry, mine, request), state, fields, rebuilt: false };
}

const stateBefore = ({ matter, situation }: Deciding): State =>
  situation.matter?.fold ?? nothing(matter);

const ask = (
  { kinds, matter, situation, actor, request, calendar, today }: Deciding,
  before: State,
  mine: readonly Held[],
) =>
  decide(
    matter,
    before,
    {
      id: request.act,
      step: request.step,
      on: request.on,
      asks: request.asks,
      by: actor.person,
      roles: [...mine.map(({ role }) => role), STAFF],
      irregular: request.irregular,
      named: namedBy(kinds, situation, request.matter),
    },
    { calendar, today },
  );

const isBackdated = ({ last }: State, { on }: ActRequest): boolean => last !== null && on < last;

/** The refusal of an act dated back may fall when it is decided in its place in the history. */
const mayFall = ({ code }: Refusal, backdated: boolean): boolean =>
  backdated && code !== 'not-your-step';

const no = (refused: Refusal): NotDone =>
  refused.code === 'not-your-step' ? { forbidden: refused } : { refused };

/** The person's roles here: as themselves first, as a deputy after; only the absent person's where one is named. */
function rolesOf({ matter, situation, actor, request }: Deciding): readonly Held[] {
  const { held } = situation.eyes;
  const own = held.filter((one) => one.for === null);
  const deputised = held.filter((one) => one.for !== null);
  const all =
    actor.for === undefined
      ? [...own, ...deputised]
      : deputised.filter((one) => one.for === actor.for);
  if (request.irregular === undefined) return all;
  // The head states why an irregular act stands: it is recorded under the head's role, and refolded under it.
  const heads = all.filter(({ role }) => matter.heads.includes(role));
  return heads.length > 0 ? heads : all;
}

function decided(
  entry: Entry,
  mine: readonly Held[],
  request: ActRequest,
): Pick<Decided, 'entry' | 'for' | 'unit' | 'irregular'> {
  const under = mine.find(({ role }) => role === entry.role);
  const irregular = entry.marks.some(({ kind }) => kind === 'irregular');
  return {
    entry,
    for: under?.for ?? null,
    unit: under?.unit ?? null,
    irregular: irregular ? (request.irregular ?? null) : null,
  };
}

/** Matters and colleagues that the answers name must be there, and visible to whoever names them. */
function references({ kinds, matter, situation, request }: Deciding): readonly FieldError[] {
  const fields = fieldsOf(matter, request.step);
  const matters = referred(fields, request.asks, 'record').filter(
    (one) => one.id === request.matter || !isVisible(kinds, situation, one),
  );
  const staff = referred(fields, request.asks, 'staff').flatMap(({ field, id }) => {
    const named = situation.staff.find((one) => one.id === id);
    if (!named) return [notThere(field, fieldAt(fields, field))];
    return named.administers ? [noBusiness(field)] : [];
  });
  return [...matters.map(({ field }) => notThere(field, fieldAt(fields, field))), ...staff];
}

/** 三员分立: they see no matter, so none can be passed to them, and nobody can ask them to read one. */
const noBusiness = (field: string): FieldError => ({
  field,
  message: {
    zh: '系统、安全、审计管理员不办理业务，请另选人员。',
    en: 'Administrators of the platform handle no matters; choose somebody else.',
  },
});

const isVisible = (
  kinds: ReadonlyMap<string, Matter>,
  situation: Situation,
  { id, kind: wanted }: Referred,
): boolean =>
  situation.others.some(
    (one) => one.id === id && isOf(wanted, one.kind) && isSeen(kinds, situation, one),
  );

/** A field that names no kind takes a record of any. */
const isOf = (wanted: string, kind: string): boolean => wanted === 'matter' || wanted === kind;

/** 'persons.0.organisation' is a field of the list's rows. */
const fieldAt = (fields: Fields, path: string): Field | undefined => {
  const [name = '', , inside] = path.split('.');
  return inside === undefined ? fields[name] : fields[name]?.items?.[inside];
};

const notThere = (field: string, declared: Field | undefined): FieldError => ({
  field,
  message: {
    zh: `${declared?.label.zh ?? field}：没有找到，请重新选择。`,
    en: `${declared?.label.en ?? field}: not found, choose again.`,
  },
});

async function anew(
  tx: Tx,
  asked: Deciding,
  entry: Entry | undefined,
  mine: readonly Held[],
): Promise<Decided | NotDone> {
  const { matter, request, calendar, today } = asked;
  const acts = await loadActs(tx, matter, request.matter, 'masked');
  const read = await readAdded(asked, acts, entry);
  if (!('fields' in read)) return read;
  const { asks, fields } = read;
  const added = {
    id: request.act,
    step: request.step,
    on: request.on,
    by: asked.actor.person,
    role: roleFor(matter, request.step, mine),
    marks: [] as readonly Mark[],
    asks: maskAsks(fields, asks),
    seq: (acts.at(-1)?.seq ?? 0) + 1,
    irregular: request.irregular,
    named: namedBy(asked.kinds, asked.situation, request.matter),
  };
  const told = await knowing(tx, asked, acts, asks);
  const folded = refoldWith(matter, told, added, { calendar, today });
  if (!('state' in folded)) return folded;
  const made = { ...(folded.entry ?? { ...added, marks: entry?.marks ?? [] }), asks };
  return { ...decided(made, mine, request), state: folded.state, fields, rebuilt: true };
}

/** The acts, of which the one that a correction changes is asked anew what the records it then names say. */
async function knowing(
  tx: Tx,
  { kinds, matter, situation, request }: Deciding,
  acts: readonly KeptAct[],
  { act: id, asks }: Entry['asks'],
): Promise<readonly KeptAct[]> {
  const wrong = request.step === CORRECT ? acts.find((one) => one.id === id) : undefined;
  if (!wrong || typeof asks !== 'object' || asks === null) return acts;
  const changed = { ...wrong.asks, ...asks };
  const ids = referred(fieldsOf(matter, wrong.step), changed, 'record').map((one) => one.id);
  const others = await loadOthers(tx, ids.filter(isUuid), situation.eyes);
  const named = namedBy(kinds, { ...situation, others }, request.matter);
  return acts.map((one) => (one === wrong ? { ...one, named } : one));
}

const roleFor = (matter: Matter, step: string, mine: readonly Held[]): string =>
  mine.find(({ role }) => matter.steps[step]?.by.includes(role))?.role ?? mine[0]?.role ?? STAFF;

type Read = { readonly asks: Entry['asks']; readonly fields: Fields };

/** The added act's answers: as decided, or read alone where only its place in the history can decide it. */
async function readAdded(
  { matter, request }: Deciding,
  acts: readonly KeptAct[],
  entry: Entry | undefined,
): Promise<Read | NotDone> {
  if (request.step === CORRECT && entry) return readCorrection(matter, acts, entry);
  const fields = fieldsOf(matter, request.step);
  if (entry) return { asks: entry.asks, fields };
  const given = Object.fromEntries(
    Object.entries(request.asks).filter(([, value]) => value !== undefined && value !== ''),
  );
  const some = readSome(fields, given);
  if ('invalid' in some) return some;
  const empty = Object.fromEntries(Object.keys(fields).map((name) => [name, null]));
  return { asks: { ...empty, ...some.values }, fields };
}

function readCorrection(matter: Matter, acts: readonly KeptAct[], entry: Entry): Read | NotDone {
  const wrong = acts.find(({ id }) => id === entry.asks['act']);
  if (!wrong || wrong.step === CORRECT)
    return { invalid: [notThere('act', fieldsOf(matter, CORRECT)['act'])] };
  const fields = fieldsOfAct(matter, CORRECT, wrong.step);
  const values = entry.asks['asks'] as Readonly<Record<string, unknown>> | null; // a field of kind values
  const some = values === null ? { values } : readSome(fieldsOf(matter, wrong.step), values);
  if ('invalid' in some) return { invalid: inside('asks', some.invalid) };
  const { on, strike } = entry.asks;
  if (!some.values && !on && !strike)
    return {
      refused: refuse(matter, matter.steps[CORRECT]?.cites ?? matter.inForce, 'nothing-corrected', {
        zh: '请填写更正后的日期或者内容，或者注明该记录系误记。',
        en: 'Give the corrected day or values, or say that it was entered by mistake.',
      }),
    };
  return { asks: { ...entry.asks, asks: some.values }, fields };
}
