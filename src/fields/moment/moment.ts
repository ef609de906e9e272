import { z } from 'zod';
import type { Field } from '../../kernel/field.ts';
import type { Moment } from '../../kernel/moment.ts';
import { isMoment } from '../../kernel/moment.ts';
import type { Text } from '../../kernel/text.ts';
import { alike } from '../alike.ts';

const SAYS =
  '应为北京时间的日期和时刻，如 2026-01-31T03:05|must be a day and time in Beijing such as 2026-01-31T03:05';
const FIRST = '1900-01-01T00:00';
const LAST = '2199-12-31T23:59';

/** A minute of the office's time (Asia/Shanghai), '2026-01-31T03:05'; what a browser's own field for it gives. */
export const moment = (label: Text): Field<Moment> => ({
  kind: 'moment',
  label,
  schema: alike(
    'moment',
    () =>
      z
        .string(SAYS)
        .refine((value) => isMoment(value) && value >= FIRST && value <= LAST, SAYS)
        .meta({
          pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$`,
        }) as unknown as z.ZodType<Moment>, // proved by the line above
  ),
  sql: 'text',
  optional: false,
});

export const momentSample: Moment = '2026-02-10T03:05';
