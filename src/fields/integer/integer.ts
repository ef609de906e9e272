import { z } from 'zod';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { alike } from '../alike.ts';

/** A whole number; what the law limits is a rule of the matter, not a bound of the field. */
export const integer = (label: Text, { min = 0, max = 999_999 } = {}): Field<number> => ({
  kind: 'integer',
  label,
  schema: alike(`integer ${min} ${max}`, () =>
    z
      .int('应为整数|must be a whole number')
      .min(min, `不能小于${min}|must be at least ${min}`)
      .max(max, `不能大于${max}|must be at most ${max}`),
  ),
  sql: 'integer',
  optional: false,
});

export const integerSample = 10;
