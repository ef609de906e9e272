import type {
  Calendar,
  CalendarOptions,
  CalendarRevision,
  DayKind,
} from '../../kernel/calendar.ts';
import { makeCalendar } from '../../kernel/calendar.ts';
import { addDays, daysFrom, isDay } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
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

export type CalendarYear = {
  readonly year: number;
  /** No notice of this year is known: only weekends are left out. */
  readonly provisional: boolean;
  readonly workingDays: number;
  /** The days that a notice fixes or on which the office was closed. */
  readonly days: readonly ({ readonly day: Day } & Pick<
    DayKind,
    'kind' | 'name' | 'document' | 'closure'
  >)[];
};

/** A year as the calendar has it. Throws RangeError unless the year is one from 1900 to 2999. */
export function readYear(calendar: Calendar, year: number): CalendarYear {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  if (!isDay(first) || !isDay(last) || year < 1900 || year > 2999)
    throw new RangeError(`no year: ${year}`);
  return {
    year,
    provisional: !calendar.years.includes(year),
    workingDays: calendar.count(addDays(first, -1), last),
    days: [...daysFrom(first, last)]
      .map((day) => ({ day, ...calendar.kindOf(day) }))
      .filter(({ document, closure }) => document !== null || closure !== null)
      .map(({ day, kind, name, document, closure }) => ({ day, kind, name, document, closure })),
  };
}
