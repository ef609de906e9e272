import { existsSync } from 'node:fs';
import type { CalendarRevision } from '../kernel/calendar.ts';
import { enteredRevisions } from '../store/calendar.ts';
import type { CalendarChange } from '../store/calendar-revisions.ts';
import { saveCalendarRevision as saveFor } from '../store/calendar-revisions.ts';
import { inspectDataDirectory } from '../store/embedded-directory.ts';
import { listOffices } from '../store/offices.ts';
import { inOffice } from '../store/open.ts';
import type { DataPlace } from './command.ts';
import { openData } from './data.ts';

const hasData = (place: DataPlace): boolean =>
  'url' in place ||
  (existsSync(place.directory) && inspectDataDirectory(place.directory) === 'waishi');

/**
 * The revisions an office entered beside the notices that come with the platform, in the order of
 * entry: of two published on one day the one entered later wins. None where no data is yet.
 */
export async function findCalendarRevisions(place: DataPlace): Promise<CalendarRevision[]> {
  if (!hasData(place)) return [];
  const data = await openData(place);
  const { store } = data;
  try {
    const [office] = await listOffices(store);
    if (!office) return [];
    return [...(await inOffice(store, office.id, (tx) => enteredRevisions(store, tx)))];
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
