import type { State } from '../kernel/act.ts';
import type { Field, Fields } from '../kernel/field.ts';
import type { Matter } from '../kernel/matter.ts';
import { keysOf, normalised } from './search-keys.ts';

type AnyRecord = Readonly<Record<string, unknown>>;

/** Entries of registers say with which other entry of their kind they were merged. */
export const isRegister = ({ keeps }: Matter): boolean => Object.hasOwn(keeps, 'survivor');

/** A field whose value is the id of another record: no act of this one and no colleague. */
export const namesRecord = ({ refers }: Field): boolean =>
  refers !== undefined && refers !== 'act' && refers !== 'staff';

/** Kept by the common steps, which have keys of their own for them. */
const COMMON = new Set(['waiting', 'links', 'assignee']);

/** Common steps whose links are found by keys of their own, from both sides. */
const LINKS = new Set(['link', 'merge', 'split']);

export type Reference = { readonly field: string; readonly id: string };

/** Every record that these values name, with the field that names it; those inside lists by the list's field. */
export const referencesIn = (fields: Fields, values: AnyRecord): readonly Reference[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (COMMON.has(name)) return [];
    const value = values[name];
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (field.items)
      return all.flatMap((item) =>
        referencesIn(field.items ?? {}, asRecord(item)).map(({ id }) => ({ field: name, id })),
      );
    if (!namesRecord(field)) return [];
    return all.filter((id) => typeof id === 'string').map((id) => ({ field: name, id }));
  });

const asRecord = (value: unknown): AnyRecord =>
  typeof value === 'object' && value !== null ? (value as AnyRecord) : {}; // an item of a list

export const referenceKey = (id: string): string => `ref:${id}`;

const idsIn = ({ own, keeps }: Matter, state: State | undefined): ReadonlySet<string> =>
  new Set(state && referencesIn({ ...own, ...keeps }, state.own).map(({ id }) => id));

type Acted = {
  readonly before: State | undefined;
  readonly after: State;
  readonly step: string;
  readonly asks: AnyRecord;
};

/** Keys under which an act makes a matter found: by the records it names, and an entry of a register by its names. */
export async function namedKeys(
  matter: Matter,
  { before, after, step, asks }: Acted,
  secret: Buffer,
): Promise<readonly string[]> {
  const known = idsIn(matter, before);
  const asked = LINKS.has(step) ? {} : (matter.steps[step]?.asks ?? {});
  const inAct = referencesIn(asked, asks).map(({ id }) => id);
  const ids = [...idsIn(matter, after), ...inAct].filter((id) => !known.has(id));
  const keys = ids.map(referenceKey);
  if (!isRegister(matter) || step === 'unite') return [...new Set(keys)];
  const given = Object.fromEntries(Object.entries(asks).filter(([, value]) => value !== null));
  return [
    ...new Set([
      ...keys,
      ...(before ? await keysOf(matter, { ...plainOf(matter, after.own), ...given }, secret) : []),
      ...(await prefixKeys(matter, after.own)),
    ]),
  ];
}

/** What is kept of personal values is masked, and no key is made of a mask. */
const plainOf = ({ own }: Matter, values: AnyRecord): AnyRecord =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !own[name]?.personal));

/** By what one types of a name that is no personal data: its beginning, its pinyin, the initials of its pinyin. */
async function prefixKeys({ name: kind, own }: Matter, values: AnyRecord): Promise<string[]> {
  const texts = Object.entries(own).flatMap(
    ([name, { kind: sort, lines = 1, personal, items }]) => {
      if (items) return personal ? [] : formerIn(items, values[name]);
      const value = values[name];
      return sort === 'text' && lines === 1 && !personal && typeof value === 'string'
        ? [value]
        : [];
    },
  );
  const spelt = await Promise.all(texts.map(spellings));
  return spelt.flat().map((text) => prefixKey(kind, text));
}

const formerIn = ({ name }: Fields, value: unknown): readonly string[] =>
  name && !name.personal && Array.isArray(value)
    ? value.flatMap((item) => {
        const { name: former } = asRecord(item);
        return typeof former === 'string' ? [former] : [];
      })
    : [];

export const prefixKey = (kind: string, text: string): string => `is:${kind}:${text}`;

async function spellings(text: string): Promise<readonly string[]> {
  const plain = normalised(text).slice(0, 60);
  if (!/\p{Script=Han}/u.test(plain)) return plain ? [plain] : [];
  const { pinyin } = await import('pinyin-pro'); // a dictionary: loaded when the first name is entered
  const syllables = pinyin(plain, { toneType: 'none', type: 'array' }).map((one) =>
    normalised(one).replaceAll('ü', 'v'),
  );
  return [plain, syllables.join(''), syllables.map((one) => one[0] ?? '').join('')];
}
