import { z } from 'zod';
import type { Field } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { alike } from '../alike.ts';

type Options = {
  readonly max?: number;
  readonly lines?: number;
  readonly personal?: Field['personal'];
  readonly as?: keyof typeof shapes;
};

/**
 * What a text must look like to be of use; loose, for people write telephone numbers in many ways. A matter is also
 * folded from masked and erased values, which stand for one that was read before.
 */
const shapes = {
  email: {
    like: /^(?:[^\s@]+@[^\s@]+\.[^\s@]{2,}|.?\*{4}|（已删除）)$/u,
    says: '应为电子邮箱地址|must be an e-mail address',
  },
  phone: {
    like: /^(?:(?=(?:\D*\d){5})[\d\s+()（）\-—－/转、,，;；]+|.{0,3}\*{4}.{0,4}|（已删除）)$/u,
    says: '应为电话号码|must be a telephone number',
  },
} as const;

/** What a person writes. Kept as typed but for outer blanks and control characters; `lines` > 1 is a text area. */
export const text = (
  label: Text,
  { max = 4000, lines = 1, personal, as }: Options = {},
): Field<string> => ({
  kind: 'text',
  label,
  schema: alike(`text ${max} ${lines > 1} ${as}`, () =>
    z
      .string('应为文字|must be text')
      .transform((value) => clean(value, lines))
      .pipe(
        z
          .string()
          .min(1, '不能为空|must not be empty')
          .max(max, `最多${max}字|at most ${max} characters`)
          .regex(as ? shapes[as].like : /(?:)/u, as && shapes[as].says),
      ),
  ),
  sql: 'text',
  optional: false,
  lines,
  ...(personal ? { personal } : {}),
  ...(as ? { as } : {}),
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
