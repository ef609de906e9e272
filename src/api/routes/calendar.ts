import type { CalendarRevision } from '../../kernel/calendar.ts';
import { yearOf } from '../../kernel/day.ts';
import { loadCalendar, readYear } from '../../office/calendar/calendar.ts';
import type { HolidayFileFacts } from '../../office/calendar/holiday-file.ts';
import { parseHolidayFile } from '../../office/calendar/holiday-file.ts';
import { calendarOf, enteredCalendar } from '../../store/calendar.ts';
import type { Saved } from '../../store/calendar-revisions.ts';
import {
  previewCalendarRevision,
  saveCalendarRevision,
  saveClosure,
} from '../../store/calendar-revisions.ts';
import { inOffice } from '../../store/open.ts';
import {
  administered,
  calendarQuery,
  calendarYear,
  closure,
  enterNotice,
  enterNoticeQuery,
  noticeEntered,
} from '../contract.ts';
import { administeredAnswer } from '../office-answer.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
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
    run: ({ viewer, query }) =>
      inOffice(store, viewer.office, async (tx) => {
        const year = query.year ?? yearOf(store.clock.today());
        const known = readYear(await calendarOf(store, tx), year);
        const { entered } = await enteredCalendar(store, tx);
        return yes({ ...known, days: [...known.days], notices: noticesOf(year, entered) });
      }),
  }),
  noticeRoute(store),
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

const noticesOf = (year: number, entered: readonly CalendarRevision[]) =>
  [...loadCalendar(), ...entered]
    .filter((one) => one.year === year)
    .toSorted((a, b) => (a.knownOn < b.knownOn ? -1 : Number(a.knownOn > b.knownOn)))
    .map(({ id, knownOn, document }) => ({ id, year, knownOn, document }));

/** The same notice sent twice is one; no act id is needed. */
const noticeRoute = (store: Platform['store']): Route =>
  route({
    method: 'POST',
    url: '/api/calendar/notices',
    about: 'Enter the notice of days off of a year; running clocks move with it',
    description:
      '`?preview=true` stores nothing and says how many running clocks would move. A notice cannot be taken back; another one published later replaces it.',
    query: enterNoticeQuery,
    body: enterNotice,
    answer: noticeEntered,
    limit: 'write',
    async run({ viewer: { office, person }, query, body: { text, ...facts } }) {
      const reading = parseHolidayFile(text, factsOf(facts));
      if (!reading.read)
        return no('invalid', { errors: [{ field: 'text', message: reading.because }] });
      const { revision, warnings } = reading;
      const preview = query.preview === 'true';
      const saved = preview
        ? await previewCalendarRevision(store, office, revision)
        : await saveCalendarRevision(store, office, revision, person);
      if ('conflict' in saved) return no(saved.conflict);
      if ('forbidden' in saved) return no('not-allowed', { refusal: saved.forbidden });
      if ('refused' in saved) return no('rule-says-no', { refusal: saved.refused });
      const result = preview && saved.saved === 'saved' ? 'preview' : saved.saved;
      return yes({ ...enteredOf(revision, saved), result, warnings });
    },
  });

const factsOf = ({
  published,
  title,
  number,
}: {
  readonly published?: HolidayFileFacts['knownOn'] | undefined;
  readonly title?: string | undefined;
  readonly number?: string | undefined;
}): HolidayFileFacts => ({
  ...(published === undefined ? {} : { knownOn: published }),
  ...(title === undefined ? {} : { title }),
  ...(number === undefined ? {} : { number }),
});

/** Numbers only: the administrator who enters a notice sees no matter. */
const enteredOf = (revision: CalendarRevision, { changes }: Saved) => ({
  id: revision.id,
  year: revision.year,
  knownOn: revision.knownOn,
  document: revision.document,
  days: revision.days.length,
  moved: changes.length,
  earlier: changes.filter(({ earlier }) => earlier).length,
});
