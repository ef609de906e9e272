import { yearOf } from '../../kernel/day.ts';
import { readYear } from '../../office/calendar/calendar.ts';
import { calendarOf } from '../../store/calendar.ts';
import { saveClosure } from '../../store/calendar-revisions.ts';
import { inOffice } from '../../store/open.ts';
import { administered, calendarQuery, calendarYear, closure } from '../contract.ts';
import { administeredAnswer } from '../office-answer.ts';
import type { Platform } from '../platform.ts';
import type { Route } from '../route.ts';
import { route, yes } from '../route.ts';

/** The working calendar, and the days on which the office is closed although they count. */
export const calendarRoutes = ({ store }: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/calendar',
    about:
      'A year of the working calendar: the days that notices fix, and the days the office is closed',
    query: calendarQuery,
    answer: calendarYear,
    run: ({ viewer, query: { year } }) =>
      inOffice(store, viewer.office, async (tx) => {
        const known = readYear(await calendarOf(store, tx), year ?? yearOf(store.clock.today()));
        return yes({ ...known, days: [...known.days] });
      }),
  }),
  route({
    method: 'POST',
    url: '/api/calendar/closures',
    about: 'Close the office on a day that is no holiday, or take that back; the day still counts',
    body: closure,
    answer: administered,
    limit: 'write',
    run: async ({ viewer, body: { open, ...body } }) =>
      administeredAnswer(
        await saveClosure(store, viewer, { ...body, ...(open ? { open } : {}) }),
        (done) => done,
      ),
  }),
];
