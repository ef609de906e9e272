import { z } from 'zod';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';

/** A link to another record, by its id: a register entry, a matter, an act of this matter or a colleague. */
export const reference = (label: Text, refers: NonNullable<Field['refers']>): Field<string> => ({
  kind: 'reference',
  label,
  schema: z
    .string('请选择|must be chosen')
    .min(1, '请选择|must be chosen')
    .max(64, '请选择|must be chosen')
    .regex(/^[\w-]+$/, '请选择|must be chosen'),
  sql: 'text',
  optional: false,
  refers,
});

export const references = (
  label: Text,
  refers: NonNullable<Field['refers']>,
): Field<readonly string[]> => ({
  ...reference(label, refers),
  kind: 'references',
  schema: z
    .array(reference(label, refers).schema)
    .min(1, '至少选择一项|choose at least one')
    .max(200),
  sql: 'jsonb',
});
