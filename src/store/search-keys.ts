import type { KeyObject } from 'node:crypto';
import { createHmac, createSecretKey } from 'node:crypto';
import type { Fields } from '../kernel/field.ts';
import type { Matter } from '../kernel/matter.ts';

type AnyRecord = Readonly<Record<string, unknown>>;

const BANDS = 8;
const ROWS = 2;
const FNV_PRIME = 16_777_619;

/** Width, case, blanks and marks do not matter: ＡＢＣ 公司 and abc公司 are one name. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const keyed = (secret: Buffer, what: string, text: string): string =>
  `${what}:${createHmac('sha256', keyOf(secret)).update(text, 'utf8').digest('base64url').slice(0, 22)}`;

const made = new WeakMap<Buffer, KeyObject>();

/** Made once: to make a key of the same bytes for each hash takes ten times as long as the hash. */
export function keyOf(secret: Buffer): KeyObject {
  const known = made.get(secret);
  if (known) return known;
  const key = createSecretKey(secret);
  made.set(secret, key);
  return key;
}

/** The key a whole name is found by. No plain name lies in an index. */
export const nameKey = (secret: Buffer, name: string): string =>
  keyed(secret, 'name', normalised(name));

/** The keys of a typed word that may be a name or its pinyin (`zhangsan`). */
export const keysOfQuery = (secret: Buffer, query: string): readonly string[] => {
  const text = normalised(query);
  return /^[a-z]+$/.test(text)
    ? [keyed(secret, 'name', text), keyed(secret, 'pinyin', text)]
    : [keyed(secret, 'name', text)];
};

async function keysOfName(secret: Buffer, name: string): Promise<readonly string[]> {
  if (!/\p{Script=Han}/u.test(name)) return [nameKey(secret, name)];
  const { pinyin } = await import('pinyin-pro'); // a dictionary: loaded when the first name is registered
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head' });
  const whole = normalised(syllables.join('')).replaceAll('ü', 'v');
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
  return [
    nameKey(secret, name),
    keyed(secret, 'pinyin', whole),
    keyed(secret, 'pinyin', normalised(initials)),
  ];
}

/** What tells similar matters, and references by their names: names in own fields, and the wording of what it is about. */
export async function keysOf(
  matter: Matter,
  own: AnyRecord,
  secret: Buffer,
): Promise<readonly string[]> {
  const names = namesIn(matter.own, own);
  const byName = await Promise.all(names.map((name) => keysOfName(secret, name)));
  const natural = naturalKeyOf(matter, own, secret) ?? [];
  return [
    ...new Set([...byName.flat(), ...wordingKeys(wordingOf(matter, own)), ...[natural].flat()]),
  ];
}

/** The key of what names a matter by its own fields (届次, 编号, 来源); nothing while one that it must have is not known. */
export function naturalKeyOf(
  { name, naturalKey = [], own: fields }: Matter,
  own: AnyRecord,
  secret: Buffer,
): string | undefined {
  const texts = naturalKey.flatMap((field) => keyPart(own[field], fields[field]?.optional) ?? []);
  if (texts.length < naturalKey.length || texts.every((text) => text === '')) return undefined;
  return keyed(secret, 'natural', [name, ...texts.map(normalised)].join(' '));
}

function keyPart(value: unknown, optional = false): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' && !optional ? undefined : text;
}

export const namesIn = (fields: Fields, own: AnyRecord): readonly string[] =>
  Object.entries(fields).flatMap(([name, { personal }]) => {
    const value = own[name];
    return personal === 'name' && typeof value === 'string' ? [value] : [];
  });

/** What a matter is about in the applicant's words: its longer texts that are no personal data. */
export const wordingOf = (matter: Matter, own: AnyRecord): string =>
  Object.entries(matter.own)
    .filter(([, { kind, lines = 1, personal }]) => kind === 'text' && lines > 1 && !personal)
    .map(([name]) => own[name])
    .filter((value) => typeof value === 'string')
    .join('\n');

function bigrams(text: string): ReadonlySet<string> {
  const letters = [...normalised(text)];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`));
}

function hash(text: string, seed: number): number {
  let value = (2_166_136_261 ^ Math.imul(seed + 1, 0x9e37_79b1)) >>> 0;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME) >>> 0;
  value ^= value >>> 15;
  return Math.imul(value, 0x85eb_ca6b) >>> 0;
}

/** Texts that share half of their pairs of letters very likely share one of these keys (MinHash in bands). */
export function wordingKeys(text: string): readonly string[] {
  const pairs = [...bigrams(text)];
  if (pairs.length < 4) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    const least = Array.from({ length: ROWS }, (_row, row) =>
      pairs.reduce((low, pair) => Math.min(low, hash(pair, band * ROWS + row)), 0xffff_ffff),
    );
    return `word:${band}:${least.map((value) => value.toString(36)).join('.')}`;
  });
}

/** Shared pairs of letters over all of them, 0 to 1. */
export function likeness(a: string, b: string): number {
  const left = bigrams(a);
  const right = bigrams(b);
  const shared = [...left].filter((pair) => right.has(pair)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}
