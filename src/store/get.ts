import type { State } from '../kernel/act.ts';
import { apply, nothing } from '../kernel/act.ts';
import type { Calendar } from '../kernel/calendar.ts';
import { mayNot } from '../kernel/decide.ts';
import { standing } from '../kernel/fold.ts';
import type { Matter } from '../kernel/matter.ts';
import { actRows } from './act-rows.ts';
import { documentsOf, relatedTo } from './beside.ts';
import { clocksOf } from './clock-sheet.ts';
import { erasedOf } from './erase.ts';
import { effectOf } from './effects.ts';
import type { StoredRow } from './find.ts';
import { rowOf } from './find.ts';
import type { KeptAct } from './history.ts';
import { loadRows } from './history.ts';
import { STAFF } from './keeps.ts';
import { namedBy } from './named-by.ts';
import { idsNamed, namesOf, titlesInFull } from './names.ts';
import type { ActsBefore, Loaded, Told } from './newest.ts';
import { bearers, loadNewest, pageOfActs, toldBy } from './newest.ts';
import type { Store, Tx } from './open.ts';
import { inOffice, isUuid } from './open.ts';
import type { ActPage, MatterRecord, MayRow } from './record.ts';
import { referencesIn } from './reference-keys.ts';
import type { Actor } from './request.ts';
import { inEmergency } from './sensitive.ts';
import { findRow, findVisible, seenIn } from './sight.ts';
import { similarTo } from './similar.ts';
import { together } from './together.ts';
import type { Viewing } from './viewer.ts';
import { viewing } from './viewer.ts';
import { canSee, seesPersonal } from './visibility.ts';

export type { MatterRecord } from './record.ts';

/** The record with all that is around it; nothing where it is not there or not visible, which look the same. */
export const findMatter = (
  store: Store,
  viewer: Actor,
  kind: string,
  id: string,
): Promise<MatterRecord | undefined> =>
  inOffice(store, viewer.office, (tx) => findMatterIn(store, tx, viewer, { kind, id }));

/** Which record, and whether with all of its acts or, as a page shows a long one, with the newest. */
type Which = { readonly kind: string; readonly id: string; readonly acts?: 'all' | 'newest' };

/** The same inside a transaction that is open: two statements. */
export async function findMatterIn(
  store: Store,
  opened: Tx,
  viewer: Actor,
  { kind, id, acts = 'all' }: Which,
): Promise<MatterRecord | undefined> {
  const matter = store.matters.get(kind);
  if (!matter || !isUuid(id)) return undefined;
  const tx = together(opened);
  const [view, row, rows] = await Promise.all([
    viewing(store, tx, viewer),
    findRow(tx, kind, id),
    acts === 'all' ? loadRows(tx, id) : loadNewest(tx, id),
  ]);
  if (row && canSee(matter, view.eyes, seenIn(row, view.eyes)))
    return recordOf(view, matter, row, rows);
  const forced = row && matter.sensitive && (await findVisible(view, kind, id, inEmergency));
  return forced ? { ...(await recordOf(view, matter, row, rows)), may: [] } : undefined;
}

/** A page of a record's acts, the newest first; nothing where the record is not there or not visible. */
export async function findActsIn(
  store: Store,
  opened: Tx,
  viewer: Actor,
  { kind, id, ...asked }: { readonly kind: string; readonly id: string } & ActsBefore,
): Promise<ActPage | undefined> {
  const matter = store.matters.get(kind);
  if (!matter || !isUuid(id)) return undefined;
  const tx = together(opened);
  const [view, row] = await Promise.all([viewing(store, tx, viewer), findRow(tx, kind, id)]);
  if (!row) return undefined;
  const visible =
    canSee(matter, view.eyes, seenIn(row, view.eyes)) ||
    (matter.sensitive && (await findVisible(view, kind, id, inEmergency)));
  if (!visible) return undefined;
  const how = seesPersonal(matter, view.eyes) ? 'full' : 'masked';
  const { shown, acts, next } = await pageOfActs(view, matter, { id, how }, asked);
  return {
    items: [...acts],
    next,
    names: { ...(await namesOf(view, namedBeside(matter, shown), row.begun)) },
  };
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

async function recordOf(
  view: Viewing,
  matter: Matter,
  row: StoredRow,
  rows: readonly Loaded[],
): Promise<MatterRecord> {
  const { tx, calendar } = view;
  const how = seesPersonal(matter, view.eyes) ? 'full' : 'masked';
  const told = await toldBy(tx, matter, { id: row.id, rows, how });
  const { history, shown } = told;
  const state = row.fold;
  // Asked in one turn, so that it is one statement.
  const [documents, related, naming, names, similar, erased, titles] = await Promise.all([
    documentsOf(tx, row.id),
    relatedTo(view, row.id, state),
    namedBy(view, matter, row.id),
    namesOf(view, namedIn(matter, state, shown), row.begun),
    similarTo(view, matter, row.id, history),
    erasedOf(tx, row.id),
    titlesInFull(view, [{ ...row, own: state.own }]),
  ]);
  const title = titles.get(row.id);
  return {
    ...rowOf(view, row),
    ...(title === undefined ? {} : { title }),
    own: { ...(how === 'full' ? ownOf(matter, state, told, calendar) : state.own) },
    clocks: clocksOf(view, matter, state),
    ...actsOf(view, matter, told),
    may: mayOf(view, matter, state),
    documents,
    related: [...related, ...naming.related],
    similar,
    names: { ...names },
    namedBy: [...naming.namedBy],
    ...erased,
  };
}

/** The acts that the record answers with, and how many it leaves to its pages of acts. */
function actsOf(
  view: Viewing,
  matter: Matter,
  { history, shown, total }: Told,
): Pick<MatterRecord, 'acts' | 'earlierActs'> {
  const ids = new Set(shown.map(({ id }) => id));
  const acts = actRows(view, matter, history).filter(({ id }) => ids.has(id));
  const earlierActs = total - acts.length;
  return { acts, ...(earlierActs > 0 ? { earlierActs } : {}) };
}

/** Records named by the matter as it stands and by the acts on the way there. */
const namedIn = (matter: Matter, state: State, acts: readonly KeptAct[]): readonly string[] => [
  ...idsNamed(matter, state.own),
  ...namedBeside(matter, acts),
];

const namedBeside = (matter: Matter, acts: readonly KeptAct[]): readonly string[] =>
  acts.flatMap(({ step, asks }) =>
    referencesIn(matter.steps[step]?.asks ?? {}, asks).map(({ id }) => id),
  );

/** Where acts aside from the procedure were not read, the kept fold has all but what is masked in it. */
function ownOf(
  matter: Matter,
  { own }: State,
  { history: { acts }, total }: Told,
  calendar: Calendar,
): State['own'] {
  if (acts.length === total) return ownInFull(matter, acts, calendar);
  const names = bearers(matter);
  if (names.length === 0) return own;
  const full = ownInFull(matter, acts, calendar);
  return { ...own, ...Object.fromEntries(names.map((name) => [name, full[name]])) };
}

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
