import { z } from 'zod';
import type { Reading, StripDay } from '../../kernel/clock.ts';
import type { Day } from '../../kernel/day.ts';
import { isDay } from '../../kernel/day.ts';
import type { Moment } from '../../kernel/moment.ts';
import type { Refusal } from '../../kernel/refusal.ts';

/** Small pieces that requests and responses are made of. */

export const uuid = z.uuid('应为标识（UUID）|must be an id (UUID)');
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, '应为日期，如 2026-01-31|must be a day such as 2026-01-31')
  .refine(isDay, '应为日期，如 2026-01-31|must be a day such as 2026-01-31')
  .transform((value) => value as Day) // proved by the line above
  .meta({ format: 'date', example: '2026-01-31' });
/** A day on the way out: the store made it. */
export const dayOut = z
  .custom<Day>((value) => typeof value === 'string')
  .meta({ type: 'string', format: 'date', example: '2026-01-31' });
export const momentOut = z
  .custom<Moment>((value) => typeof value === 'string')
  .meta({ type: 'string', description: 'A minute in Asia/Shanghai', example: '2026-01-31T03:05' });
export const instant = z.string().meta({ format: 'date-time', example: '2026-01-31T09:00:00Z' });

export const text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });
export const named = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Named' });

export const limitOut = z.object({
  amount: z.int(),
  unit: z.enum(['working-days', 'days', 'months', 'hours', 'minutes']),
});
export const cite = z.object({ law: z.string(), article: z.string() });
export const refusal = z.object({
  code: z.string(),
  law: z.string(),
  article: z.string(),
  because: text,
}) satisfies z.ZodType<Refusal>;
export const mark = refusal
  .extend({ kind: z.enum(['late', 'irregular']), reason: z.string().optional() })
  .meta({ id: 'Mark' });
export const fieldError = z.object({ field: z.string(), message: text });

/** RFC 9457, `application/problem+json`. `law`, `article` and `because` stand where the law gives the answer. */
export const problem = z
  .object({
    type: z.string().meta({ example: 'urn:waishi:extension-only-once' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    law: z.string().optional(),
    article: z.string().optional(),
    because: text.optional(),
    errors: z.array(fieldError).optional(),
    instance: z.string(),
    retryAfter: z.int().optional(),
  })
  .meta({ id: 'Problem' });

export const reading = z.object({
  state: z.enum(['idle', 'running', 'paused', 'met', 'missed']),
  due: dayOut.nullable(),
  dueAt: momentOut.nullable(),
  limit: limitOut.nullable(),
  cites: cite.nullable(),
  provisional: z.boolean(),
  used: z.int(),
  allowed: z.int(),
  late: z.boolean(),
  resumes: dayOut.nullable(),
  stopped: dayOut.nullable(),
  missingYears: z.array(z.int()).readonly(),
}) satisfies z.ZodType<Reading>;

export const stripDay: z.ZodType<StripDay> = z.object({
  day: dayOut,
  kind: z.enum(['before', 'work', 'off', 'makeup', 'deducted']),
  n: z.int().exactOptional(),
  name: z.string().exactOptional(),
  document: z.string().exactOptional(),
  cites: cite.exactOptional(),
});

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export type Problem = z.infer<typeof problem>;
