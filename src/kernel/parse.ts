import type { Calendar } from './calendar.ts';
import type { Day } from './day.ts';
import type { Request, Setting } from './decide.ts';
import type { Field } from './field.ts';
import type { Matter } from './matter.ts';
import { fieldsOf } from './matter.ts';
import type { FieldError } from './refusal.ts';
import type { Text } from './text.ts';
import { say } from './text.ts';

/** Reads every field, so that all errors are named at once. */
export function parse(
  matter: Matter,
  { step, asks, on }: Pick<Request, 'step' | 'asks' | 'on'>,
  { clockOnly, today, calendar }: Setting,
):
  | { readonly values: Readonly<Record<string, unknown>> }
  | { readonly invalid: readonly FieldError[] } {
  const fields = fieldsOf(matter, step);
  const errors: FieldError[] = Object.keys(asks)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => ({ field: name, message: say('没有这一项。', 'There is no such field.') }));
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const unasked = field.optional || (clockOnly === true && !field.timed);
    if (!isMissing(asks[name])) readField(field, name, asks[name], { values, errors });
    else if (unasked) values[name] = null;
    else errors.push({ field: name, message: required(field) });
    if (isAhead(field, values[name], today)) errors.push({ field: name, message: notYet(field) });
    if (!isOption(field, values[name], optionsOn(field, calendar, on)))
      errors.push({ field: name, message: notAnOption(field) });
  }
  return errors.length > 0 ? { invalid: errors } : { values };
}

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
const isAhead = ({ happened }: Field, value: unknown, today: Day | undefined): boolean =>
  happened === true &&
  today !== undefined &&
  typeof value === 'string' &&
  value.slice(0, today.length) > today;
/** Options that the office sets are known only now; those of the declaration are in the field's schema. */
const optionsOn = ({ options, optionsBy }: Field, { chosen }: Calendar, on: Day): unknown =>
  (optionsBy === undefined ? undefined : chosen?.(optionsBy, on)) ?? options;
const isOption = ({ optionsBy }: Field, value: unknown, options: unknown): boolean =>
  optionsBy === undefined ||
  typeof value !== 'string' ||
  (typeof options === 'object' && options !== null && Object.hasOwn(options, value));
const notAnOption = ({ label }: Field): Text =>
  say(`${label.zh}：当日没有这一选项。`, `${label.en}: there was no such option on that day.`);
const notYet = ({ label }: Field): Text =>
  say(`${label.zh}不能晚于今天。`, `${label.en} cannot lie in the future.`);
const required = ({ label }: Field): Text => say(`请填写${label.zh}。`, `${label.en} is required.`);

function readField(
  field: Field,
  name: string,
  value: unknown,
  into: { readonly values: Record<string, unknown>; readonly errors: FieldError[] },
): void {
  const read = field.schema.safeParse(value);
  if (read.success) into.values[name] = read.data;
  else
    for (const issue of read.error.issues)
      into.errors.push({
        field: [name, ...issue.path.map(String)].join('.'),
        message: wordsOf(field, issue.message),
      });
}

/** A field kind writes its message as "zh|en"; what zod says by itself is put behind the label. */
function wordsOf({ label }: Field, message: string): Text {
  const [zh, en] = message.split('|');
  return en === undefined
    ? say(`${label.zh}填写不正确。`, `${label.en} cannot be read.`)
    : say(`${label.zh}：${zh}`, `${label.en}: ${en}`);
}
