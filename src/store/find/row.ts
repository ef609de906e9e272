import { createHash } from 'node:crypto';
import type { Day } from '../../kernel/day.ts';
import { dayNumber } from '../../kernel/day.ts';
import type { Field, Fields } from '../../kernel/field.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import type { Matter } from '../../kernel/matter.ts';
import { ERASED, maskAsks } from '../personal.ts';
import { isRegister } from '../reference-keys.ts';
import type { Sensitivity } from '../tables.ts';
import { keysOfName, keysOfNumber, keysOfPhone } from './names.ts';
import type { Tools } from './tools.ts';
import { pairsIn, wordsIn } from './words.ts';

type AnyRecord = Readonly<Record<string, unknown>>;

/** An act as it stands, with its answers in full. */
export type ActText = {
  readonly step: string;
  readonly asks: AnyRecord;
  /** The number (文号) it gave. */
  readonly number: string | null;
};
export type Keys = { readonly secret: Buffer; readonly tools: Tools };

/** A row as it is written; see migration 0024. */
export type SearchRow = {
  readonly day: Day;
  readonly facets: readonly string[];
  readonly words: readonly string[];
};

/** Beyond so many words a row is not added to. */
const MOST_WORDS = 6000;

/** What is known of a matter after its acts; what narrows a search. */
export type Standing = {
  readonly office: string;
  readonly unit: string | null;
  readonly phase: string;
  readonly begun: Day;
  readonly sensitivity: Sensitivity;
  /** Who handles it, took part or was asked. */
  readonly persons: readonly string[];
};

/** Part of those who may see a matter; offices lie in one index, and short marks keep it small. */
export const scopeOf = (office: string, ...of: readonly string[]): string =>
  createHash('md5')
    .update([office, ...of].join(' '))
    .digest('hex')
    .slice(0, 8);

/** Work secrets are seen by heads and by whoever takes part: they stand under marks of their own. */
export const OPEN = 'open';
export const SECRET = 'secret';

function facetsOf({ name }: Matter, of: Standing): readonly string[] {
  const { office, begun, persons } = of;
  const sight = of.sensitivity === 'work-secret' ? SECRET : OPEN;
  const scopes = [
    scopeOf(office, sight),
    scopeOf(office, sight, name),
    scopeOf(office, sight, name, of.unit ?? 'none'),
    ...persons.map((person) => scopeOf(office, person)),
  ];
  const periods = [
    '',
    `w${Math.floor(dayNumber(begun) / 7)}`,
    `m${begun.slice(0, 7)}`,
    `y${begun.slice(0, 4)}`,
  ];
  return [
    ...scopes.flatMap((scope) => periods.map((period) => `${scope}${period}`)),
    `u:${of.unit ?? 'none'}`,
    `f:${of.phase}`,
    `k:${name}`,
  ];
}

/** Every reading of it is written down: finding it by its text would be one that nobody wrote down. */
export const isClosed = ({ sensitive }: Matter, sensitivity: Sensitivity): boolean =>
  sensitive === true || sensitivity === 'work-secret';

/**
 * Words of a matter's title and of what was written in its acts, keys of names, telephones and numbers. Pure: what it is
 * found by follows from the declaration, the title and the acts that stand.
 */
function wordsOf(
  matter: Matter,
  of: Standing & { readonly title: string },
  acts: readonly ActText[],
  keys: Keys,
): readonly string[] {
  const { tools } = keys;
  const { office } = of;
  const words = new Set<string>([...wordsIn(of.title, tools), ...pairsIn(of.title, tools)]);
  const add = (more: readonly string[]) => {
    for (const one of more) if (words.size < MOST_WORDS) words.add(one);
  };
  // What a register keeps is known by name: an organisation by its pinyin too.
  if (isRegister(matter)) add(keysOfName(of.title, keys));
  for (const { step, asks, number } of acts) {
    const fields = fieldsOf(matter, step);
    if (number !== null) add(keysOfNumber(number, office, tools));
    for (const { value, field } of leavesOf(fields, asks)) add(keysOfValue(value, field, keys));
    if (isClosed(matter, of.sensitivity)) continue;
    // In masked answers only the name of an organisation is left whole.
    for (const { value, field } of leavesOf(fields, maskAsks(fields, asks)))
      if (isReadable(value, field))
        add([...wordsIn(value, tools), ...(field.personal ? pairsIn(value, tools) : [])]);
  }
  return [...words];
}

function keysOfValue(value: string, { personal }: Field, keys: Keys): readonly string[] {
  if (value === ERASED) return [];
  if (personal === 'name') return keysOfName(value, keys);
  return personal === 'phone' ? keysOfPhone(value, keys.secret) : [];
}

/** What may lie in an index as it is: text that is no personal value, or the name of an organisation. */
export const isReadable = (value: string, { kind, personal, refers }: Field): boolean =>
  kind === 'text' &&
  !refers &&
  (personal === undefined || (personal === 'name' && !value.includes('*') && value !== ERASED));

export type Leaf = { readonly value: string; readonly field: Field };

/** The texts of an act's answers, those in lists too. */
export function leavesOf(fields: Fields, asks: AnyRecord): readonly Leaf[] {
  return Object.entries(fields).flatMap(([name, field]): readonly Leaf[] => {
    const value = asks[name];
    if (typeof value === 'string') return [{ value, field }];
    const { items } = field;
    if (!items || value === null || typeof value !== 'object') return [];
    const inner: readonly unknown[] = Array.isArray(value) ? value : [value];
    return inner.flatMap((item) => leavesOf(items, item as AnyRecord)); // rows of a list, or corrected values
  });
}

/** Everything a matter is found by, after these acts. */
export const searchRow = (
  matter: Matter,
  of: Standing & { readonly title: string },
  acts: readonly ActText[],
  keys: Keys,
): SearchRow => ({
  day: of.begun,
  facets: facetsOf(matter, of),
  words: wordsOf(matter, of, acts, keys),
});
