import type { Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { FieldError } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { NotDone } from '../request.ts';
import type { ReportedRow } from './importing.ts';

type Errors = Omit<ReportedRow, 'row'>;

export const unreadable: Errors = {
  errors: [{ field: '', message: say('这一行无法读取。', 'This row cannot be read.') }],
};
export const noDay: Errors = {
  errors: [
    {
      field: '',
      message: say('这一行没有办理日期。', 'This row has no day on which it was entered.'),
    },
  ],
};

/** Why a row was not entered; a refusal speaks of no field. */
export function errorsOf(answer: NotDone): Errors {
  if ('invalid' in answer) return { errors: answer.invalid };
  const refused =
    'refused' in answer ? answer.refused : 'forbidden' in answer ? answer.forbidden : undefined;
  if (refused) return { errors: [{ field: '', message: refused.because }], refused };
  const message = say('这一行不能登记。', 'This row cannot be recorded.');
  return { errors: [{ field: '', message }] };
}

/** A row without all of its natural key cannot be told apart from another. */
export const nameless = (
  { naturalKey = [] }: Matter,
  fields: Fields,
  own: Readonly<Record<string, unknown>>,
): readonly FieldError[] =>
  naturalKey
    .filter((field) => !own[field] && !fields[field]?.optional)
    .map((field) => ({
      field,
      message: say(`请填写${fields[field]?.label.zh}。`, `${fields[field]?.label.en} is required.`),
    }));

/** The same key with other values is a mistake in the file: neither row can be taken for the right one. */
export const differs = ({ naturalKey }: Matter, first: Text): Errors => ({
  errors: [
    {
      field: naturalKey?.[0] ?? '',
      message: say(
        `与${first.zh}是同一条记录，但内容不一致，请核对。`,
        `The same record as ${first.en}, with other values: check both.`,
      ),
    },
  ],
});
