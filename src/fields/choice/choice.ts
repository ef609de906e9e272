import { z } from 'zod';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';

/** One of a closed list; the code is stored, the words are shown. */
export const choice = <const O extends string>(
  label: Text,
  options: Readonly<Record<O, Text>>,
): Field<O> => ({
  kind: 'choice',
  label,
  schema: z.enum(
    Object.keys(options) as O[], // the keys of the record are its codes
    `应为以下之一：${Object.keys(options).join('、')}|must be one of ${Object.keys(options).join(', ')}`,
  ),
  sql: 'text',
  optional: false,
  options,
});
