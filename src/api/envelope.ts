import type { Field } from '../kernel/field.ts';
import type { FieldError } from '../kernel/refusal.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';

type Issue = {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params?: Readonly<Record<string, unknown>>;
};

/** What the schemas of a route could not read, field by field; a field that is wrong in two ways is named once. */
export const envelopeErrors = (issues: readonly Issue[]): readonly FieldError[] => [
  ...new Map(issues.flatMap(errorsOf).map((error) => [keyOf(error), error])).values(),
];

const keyOf = ({ field, message }: FieldError): string => `${field} ${message.zh}`;

function errorsOf(issue: Issue): readonly FieldError[] {
  const place = issue.instancePath.replace(/^\//, '').replaceAll('/', '.');
  const unknown = issue.keyword === 'unrecognized_keys' ? listIn(issue, 'keys') : [];
  return unknown.length > 0
    ? unknown.map((name) => ({ field: place ? `${place}.${name}` : name, message: noSuchField }))
    : [{ field: place, message: wordsOf(issue) }];
}

const noSuchField = say('没有这一项。', 'There is no such field.');

/** Our own schemas say "zh|en"; what zod says by itself is English and technical. */
function wordsOf(issue: Issue): Text {
  const [zh, en] = (issue.message ?? '').split('|');
  if (zh && en && HAN.test(zh)) return say(zh, en);
  const values = issue.keyword === 'invalid_value' ? listIn(issue, 'values') : [];
  if (values.length > 0)
    return say(`应为${values.join('、')}之一。`, `Must be one of ${values.join(', ')}.`);
  return say('没有填写，或者填写不正确。', 'Missing, or not readable.');
}

const HAN = /\p{Script=Han}/u;

function listIn({ params }: Issue, name: string): readonly string[] {
  const list = params?.[name];
  return Array.isArray(list) ? list.map(String) : [];
}

/**
 * What of `asks` cannot be read, for a body whose envelope is wrong already and so never reaches the kernel: all is
 * named at once.
 */
export function asksErrors(
  fields: Readonly<Record<string, Field>>,
  body: unknown,
): readonly FieldError[] {
  const asks = recordOf(recordOf(body)['asks']);
  const unknown = Object.keys(asks)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((field) => ({ field, message: noSuchField }));
  return [
    ...unknown,
    ...Object.entries(fields)
      .filter(([name, field]) => !isReadable(field, asks[name]))
      .map(([name, { label }]) => ({
        field: name,
        message: say(`请填写${label.zh}。`, `${label.en} is missing or cannot be read.`),
      })),
  ];
}

function isReadable(field: Field, value: unknown): boolean {
  const missing = value === undefined || value === null || value === '';
  return missing ? field.optional : field.schema.safeParse(value).success;
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>) // an object that is no list
    : {};

const DEEPEST = 32;

/** Text that no database and no canonical JSON can hold, or nesting that no form makes. */
export function isStorable(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (Array.isArray(value)) return value.every((item) => isStorable(item, depth + 1));
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([name, item]) => isStorable(name) && isStorable(item, depth + 1),
  );
}
