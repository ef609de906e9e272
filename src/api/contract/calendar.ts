import { z } from 'zod';
import { day, dayOut, text, uuid } from './parts.ts';

/** The working calendar of the office. */

export const calendarQuery = z.strictObject({
  year: z.coerce.number().int().min(1900).max(2999).optional(),
});
const words = z.string().trim().min(1).max(200);
const notice = z.object({
  id: z.string(),
  year: z.int(),
  /** The day it was published. */
  knownOn: dayOut,
  document: z.object({
    title: z.string(),
    number: z.string().nullable(),
    url: z.string().nullable(),
  }),
});
export const calendarYear = z.object({
  year: z.int(),
  /** No notice of this year is known: only weekends are left out. */
  provisional: z.boolean(),
  workingDays: z.int(),
  /** What is known of the year, in the order of publication: the last one holds. */
  notices: z.array(notice),
  /** Days that a notice fixes, and days on which the office is closed: those still count. */
  days: z.array(
    z.object({
      day: dayOut,
      kind: z.enum(['work', 'off', 'makeup']),
      name: z.string().nullable(),
      document: z.string().nullable(),
      closure: z.string().nullable(),
    }),
  ),
});
export const enterNotice = z.strictObject({
  /** The file as it is: { "year", "papers", "days": [{ "name", "date", "isOffDay" }] }. */
  text: z.string().min(1).max(200_000),
  published: day.optional(),
  title: words.optional(),
  number: words.optional(),
});
export const enterNoticeQuery = z.strictObject({ preview: z.enum(['true', 'false']).optional() });
export const noticeEntered = notice.extend({
  /** How many days it fixes. */
  days: z.int(),
  result: z.enum(['saved', 'already', 'preview']),
  warnings: z.array(text).readonly(),
  /** Running clocks that move with it, and of those the ones that now end earlier. */
  moved: z.int(),
  earlier: z.int(),
});
export const closure = z.strictObject({
  act: uuid,
  day,
  reason: z.string().trim().min(1).max(200),
  /** Takes a closure back. */
  open: z.boolean().optional(),
});
