import { z } from 'zod';
import type { Day } from '../../kernel/day.ts';
import { isDay } from '../../kernel/day.ts';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';

/** A day of the calendar, '2026-01-31'. */
export const day = (label: Text): Field<Day> => ({
  kind: 'day',
  label,
  schema: z
    .string('应为日期，如 2026-01-31|must be a day such as 2026-01-31')
    .refine(isDay, '应为日期，如 2026-01-31|must be a day such as 2026-01-31')
    .transform((value) => value as Day), // proved by the line above
  sql: 'date',
  optional: false,
});

export const daySample: Day = '2026-02-10';
