import { z } from 'zod';
import { instant, named, page, uuid } from './parts.ts';

/** Readings of sensitive records. */

const verdict = z.enum(['confirmed', 'objected']);

export const sensitiveReading = z
  .object({
    at: instant,
    by: named,
    times: z.int(),
    /** Opened without the right, for a limited time. */
    emergency: z
      .object({
        id: z.string(),
        until: instant,
        reason: z.string(),
        verdict: verdict.nullable(),
        remark: z.string().nullable(),
        reviewedBy: named.nullable(),
      })
      .optional(),
  })
  .meta({ id: 'SensitiveReading' });
export const readingsQuery = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const sensitiveReadings = page(sensitiveReading);

export const openInEmergency = z.strictObject({
  act: uuid,
  /** Its id or its number. */
  matter: z.string().trim().min(1).max(80),
  reason: z.string().trim().min(4).max(500),
});
export const openedInEmergency = z.object({ id: z.string(), until: instant });

export const readingsToReview = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      matter: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      at: instant,
      by: named,
      reason: z.string(),
    }),
  ),
});
export const reviewReading = z.strictObject({
  act: uuid,
  verdict,
  remark: z.string().trim().min(1).max(500).optional(),
});

export type SensitiveReadings = z.output<typeof sensitiveReadings>;
export type ReadingsToReview = z.output<typeof readingsToReview>;
