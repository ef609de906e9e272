import { z } from 'zod';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { alike } from '../alike.ts';

type Brings = { readonly brings?: NonNullable<Field['brings']> };

/**
 * A link to another record, by its id: an act of this matter, a colleague ('staff'), any matter, or a record of the kind
 * that `refers` names. `brings`: fields of this form that the chosen record already answers, by its own fields.
 */
export const reference = (label: Text, refers: string, { brings }: Brings = {}): Field<string> => ({
  kind: 'reference',
  label,
  schema: alike('reference', () =>
    z
      .string('请选择|must be chosen')
      .min(1, '请选择|must be chosen')
      .max(64, '请选择|must be chosen')
      .regex(/^[\w-]+$/, '请选择|must be chosen'),
  ),
  sql: 'text',
  optional: false,
  refers,
  ...(brings ? { brings } : {}),
});

export const references = (label: Text, refers: string): Field<readonly string[]> => ({
  ...reference(label, refers),
  kind: 'references',
  schema: alike('references', () =>
    z.array(reference(label, refers).schema).min(1, '至少选择一项|choose at least one').max(200),
  ),
  sql: 'jsonb',
});
