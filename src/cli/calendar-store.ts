import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { CalendarRevision, Closure } from '../kernel/calendar.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Choose } from '../office/term-settings.ts';
import { choicesRead, enteredCalendar } from '../store/calendar.ts';
import type { CalendarChange } from '../store/calendar-revisions.ts';
import { saveCalendarRevision as saveFor, saveClosure } from '../store/calendar-revisions.ts';
import { inspectDataDirectory } from '../store/embedded-directory.ts';
import { listOffices } from '../store/offices.ts';
import { inOffice } from '../store/open.ts';
import type { DataPlace } from './command.ts';
import { openData } from './data.ts';

const hasData = (place: DataPlace): boolean =>
  'url' in place ||
  (existsSync(place.directory) && inspectDataDirectory(place.directory) === 'waishi');

export type OfficeCalendar = {
  readonly entered: readonly CalendarRevision[];
  readonly closures: readonly Closure[];
  /** What it set of all that a term may be computed from. */
  readonly choose: Choose;
};

/**
 * What an office entered beside the notices that come with the platform, in the order of entry: of two published on
 * one day the one entered later wins. Nothing where no data is yet.
 */
export async function findOfficeCalendar(place: DataPlace): Promise<OfficeCalendar> {
  const nothing = { entered: [], closures: [], choose: () => undefined };
  if (!hasData(place)) return nothing;
  const data = await openData(place);
  const { store } = data;
  try {
    const [office] = await listOffices(store);
    if (!office) return nothing;
    const entered = await inOffice(store, office.id, (tx) => enteredCalendar(store, tx));
    return { ...entered, choose: choicesRead(store, office.id) };
  } finally {
    await data.close();
  }
}

/** Closes every office of the data on a day, or opens it again; the refusal where that is said of it already. */
export async function saveClosureForAll(
  place: DataPlace,
  closure: Closure & { readonly open: boolean },
): Promise<Refusal | undefined> {
  const data = await openData(place);
  try {
    let refused: Refusal | undefined;
    for (const { id: office } of await listOffices(data.store)) {
      const act = randomUUID();
      const done = await saveClosure(data.store, { office, person: null }, { ...closure, act });
      if ('refused' in done) refused = done.refused;
    }
    return refused;
  } finally {
    await data.close();
  }
}

export type SavedForAll = {
  readonly saved: 'saved' | 'already';
  /** What it did to running clocks. */
  readonly changes: readonly CalendarChange[];
};

/** Keeps a revision for every office of the data; `already` where all had it. */
export async function saveCalendarRevision(
  place: DataPlace,
  revision: CalendarRevision,
): Promise<SavedForAll> {
  const data = await openData(place);
  const { store } = data;
  try {
    const changes: CalendarChange[] = [];
    let saved: SavedForAll['saved'] = 'already';
    for (const { id } of await listOffices(store)) {
      const done = await saveFor(store, id, revision, null);
      if (!('saved' in done)) throw new Error(JSON.stringify(done));
      if (done.saved === 'saved') saved = 'saved';
      changes.push(...done.changes);
    }
    return { saved, changes };
  } finally {
    await data.close();
  }
}
