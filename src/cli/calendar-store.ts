import type { CalendarRevision } from '../kernel/calendar.ts';
import type { DataPlace } from './command.ts';
import { WrongInput } from './output.ts';

/**
 * The revisions an office entered beside the notices that come with the platform, in the order of
 * entry: of two published on one day the one entered later wins. None where no data is yet.
 */
export async function findCalendarRevisions(_place: DataPlace): Promise<CalendarRevision[]> {
  return [];
}

/** Keeps a revision; `already` where one with its id, which stands for its content, is there. */
export async function saveCalendarRevision(
  _place: DataPlace,
  _revision: CalendarRevision,
): Promise<'saved' | 'already'> {
  throw new WrongInput('This data cannot keep a calendar yet.');
}
