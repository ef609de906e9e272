import { z } from 'zod';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';

type Options = {
  readonly max?: number;
  readonly lines?: number;
  readonly personal?: Field['personal'];
};

/** What a person writes. Kept as typed but for outer blanks and control characters; `lines` > 1 is a text area. */
export const text = (
  label: Text,
  { max = 4000, lines = 1, personal }: Options = {},
): Field<string> => ({
  kind: 'text',
  label,
  schema: z
    .string('应为文字|must be text')
    .transform((value) => clean(value, lines))
    .pipe(
      z
        .string()
        .min(1, '不能为空|must not be empty')
        .max(max, `最多${max}字|at most ${max} characters`),
    ),
  sql: 'text',
  optional: false,
  lines,
  ...(personal ? { personal } : {}),
});

/** Control characters cannot be stored or printed; line ends are one kind. */
function clean(value: string, lines: number): string {
  const printable = value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
  return (lines > 1 ? printable : printable.replace(/[\n\t]+/g, ' ')).trim();
}

export const textSample = '2023年度因公出访团组情况';
