import { z } from 'zod';
import type { Day } from '../../kernel/day.ts';
import { isDay } from '../../kernel/day.ts';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { alike } from '../alike.ts';

const SAYS = '应为日期，如 2026-01-31|must be a day such as 2026-01-31';
const FIRST = '1900-01-01';
const LAST = '2199-12-31';

/** A day of the calendar, '2026-01-31', within living memory and any term. */
export const day = (label: Text): Field<Day> => ({
  kind: 'day',
  label,
  schema: alike(
    'day',
    () =>
      z
        .string(SAYS)
        .refine((value) => isDay(value) && value >= FIRST && value <= LAST, SAYS)
        .meta({ format: 'date' }) as unknown as z.ZodType<Day>, // proved by the line above
  ),
  sql: 'date',
  optional: false,
});

export const daySample: Day = '2026-02-10';
