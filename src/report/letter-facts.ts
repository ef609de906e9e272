import type { State } from '../kernel/act.ts';
import { apply, nothing } from '../kernel/act.ts';
import type { Calendar } from '../kernel/calendar.ts';
import { readClock } from '../kernel/clock.ts';
import type { Day } from '../kernel/day.ts';
import { standing } from '../kernel/fold.ts';
import type { Matter } from '../kernel/matter.ts';
import type { ActFacts, LetterFacts, OfficeFacts } from '../matters/letter/facts.ts';
import { documentsOf } from '../store/beside.ts';
import { calendarOf } from '../store/calendar.ts';
import type { KeptAct } from '../store/history.ts';
import { loadActs } from '../store/history.ts';
import { findNumbers } from '../store/numbers-of.ts';
import type { Store, Tx } from '../store/open.ts';
import { listPeople } from '../store/people.ts';
import type { Settings } from '../store/settings.ts';
import { settingsOn } from '../store/settings.ts';

type Names = ReadonlyMap<string, string>;
export type Wanted = { readonly kind: string; readonly matter: string };

/** The matter with its acts as they stand, each with the state right after it. */
export type Told = {
  readonly matter: Matter;
  readonly acts: readonly KeptAct[];
  readonly states: readonly State[];
  readonly calendar: Calendar;
  readonly factsAfter: (index: number) => Promise<LetterFacts>;
};

/** Reads a matter for printing, personal values in full. Nothing where there is no such matter. */
export async function tellMatter(
  store: Store,
  tx: Tx,
  { kind, matter: id }: Wanted,
): Promise<Told | undefined> {
  const matter = store.matters.get(kind);
  if (!matter) return undefined;
  const calendar = await calendarOf(store, tx);
  const acts = standing(await loadActs(tx, matter, id, 'full')) as readonly KeptAct[]; // the same acts, in legal order
  if (acts.length === 0) return undefined;
  const states: State[] = [];
  let state = nothing(matter);
  for (const act of acts) {
    state = apply(matter, state, act, calendar);
    states.push(state);
  }
  const names: Names = new Map((await listPeople(tx)).map((person) => [person.id, person.name]));
  return {
    matter,
    acts,
    states,
    calendar,
    factsAfter: (index) => factsOf(store, tx, { id, matter, acts, states, calendar, names, index }),
  };
}

type Telling = {
  readonly id: string;
  readonly matter: Matter;
  readonly acts: readonly KeptAct[];
  readonly states: readonly State[];
  readonly calendar: Calendar;
  readonly names: Names;
  readonly index: number;
};

async function factsOf(store: Store, tx: Tx, telling: Telling): Promise<LetterFacts> {
  const { id, matter, acts, states, calendar, names, index } = telling;
  const act = acts[index];
  const state = states[index];
  if (!act || !state) throw new RangeError(`no act ${index}`);
  const told = acts.map((one) => actFacts(matter, one, names));
  const mine = told[index];
  if (!mine) throw new RangeError(`no act ${index}`);
  return {
    office: officeFacts(await settingsOn(tx, act.on)),
    matter: { number: acts[0]?.number ?? null, own: state.own },
    act: mine,
    acts: told,
    clocks: clocksAfter(matter, state, calendar, act.on),
    documents: (await documentsOf(tx, id)).map((document) => ({
      sha256: document.sha256,
      name: document.name,
      what: wordFor(matter, document.what),
      act: document.act,
      on: told.find((one) => one.id === document.act)?.on ?? act.on,
      pages: null,
    })),
    earlier: await findNumbers(tx, referencesOf(acts)),
    people: Object.fromEntries(names),
    today: store.clock.today(),
    draft: false,
  };
}

/** A document is kept under the name of the field it was given in, or of what was chosen for it. */
function wordFor({ own, steps }: Matter, code: string): string {
  const asked = Object.values(steps).map(({ asks }) => asks);
  const fields = asked.flatMap((asks) => asks?.[code] ?? []);
  const options = asked.flatMap((asks) => asks?.['what']?.options?.[code] ?? []);
  return (options[0] ?? fields[0]?.label ?? own[code]?.label)?.zh ?? code;
}

function actFacts(matter: Matter, act: KeptAct, names: Names): ActFacts {
  const step = matter.steps[act.step];
  const facts = {
    id: act.id,
    step: act.step,
    title: step?.title.zh ?? act.step,
    on: act.on,
    by: names.get(act.by) ?? '',
    asks: act.asks,
    number: act.number,
    letters: step?.letters ?? [],
  };
  return act.for === null ? facts : { ...facts, for: names.get(act.for) ?? '' };
}

const clocksAfter = (
  matter: Matter,
  state: State,
  calendar: Calendar,
  on: Day,
): LetterFacts['clocks'] =>
  Object.fromEntries(
    Object.entries(matter.clocks).map(([name, rule]) => [
      name,
      readClock(rule, state.clocks[name] ?? [], calendar, on),
    ]),
  );

/** Other matters that acts name: the earlier answer of a repeated request. */
const referencesOf = (acts: readonly KeptAct[]): readonly string[] =>
  acts.flatMap(({ asks }) => (typeof asks['earlier'] === 'string' ? [asks['earlier']] : []));

/** Settings as letters read them; what is not set is null, and a letter that needs it says so. */
function officeFacts(settings: Settings): OfficeFacts {
  const text = (key: string): string | null => {
    const value = settings[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const also = settings['alsoRefusals'];
  const seal = settings['seal'];
  return {
    name: text('name') ?? '',
    disclosureUnit: text('disclosureUnit'),
    address: text('address'),
    postcode: text('postcode'),
    phone: text('phone'),
    hours: text('officeHours'),
    representative: text('representative'),
    representativePost: text('representativePost'),
    reconsideration: text('reconsiderationOrgan'),
    reconsiderationOnline: text('reconsiderationOnline'),
    superior: text('superiorOrgan'),
    court: text('court'),
    payment: text('payment'),
    alsoRefusals: Array.isArray(also) ? also.map(String) : null,
    seal: seal === 'none' || seal === 'electronic' ? seal : 'paper',
  };
}
