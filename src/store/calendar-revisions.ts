import { randomUUID } from 'node:crypto';
import type { State } from '../kernel/act.ts';
import type { Calendar, CalendarRevision, Closure } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import { loadCalendar } from '../office/calendar/calendar.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Administered } from './administer.ts';
import { administerIn, administrative, chainOfficeAct } from './administer.ts';
import { again } from './again.ts';
import { calendarOf } from './calendar.ts';
import type { Store, Tx } from './open.ts';
import { inOffice, Undo } from './open.ts';
import { project } from './project.ts';
import type { NamedClock } from './project.ts';

/** What a changed calendar did to a running clock. */
export type CalendarChange = {
  readonly matter: string;
  readonly number: string | null;
  readonly title: string;
  readonly clock: string;
  readonly before: Day | null;
  readonly after: Day | null;
  /** The due day came nearer: somebody must be told. */
  readonly earlier: boolean;
};
export type Saved = {
  readonly saved: 'saved' | 'already';
  readonly changes: readonly CalendarChange[];
};
export type SavedRevision = Saved | Exclude<Administered, { done: unknown }>;

/**
 * Enters a notice: the office's calendar changes, running clocks move with it, and each difference is written down.
 * `by` nobody: from the command line. The same notice twice is one.
 */
export async function saveCalendarRevision(
  store: Store,
  office: string,
  revision: CalendarRevision,
  by: string | null,
): Promise<SavedRevision> {
  return again(() =>
    inOffice(store, office, async (tx): Promise<SavedRevision> => {
      if (loadCalendar().some(({ id }) => id === revision.id))
        return { saved: 'already', changes: [] };
      let saved: Saved = { saved: 'already', changes: [] };
      const effect = async () => {
        saved = await enter(store, tx, revision, by);
        return undefined;
      };
      const act = randomUUID();
      const asks = { revision: revision.id, year: revision.year, document: revision.document };
      const on = store.clock.today();
      const request = { act, step: 'enterCalendar' as const, on, asks };
      if (by === null) {
        await lockOffice(tx);
        await effect();
        if (saved.saved === 'saved')
          await chainOfficeAct(tx, { ...request, by, at: store.clock.now() });
        return saved;
      }
      const result = await administerIn(store, tx, { person: by, office }, { ...request, effect });
      if (!('done' in result)) throw new Undo(result);
      return saved;
    }),
  );
}

/** What entering a notice would do, and nothing done. */
export async function previewCalendarRevision(
  store: Store,
  office: string,
  revision: CalendarRevision,
): Promise<Saved> {
  if (loadCalendar().some(({ id }) => id === revision.id)) return { saved: 'already', changes: [] };
  try {
    return await again(() =>
      inOffice(store, office, async (tx): Promise<Saved> => {
        await lockOffice(tx);
        throw new Undo(await enter(store, tx, revision, null));
      }),
    );
  } finally {
    // The calendar that was counted with never came to be.
    store.calendars.delete(office);
  }
}

const lockOffice = (tx: Tx) =>
  tx.query('select 1 from office where office_id = current_office() for update');

async function enter(
  store: Store,
  tx: Tx,
  revision: CalendarRevision,
  by: string | null,
): Promise<Saved> {
  const before = await calendarOf(store, tx);
  const rows = await tx.query(
    `insert into calendar_revision (office_id, id, ordinal, body, at, by_person)
     values (current_office(), $1, (select coalesce(max(ordinal), 0) + 1 from calendar_revision
       where office_id = current_office()), $2, $3, $4)
     on conflict (office_id, id) do nothing returning id`,
    [revision.id, JSON.stringify(revision), store.clock.now(), by],
  );
  if (rows.length === 0) return { saved: 'already', changes: [] };
  return { saved: 'saved', changes: await moved(store, tx, revision.id, before) };
}

export type ClosedDay = Closure & { readonly act: string; readonly open?: boolean };

/**
 * Closes the office on a day that is no holiday: it is shown, and still counts as a working day. `open` takes that
 * back. `by` nobody: from the command line.
 */
export async function saveClosure(
  store: Store,
  { office, person }: { readonly office: string; readonly person: string | null },
  closure: ClosedDay,
): Promise<Administered> {
  const { act, day, reason, open = false } = closure;
  const on = store.clock.today();
  const request = { act, step: open ? ('openDay' as const) : ('closeDay' as const), on };
  const asks = { day, reason };
  return again(() =>
    inOffice(store, office, async (tx): Promise<Administered> => {
      const effect = () => closeOrOpen(store, tx, closure, person);
      if (person !== null) {
        const result = await administerIn(
          store,
          tx,
          { person, office },
          { ...request, asks, effect },
        );
        if (!('done' in result)) throw new Undo(result);
        return result;
      }
      await lockOffice(tx);
      const refused = await effect();
      if (refused) return { refused };
      await chainOfficeAct(tx, { ...request, asks, by: null, at: store.clock.now() });
      return { done: { act, repeated: false } };
    }),
  );
}

async function closeOrOpen(
  store: Store,
  tx: Tx,
  { day, reason, open = false }: ClosedDay,
  by: string | null,
): Promise<Refusal | undefined> {
  const rows = open
    ? await tx.query(
        'delete from calendar_closure where office_id = current_office() and day = $1 returning day',
        [day],
      )
    : await tx.query(
        `insert into calendar_closure (office_id, day, reason, at, by_person)
         values (current_office(), $1, $2, $3, $4) on conflict do nothing returning day`,
        [day, reason, store.clock.now(), by],
      );
  if (rows.length === 0)
    return administrative('closure', '工作日历', {
      zh: open ? '这一天没有登记停止办公。' : '这一天已登记停止办公。',
      en: open ? 'No closure is recorded for this day.' : 'This closure is recorded already.',
    });
  await nextVersion(tx);
  return undefined;
}

type Row = {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly fold: State;
};

/** Projects the clocks of every open matter anew and writes down which due days moved. */
async function moved(
  store: Store,
  tx: Tx,
  revision: string,
  before: Calendar,
): Promise<readonly CalendarChange[]> {
  const version = await nextVersion(tx);
  const after = await calendarOf(store, tx, version);
  const rows = await tx.query<Row>(
    `select id, kind, number, title, fold from matter m where office_id = current_office()
       and exists (select from clock c where c.office_id = current_office() and c.matter_id = m.id
         and c.state in ('running', 'paused')) order by id for update`,
  );
  const changes: CalendarChange[] = [];
  for (const row of rows) changes.push(...(await moveOne(store, tx, row, { before, after })));
  for (const change of changes) await writeDown(store, tx, revision, change);
  return changes;
}

async function nextVersion(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ calendar_version: number }>(
    `update office set calendar_version = calendar_version + 1
     where office_id = current_office() returning calendar_version`,
  );
  if (!row) throw new Error(`no such office: ${tx.office}`);
  return row.calendar_version;
}

async function moveOne(
  store: Store,
  tx: Tx,
  row: Row,
  { before, after }: { readonly before: Calendar; readonly after: Calendar },
): Promise<readonly CalendarChange[]> {
  const matter = store.matters.get(row.kind);
  if (!matter) return [];
  const was = project(matter, row.fold, before);
  const is = project(matter, row.fold, after);
  if (JSON.stringify(was.clocks) === JSON.stringify(is.clocks)) return [];
  await rewrite(tx, row.id, is.clocks, is.principal);
  return is.clocks.flatMap((clock): CalendarChange[] => {
    const old = was.clocks.find(({ name }) => name === clock.name);
    if (!old || clock.state === 'stopped' || old.due === clock.due) return [];
    const earlier = old.due !== null && clock.due !== null && clock.due < old.due;
    const { id, number, title } = row;
    return [
      { matter: id, number, title, clock: clock.name, before: old.due, after: clock.due, earlier },
    ];
  });
}

async function rewrite(
  tx: Tx,
  id: string,
  clocks: readonly NamedClock[],
  principal: NamedClock | undefined,
): Promise<void> {
  await tx.query(
    `update clock c set state = r.state, due = r.due, resumes = r.resumes, stopped = r.stopped, provisional = r.provisional
     from jsonb_to_recordset($2::jsonb)
       r(name text, state text, due date, resumes date, stopped date, provisional boolean)
     where c.office_id = current_office() and c.matter_id = $1 and c.name = r.name`,
    [id, JSON.stringify(clocks)],
  );
  if (!principal) return;
  await tx.query(
    `update matter set due = $2, resumes = $3, stopped = $4, provisional = $5, clock_state = $6
     where office_id = current_office() and id = $1`,
    [
      id,
      principal.due,
      principal.resumes,
      principal.stopped,
      principal.provisional,
      principal.state,
    ],
  );
}

const writeDown = (store: Store, tx: Tx, revision: string, change: CalendarChange) =>
  tx.query(
    `insert into calendar_change (office_id, id, revision_id, matter_id, clock, before_due, after_due, earlier, at)
     values (current_office(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      randomUUID(),
      revision,
      change.matter,
      change.clock,
      change.before,
      change.after,
      change.earlier,
      store.clock.now(),
    ],
  );

/** What calendars entered so far did to clocks, the newest first. */
export const calendarChanges = (
  tx: Tx,
): Promise<readonly (CalendarChange & { readonly at: string; readonly revision: string })[]> =>
  tx.query(
    `select c.matter_id as matter, m.number, m.title, c.clock, c.before_due as before, c.after_due as after,
       c.earlier, c.at, c.revision_id as revision
     from calendar_change c join matter m on m.office_id = c.office_id and m.id = c.matter_id
     where c.office_id = current_office() order by c.at desc, c.id`,
  );
