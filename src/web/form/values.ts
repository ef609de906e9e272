import type { Field, Fields } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import { words } from '../words.ts';
import { PLACE } from './kept-choices.ts';

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

const CHOSEN = ['choice', 'reference', 'references', PLACE];

/** What one says of a field without an answer. */
export const wanting = (kind: string | undefined): ((label: string) => Text) =>
  CHOSEN.includes(kind ?? '') ? words.form.choose : words.form.required;

type Item = Readonly<Record<string, unknown>>;
const itemsOf = (value: unknown): readonly Item[] =>
  Array.isArray(value) ? (value as readonly Item[]) : []; // the list control made them

/** A list without items lacks them only where its declaration wants some. */
function lacksIn(field: Field, value: unknown, at: string): readonly string[] {
  if (field.kind !== 'list')
    return !field.optional && field.kind !== 'flag' && isEmpty(value) ? [at] : [];
  const items = itemsOf(value);
  if (items.length === 0) return field.schema.safeParse([]).success ? [] : [at];
  return items.flatMap((item, nth) =>
    Object.entries(field.items ?? {}).flatMap(([name, one]) =>
      lacksIn(one, item[name], `${at}.${nth}.${name}`),
    ),
  );
}

/** Where something must be filled in and is not: `title`, or `results.0.decided` inside a list. */
export const missing = (fields: Fields, asks: Asks): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => lacksIn(field, asks[name], name));

/** The field at such a place. */
export function fieldAt(fields: Fields, at: string): Field | undefined {
  const [name = '', , ...within] = at.split('.');
  const field = fields[name];
  return within.length === 0 ? field : fieldAt(field?.items ?? {}, within.join('.'));
}

/** An item as it is sent: what nobody ticked is no, what nobody filled is left out. */
const cleanedItem = (fields: Fields, item: Item): Item => {
  const ticks = Object.entries(fields).filter(
    ([name, { kind, optional }]) => kind === 'flag' && !optional && isEmpty(item[name]),
  );
  return { ...cleaned(fields, item), ...Object.fromEntries(ticks.map(([name]) => [name, false])) };
};

/** What is sent: empty answers are left out, so that optional means absent. */
export const cleaned = (fields: Fields, asks: Asks): Asks =>
  Object.fromEntries(
    Object.keys(fields).flatMap((name) => {
      const value = asks[name];
      const items = fields[name]?.kind === 'list' ? fields[name].items : undefined;
      if (isEmpty(value)) return [];
      return [[name, items ? itemsOf(value).map((item) => cleanedItem(items, item)) : value]];
    }),
  );

/** Every act must have all fields of its step and nothing else; `extra` comes from an older draft. */
export const fitted = (fields: Fields, asks: Asks, first: Asks): Asks =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, asks[name] ?? first[name]]));
