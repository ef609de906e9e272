import { z } from 'zod';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { alike } from '../alike.ts';

/** Corrected values of an act, by field; read again by that act's own fields before anything is stored. */
export const values = (label: Text): Field<Readonly<Record<string, unknown>>> => ({
  kind: 'values',
  label,
  schema: alike('values', () =>
    z.record(z.string(), z.unknown(), '应为更正后的内容|must be the corrected values'),
  ),
  sql: 'jsonb',
  optional: false,
});

export const valuesSample = { days: 5 };
