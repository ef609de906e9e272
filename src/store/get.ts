import type { State } from '../kernel/act.ts';
import { apply, nothing } from '../kernel/act.ts';
import type { Calendar } from '../kernel/calendar.ts';
import type { Reading, StripDay } from '../kernel/clock.ts';
import { readClock, readStrip } from '../kernel/clock.ts';
import type { Day } from '../kernel/day.ts';
import { mayNot } from '../kernel/decide.ts';
import { standing } from '../kernel/fold.ts';
import type { AnyClock, Matter } from '../kernel/matter.ts';
import type { TermSetting } from '../office/term-settings.ts';
import { settingsOfTerm } from '../office/term-settings.ts';
import { actRows } from './act-rows.ts';
import { calendarKnownOn, choicesRead } from './calendar.ts';
import { documentsOf, relatedTo } from './beside.ts';
import { erasedOf } from './erase.ts';
import { effectOf } from './effects.ts';
import type { StoredRow } from './find.ts';
import { ROW, rowOf } from './find.ts';
import type { ActsRow, KeptAct } from './history.ts';
import { historyOf, loadRows } from './history.ts';
import { STAFF } from './keeps.ts';
import { namedBy } from './named-by.ts';
import { idsNamed, namesOf, titlesInFull } from './names.ts';
import type { Store, Tx } from './open.ts';
import { inOffice, isUuid } from './open.ts';
import type { ClockReading, MatterRecord, MayRow } from './record.ts';
import { referencesIn } from './reference-keys.ts';
import type { Actor } from './request.ts';
import { inEmergency } from './sensitive.ts';
import { similarTo } from './similar.ts';
import { together } from './together.ts';
import type { Viewing } from './viewer.ts';
import { viewing } from './viewer.ts';
import type { Eyes, Seen } from './visibility.ts';
import { binder, canSee, seenOf, seesPersonal, statementName, visibleSql } from './visibility.ts';
import { readClocks } from './readings.ts';

export type { MatterRecord } from './record.ts';

/** The record with all that is around it; nothing where it is not there or not visible, which look the same. */
export const findMatter = (
  store: Store,
  viewer: Actor,
  kind: string,
  id: string,
): Promise<MatterRecord | undefined> =>
  inOffice(store, viewer.office, (tx) => findMatterIn(store, tx, viewer, { kind, id }));

/** The same inside a transaction that is open: two statements. */
export async function findMatterIn(
  store: Store,
  opened: Tx,
  viewer: Actor,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<MatterRecord | undefined> {
  const matter = store.matters.get(kind);
  if (!matter || !isUuid(id)) return undefined;
  const tx = together(opened);
  const [view, row, acts] = await Promise.all([
    viewing(store, tx, viewer),
    findRow(tx, kind, id),
    loadRows(tx, id),
  ]);
  if (row && canSee(matter, view.eyes, seenIn(row, view.eyes)))
    return recordOf(view, matter, row, acts);
  const forced = row && matter.sensitive && (await findVisible(view, kind, id, inEmergency));
  return forced ? { ...(await recordOf(view, matter, row, acts)), may: [] } : undefined;
}

/** The same; throws where `findMatter` finds nothing. */
export async function getMatter(
  store: Store,
  viewer: Actor,
  kind: string,
  id: string,
): Promise<MatterRecord> {
  const record = await findMatter(store, viewer, kind, id);
  if (!record) throw new Error(`no such matter: ${kind} ${id}`);
  return record;
}

/** How a person sees a matter: by right, or because he stated why; asked before anything of it is handed out. */
export type Sight = { readonly sensitive: boolean; readonly emergency: boolean };

/** Nothing where he does not see it. */
export const findSight = (store: Store, viewer: Actor, id: string): Promise<Sight | undefined> =>
  inOffice(store, viewer.office, async (tx) => {
    const view = await viewing(store, tx, viewer);
    const byRight = await findVisible(view, undefined, id);
    const row = byRight ?? (await findVisible(view, undefined, id, inEmergency));
    if (!row) return undefined;
    const declared = store.matters.get(row.kind)?.sensitive === true;
    const sensitive = declared || row.sensitivity === 'work-secret';
    return { sensitive, emergency: !byRight };
  });

type Seeing = typeof inEmergency;

async function findVisible(
  view: Viewing,
  kind: string | undefined,
  id: string,
  seeing?: Seeing,
): Promise<StoredRow | undefined> {
  if (!isUuid(id)) return undefined;
  const { values, bind } = binder();
  const { store, eyes } = view;
  const visible =
    seeing?.(bind, eyes.person, store.clock.now()) ??
    visibleSql(store.matters.values(), eyes, bind, 'page');
  const ofKind = kind === undefined ? '' : `and m.kind = ${bind(kind)}`;
  const sql = `select ${ROW} from matter m
     where m.office_id = current_office() and m.id = ${bind(id)}::uuid ${ofKind} and ${visible}`;
  const [row] = await view.tx.query<StoredRow>(sql, values, statementName('record', sql));
  return row;
}

type SeenRow = StoredRow & {
  readonly unit_id: string | null;
  readonly assignee_id: string | null;
  readonly holders: readonly string[];
};

/**
 * The row with what decides who sees it: the one predicate is asked here, as lists ask it in SQL. What is read after it
 * in the transaction is planned once a connection: planning anew for each record takes longer than reading it.
 */
async function findRow(tx: Tx, kind: string, id: string): Promise<SeenRow | undefined> {
  const [row] = await tx.query<SeenRow>(
    `select ${ROW}, m.unit_id, m.assignee_id, array(select i.holder from involved i
       where i.office_id = current_office() and i.matter_id = m.id and i.holder like 'person:%') as holders,
       set_config('plan_cache_mode', 'force_generic_plan', true)
     from matter m where m.office_id = current_office() and m.id = $1::uuid and m.kind = $2`,
    [id, kind],
    'record-row',
  );
  return row;
}

const seenIn = (row: SeenRow, { persons }: Eyes): Seen =>
  seenOf({ ...row, involved: persons.some((person) => row.holders.includes(`person:${person}`)) });

async function recordOf(
  view: Viewing,
  matter: Matter,
  row: StoredRow,
  rows: readonly ActsRow[],
): Promise<MatterRecord> {
  const { tx, calendar } = view;
  const how = seesPersonal(matter, view.eyes) ? 'full' : 'masked';
  const history = historyOf(matter, rows, how);
  const { acts } = history;
  const state = row.fold;
  // Asked in one turn, so that it is one statement.
  const [documents, related, naming, names, similar, erased, titles] = await Promise.all([
    documentsOf(tx, row.id),
    relatedTo(view, row.id, state),
    namedBy(view, matter, row.id),
    namesOf(view, namedIn(matter, state, acts), row.begun),
    similarTo(view, matter, row.id, history),
    erasedOf(tx, row.id, acts),
    titlesInFull(view, [{ ...row, own: state.own }]),
  ]);
  const title = titles.get(row.id);
  return {
    ...rowOf(view, row),
    ...(title === undefined ? {} : { title }),
    own: { ...(how === 'full' ? ownInFull(matter, acts, calendar) : state.own) },
    clocks: clocksOf(view, matter, state),
    acts: actRows(view, matter, history),
    may: mayOf(view, matter, state),
    documents,
    related: [...related, ...naming.related],
    similar,
    names: { ...names },
    namedBy: [...naming.namedBy],
    ...erased,
  };
}

/** Records named by the matter as it stands and by the acts on the way there. */
const namedIn = (matter: Matter, state: State, acts: readonly KeptAct[]): readonly string[] => [
  ...idsNamed(matter, state.own),
  ...acts.flatMap(({ step, asks }) =>
    referencesIn(matter.steps[step]?.asks ?? {}, asks).map(({ id }) => id),
  ),
];

/** `own` folded from acts that hold their personal values in full; nothing is decided anew. */
export function ownInFull(
  matter: Matter,
  acts: readonly KeptAct[],
  calendar: Calendar,
): State['own'] {
  let state = nothing(matter);
  for (const act of standing(acts)) state = apply(matter, state, act, calendar);
  return state.own;
}

const settingsBehind = (
  { store, tx }: Viewing,
  matter: Matter,
  clock: string,
  { state: { own, clocks }, on }: { readonly state: State; readonly on: Day },
): readonly TermSetting[] => {
  const choose = choicesRead(store, tx.office);
  return settingsOfTerm(matter, clock, { own, events: clocks[clock] ?? [], choose, on });
};

const clocksOf = (view: Viewing, matter: Matter, state: State): Record<string, ClockReading> =>
  Object.fromEntries(
    Object.entries(readClocks(matter, state, view.calendar, view.now)).flatMap(
      ([name, reading]) => {
        const rule = matter.clocks[name];
        if (!rule) return [];
        const { title, of } = rule;
        const settings = settingsBehind(view, matter, name, { state, on: view.today });
        return [[name, { ...reading, title, of, cites: reading.cites ?? rule.cites, settings }]];
      },
    ),
  );

/** What this person may do today, decided once: screens show it and never reason. */
function mayOf(view: Viewing, matter: Matter, state: State): MayRow[] {
  const { calendar, today, now, eyes } = view;
  const roles = [...eyes.held.map(({ role }) => role), STAFF];
  return Object.keys(matter.steps)
    .filter((step) => matter.steps[step]?.from)
    .map((step): MayRow => {
      const request = { id: '', step, on: today, by: eyes.person, roles };
      const refused = mayNot(matter, state, request, { calendar, today });
      if (refused) {
        const { code, law, article, because } = refused;
        return { step, not: { code, law, article, because } };
      }
      const effect = effectOf({ matter, state, calendar, today, minute: now }, step);
      return effect ? { step, effect } : { step };
    });
}

export type ClockSheet = {
  readonly reading: Reading;
  readonly strip: readonly StripDay[];
  readonly rule: Pick<AnyClock, 'title' | 'cites' | 'limit'>;
  readonly settings: readonly TermSetting[];
};

/** One clock on a day, counted with the calendar as known now or on another day; nothing where there is none to see. */
export async function findClock(
  store: Store,
  viewer: Actor,
  { kind, id, clock }: { readonly kind: string; readonly id: string; readonly clock: string },
  { on, knownOn }: { readonly on?: Day | undefined; readonly knownOn?: Day | undefined } = {},
): Promise<ClockSheet | undefined> {
  return inOffice(store, viewer.office, async (tx: Tx) => {
    const view = await viewing(store, tx, viewer);
    const row =
      (await findVisible(view, kind, id)) ?? (await findVisible(view, kind, id, inEmergency));
    const matter = store.matters.get(kind);
    if (!row || !matter) return undefined;
    const rule = matter.clocks[clock];
    if (!rule) return undefined;
    const calendar = knownOn ? await calendarKnownOn(store, tx, knownOn) : view.calendar;
    const events = row.fold.clocks[clock] ?? [];
    return {
      reading: readClock(rule, events, calendar, on ?? view.now),
      strip: readStrip(rule, events, calendar, on ?? view.today),
      rule: { title: rule.title, cites: rule.cites, limit: rule.limit },
      settings: settingsBehind(view, matter, clock, { state: row.fold, on: on ?? view.today }),
    };
  });
}
