import type { Field, Fields } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { words } from '../words.ts';

export type Asks = Readonly<Record<string, unknown>>;

const emptyOf = (field: Field): unknown => {
  if (field.kind === 'flag') return field.optional ? null : false;
  return field.kind === 'list' || field.kind === 'documents' || field.kind === 'references'
    ? []
    : null;
};

/** A form before anything is typed; what the matter already says of a choice stands as its first answer. */
export const firstAsks = (fields: Fields, known: Asks = {}): Asks =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      (field.kind === 'choice' ? known[name] : undefined) ?? emptyOf(field),
    ]),
  );

/** The fields as they stand in a phase: options that cannot stand there are not offered. */
export const offeredIn = (fields: Fields, phase: string): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const only = field.offered?.[phase];
      const options = Object.entries(field.options ?? {});
      return [
        name,
        only
          ? { ...field, options: Object.fromEntries(options.filter(([key]) => only.includes(key))) }
          : field,
      ];
    }),
  );

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const CHOSEN = ['choice', 'reference', 'references'];

/** What one says of a field without an answer. */
export const wanting = (kind: string | undefined): ((label: string) => Text) =>
  CHOSEN.includes(kind ?? '') ? words.form.choose : words.form.required;

/** Names of the fields that must be filled and are not. */
export const missing = (fields: Fields, asks: Asks): readonly string[] =>
  Object.entries(fields)
    .filter(([name, field]) => !field.optional && field.kind !== 'list' && isEmpty(asks[name]))
    .map(([name]) => name);

/** What is sent: empty answers are left out, so that optional means absent. */
export const cleaned = (fields: Fields, asks: Asks): Asks =>
  Object.fromEntries(
    Object.keys(fields).flatMap((name) => {
      const value = asks[name];
      return isEmpty(value) ? [] : [[name, value]];
    }),
  );

/** Every act must have all fields of its step and nothing else; `extra` comes from an older draft. */
export const fitted = (fields: Fields, asks: Asks, first: Asks): Asks =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, asks[name] ?? first[name]]));
