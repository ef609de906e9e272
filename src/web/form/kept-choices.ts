import type { Option } from '../../fields/control.ts';
import type { Field, Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';

type Own = Readonly<Record<string, unknown>>;
type Item = Readonly<Record<string, unknown>>;
const itemsOf = (value: unknown): readonly Item[] =>
  Array.isArray(value) ? (value as readonly Item[]) : []; // a list field

const MOST = 60;

/** What an item of a list is called: the first thing that was written in it. */
function calledBy({ items = {} }: Field, item: Item): string {
  const texts = Object.entries(items)
    .filter(([, { kind }]) => kind === 'text')
    .flatMap(([name]) => item[name] ?? [])
    .map(String);
  const first = texts.find((text) => text.trim() !== '') ?? '';
  return first.length > MOST ? `${first.slice(0, MOST)}…` : first;
}

const listsOf = ({ keeps }: Matter): readonly (readonly [string, Field])[] =>
  Object.entries(keeps).filter(([, { kind }]) => kind === 'list');
const isAct = ({ refers }: Field): boolean => refers === 'act';
const namesActs = ([, { items = {} }]: readonly [string, Field]): boolean =>
  Object.values(items).some(isAct);

/**
 * The acts that a field may name, where the matter keeps a list of what they brought: the list under the field's
 * plural, else the only one whose items name their acts. Nothing where there is no such list.
 */
export function keptActs(matter: Matter, own: Own, name: string): readonly Option[] | null {
  const lists = listsOf(matter).filter(namesActs);
  const found = lists.find(([key]) => key === `${name}s`) ?? (lists.length === 1 ? lists[0] : null);
  if (!found) return null;
  const [key, field] = found;
  const at = Object.entries(field.items ?? {}).find(([, one]) => isAct(one))?.[0] ?? '';
  return itemsOf(own[key]).flatMap((item) => {
    const act = item[at];
    return typeof act === 'string' ? [{ value: act, label: calledBy(field, item) }] : [];
  });
}

/** The kept list whose items bear such a number: told by the same label, as both are declared by one field. */
const numbered = (matter: Matter, { label }: Field) =>
  listsOf(matter).flatMap(([key, field]) =>
    Object.entries(field.items ?? {})
      .filter(([, one]) => one.kind === 'integer' && one.label.zh === label.zh)
      .map(([at]) => ({ key, field, at })),
  )[0];

/** Fields that ask for the number of an item of the record become a choice among those items by what they say. */
export const withPlaces = (fields: Fields, matter: Matter, own: Own): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const of = field.kind === 'integer' ? numbered(matter, field) : undefined;
      const items = of ? itemsOf(own[of.key]) : [];
      if (!of || items.length === 0) return [name, field];
      const options = items.map((item) => {
        const text = `${String(item[of.at])} ${calledBy(of.field, item)}`.trim();
        return [String(item[of.at]), say(text, text)];
      });
      return [name, { ...field, kind: PLACE, options: Object.fromEntries(options) }];
    }),
  );

/** A number that is chosen by what stands under it. */
export const PLACE = 'place';
