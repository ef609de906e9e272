import type { Calendar, CalendarOptions, CalendarRevision } from '../../kernel/calendar.ts';
import { makeCalendar } from '../../kernel/calendar.ts';
import { daysFrom } from '../../kernel/day.ts';
import type { Notice } from './notices.ts';
import { notices } from './notices.ts';

/** The State Council's notices that come with the platform, in the order of their publication. */
export const loadCalendar = (): CalendarRevision[] => notices.map(revisionOf);

/** The calendar of the built-in notices and of those the office has entered since. */
export const officeCalendar = (
  entered: readonly CalendarRevision[] = [],
  options: CalendarOptions = {},
): Calendar => makeCalendar([...loadCalendar(), ...entered], options);

const revisionOf = ({
  id,
  year,
  title,
  number,
  url,
  knownOn,
  holidays,
}: Notice): CalendarRevision => ({
  id,
  year,
  document: { title, number, url },
  knownOn,
  days: holidays
    .flatMap(({ name, off, work }) => [
      ...[...daysFrom(...off)].map((day) => ({ day, off: true, name })),
      ...work.map((day) => ({ day, off: false, name })),
    ])
    .sort((a, b) => (a.day < b.day ? -1 : 1)),
});
