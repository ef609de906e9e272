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

/** What cannot be stored (control characters, halves of a pair) or seen (zero width, reversal of direction). */
const CONTROL = /[^\P{Cc}\n\t]/gu;
const UNSEEN = /[\p{Cs}\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

function clean(value: string, lines: number): string {
  const unified = value.replace(/\r\n?|[\u2028\u2029]/g, '\n');
  const printable = unified.replace(CONTROL, '').replace(UNSEEN, '');
  return (lines > 1 ? printable : printable.replace(/[\n\t]+/g, ' ')).trim();
}

export const textSample = '2023年度因公出访团组情况';
