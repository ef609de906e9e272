import { z } from 'zod';
import { day, dayOut, uuid } from './parts.ts';

/** The working calendar of the office. */

export const calendarQuery = z.strictObject({
  year: z.coerce.number().int().min(1900).max(2999).optional(),
});
export const calendarYear = z.object({
  year: z.int(),
  /** No notice of this year is known: only weekends are left out. */
  provisional: z.boolean(),
  workingDays: z.int(),
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
export const closure = z.strictObject({
  act: uuid,
  day,
  reason: z.string().trim().min(1).max(200),
  /** Takes a closure back. */
  open: z.boolean().optional(),
});
