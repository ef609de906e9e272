import type { Fields } from '../../kernel/field.ts';
import type { Asks } from './values.ts';

/** A mask stands for a value and is none. */
const isMasked = (value: unknown): boolean => typeof value === 'string' && value.includes('****');

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** What of an offer is news to a form, or to one item of a list: an answer that stands is never replaced. */
export const newsTo = (asks: Asks, offered: Asks): Asks =>
  Object.fromEntries(
    Object.entries(offered).filter(
      ([name, value]) => isEmpty(asks[name]) && !isEmpty(value) && !isMasked(value),
    ),
  );

type Brings = Readonly<Record<string, string>>;

/** The record that a field names, and which fields of this form take what it says. */
export type Chosen = {
  readonly field: string;
  readonly refers: string;
  readonly id: string;
  readonly brings: Brings;
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Records that an answer has named and that were not named before. */
export const chosenIn = (fields: Fields, before: Asks, after: Asks): readonly Chosen[] =>
  Object.entries(fields).flatMap(([field, { kind, refers, brings }]) => {
    const id = after[field];
    const isNew = typeof id === 'string' && UUID.test(id) && id !== before[field];
    return kind === 'reference' && refers && brings && isNew ? [{ field, refers, id, brings }] : [];
  });

export const itemsOf = (value: unknown): readonly Asks[] =>
  Array.isArray(value) ? (value as readonly Asks[]) : []; // the control of lists made them

/** The same for the items of a list, each record once; items are told apart by their place. */
export function chosenInItems(fields: Fields, before: unknown, after: unknown): readonly Chosen[] {
  const old = itemsOf(before);
  const found = itemsOf(after).flatMap((item, at) => chosenIn(fields, old[at] ?? {}, item));
  return [...new Map(found.map((one) => [`${one.field} ${one.id}`, one])).values()];
}

export const valuesBrought = (brings: Brings, own: Asks): Asks =>
  Object.fromEntries(Object.entries(brings).map(([here, there]) => [here, own[there]]));

type Taken = { readonly items: readonly Asks[]; readonly paths: readonly string[] };

/** Every item that names the record takes what it lacks, wherever it has been moved meanwhile; `paths` says which answers. */
export function takenByItems(
  value: unknown,
  { field, id }: Pick<Chosen, 'field' | 'id'>,
  offered: Asks,
): Taken {
  const news = itemsOf(value).map((item) => (item[field] === id ? newsTo(item, offered) : {}));
  return {
    items: itemsOf(value).map((item, at) => ({ ...item, ...news[at] })),
    paths: news.flatMap((of, at) => Object.keys(of).map((name) => `${at}.${name}`)),
  };
}
