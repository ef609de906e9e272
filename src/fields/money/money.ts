import { z } from 'zod';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { alike } from '../alike.ts';

/** An amount in yuan with at most two decimals. */
export const money = (label: Text): Field<number> => ({
  kind: 'money',
  label,
  schema: alike('money', () =>
    z
      .number('应为金额（元）|must be an amount in yuan')
      .positive('应大于0|must be more than 0')
      .max(1e9, '金额过大|is too large')
      .refine((value) => Number(value.toFixed(2)) === value, '最多两位小数|at most two decimals'),
  ),
  sql: 'numeric',
  optional: false,
});

export const moneySample = 3000;
