import { z } from 'zod';
import type { Field, Fields, Values } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';

/** Items inside a record, each with its own fields; a step form shows them as rows. */
export const list = <F extends Fields>(
  label: Text,
  items: F,
  { min = 0, max = 500 } = {},
): Field<readonly Values<F>[]> => ({
  kind: 'list',
  label,
  schema: z
    .array(
      z.strictObject(
        Object.fromEntries(Object.entries(items).map(([name, field]) => [name, field.schema])),
      ),
      '应为列表|must be a list',
    )
    .min(min, `至少${min}项|at least ${min}`)
    .max(max, `最多${max}项|at most ${max}`) as unknown as z.ZodType<readonly Values<F>[]>, // the object above has exactly these fields
  sql: 'jsonb',
  optional: false,
  items,
});
