import type { Calendar, CalendarRevision, Closure } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import { officeCalendar } from '../office/calendar/calendar.ts';
import { sourceOf } from '../office/setting-source.ts';
import { CLOCK_SETTINGS } from '../office/settings.ts';
import type { Choice, Choose } from '../office/term-settings.ts';
import type { Store, Tx } from './open.ts';

type Kept = {
  readonly version: number;
  readonly calendar: Calendar;
  readonly entered: readonly CalendarRevision[];
  readonly closures: readonly Closure[];
  readonly choose: Choose;
};

/**
 * The office's calendar: the notices that come with the platform, then those the office entered. Kept per process;
 * `version` (read with whatever statement is sent anyway) says when it has to be read again.
 */
export async function calendarOf(store: Store, tx: Tx, version?: number): Promise<Calendar> {
  return (await keptOf(store, tx, version)).calendar;
}

/** The calendar as it was known on a day: what was published later does not count. */
export async function calendarKnownOn(store: Store, tx: Tx, knownOn: Day): Promise<Calendar> {
  const { entered, closures } = await keptOf(store, tx);
  const calendar = officeCalendar(entered, { knownOn, closures });
  return { ...calendar, chosen: valueBy(await choicesOf(tx)) };
}

/** What the office set of all that a clock asks, with its sources: as the calendar that was read last knows it. */
export const choicesRead = (store: Store, office: string): Choose =>
  (store.calendars.get(office) as Kept | undefined)?.choose ?? (() => undefined); // only keptOf puts one there

/** What the office entered itself: revisions in the order of entry, and the days it was closed. */
export const enteredCalendar = async (
  store: Store,
  tx: Tx,
): Promise<Pick<Kept, 'entered' | 'closures'>> => {
  const { entered, closures } = await keptOf(store, tx);
  return { entered, closures };
};

async function keptOf(store: Store, tx: Tx, version?: number): Promise<Kept> {
  const kept = store.calendars.get(tx.office) as Kept | undefined; // only this function puts one there
  const now = version ?? (await versionOf(tx));
  if (kept?.version === now) return kept;
  const revisions = await tx.query<{ body: CalendarRevision }>(
    'select body from calendar_revision where office_id = current_office() order by ordinal',
  );
  const closures = await tx.query<Closure>(
    'select day, reason from calendar_closure where office_id = current_office() order by day',
  );
  const entered = revisions.map(({ body }) => body);
  const choose = await choicesOf(tx);
  const fresh: Kept = {
    version: now,
    entered,
    closures,
    choose,
    calendar: { ...officeCalendar(entered, { closures }), chosen: valueBy(choose) },
  };
  store.calendars.set(tx.office, fresh);
  return fresh;
}

/** What the office chose from which day on, of all that a clock may ask. */
async function choicesOf(tx: Tx): Promise<Choose> {
  const rows = await tx.query<Choice & { key: string }>(
    `select key, from_day as "from", value, source from setting
     where office_id = current_office() and key = any($1) order by from_day, at`,
    [CLOCK_SETTINGS],
  );
  const choices = rows.map((row) => ({ ...row, source: sourceOf(row.source) }));
  return (setting, on) => choices.findLast(({ key, from }) => key === setting && from <= on);
}

const valueBy =
  (choose: Choose): NonNullable<Calendar['chosen']> =>
  (setting, on) =>
    choose(setting, on)?.value;

async function versionOf(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ calendar_version: number }>(
    'select calendar_version from office where office_id = current_office()',
  );
  if (!row) throw new Error(`no such office: ${tx.office}`);
  return row.calendar_version;
}
