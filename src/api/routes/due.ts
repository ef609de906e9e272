import { z } from 'zod';
import { dueBy } from '../../office/calendar/due.ts';
import { calendarOf } from '../../store/calendar.ts';
import { inOffice } from '../../store/open.ts';
import { day, dayOut, stripDay } from '../contract.ts';
import type { Platform } from '../platform.ts';
import type { Route } from '../route.ts';
import { route, yes } from '../route.ts';

const MOST = 1000;

/** The calculator: a term of working days by the office's own calendar, as `waishi due` counts it. */
export const dueRoutes = ({ store }: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/due',
    about: 'The last day of a term of working days, and every day on the way',
    query: z.strictObject({
      from: day,
      workingDays: z.coerce.number().int().min(0).max(MOST),
    }),
    answer: z.object({
      due: dayOut,
      provisional: z.boolean(),
      missingYears: z.array(z.int()),
      strip: z.array(stripDay),
    }),
    run: async ({ viewer, query: { from, workingDays: count } }) => {
      const calendar = await inOffice(store, viewer.office, (tx) => calendarOf(store, tx));
      return yes(dueBy(calendar, from, { count, unit: 'working-days' }));
    },
  }),
];
