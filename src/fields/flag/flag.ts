import { z } from 'zod';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { alike } from '../alike.ts';

/** Yes or no. */
export const flag = (label: Text): Field<boolean> => ({
  kind: 'flag',
  label,
  schema: alike('flag', () => z.boolean('应为是或否|must be true or false')),
  sql: 'boolean',
  optional: false,
});

export const flagSample = true;
