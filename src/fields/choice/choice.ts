import { z } from 'zod';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { alike } from '../alike.ts';

const titlesOf = (options: Readonly<Record<string, Text>>): string =>
  Object.values(options)
    .map(({ zh }) => zh)
    .join('、');

/** One of a closed list; the code is stored, the words are shown. */
export const choice = <const O extends string>(
  label: Text,
  options: Readonly<Record<O, Text>>,
): Field<O> => ({
  kind: 'choice',
  label,
  schema: z.enum(
    Object.keys(options) as O[], // the keys of the record are its codes
    `应为以下之一：${titlesOf(options)}|must be one of ${Object.keys(options).join(', ')}`,
  ),
  sql: 'text',
  optional: false,
  options,
});

/** One of a list that the office may set for itself from a day on (`setting`); the declared ones hold until it does. */
export const choiceBy = (
  label: Text,
  options: Readonly<Record<string, Text>>,
  setting: string,
): Field<string> => ({
  kind: 'choice',
  label,
  schema: alike('choice', () => z.string().regex(/^[\w-]{1,20}$/, '请选择|must be chosen')),
  sql: 'text',
  optional: false,
  options,
  optionsBy: setting,
});
