import { createHmac } from 'node:crypto';
import { keyOf } from '../search-keys.ts';
import { bare } from './words.ts';
import type { Tools } from './tools.ts';

/** Hashes under the office's key: no name lies readable in an index. Without one, for comparing two texts at hand. */
export const keyed = (secret: Buffer | null, what: string, text: string): string =>
  secret === null
    ? `${what}:${text}`
    : `${what}:${createHmac('sha256', keyOf(secret)).update(`${what} ${text}`, 'utf8').digest('base64url').slice(0, 11)}`;

/** A name is at most so long; what is longer is no name. */
const LONGEST = 40;
/** From so many letters on a name may be mistyped: of two, one letter is half. */
const MISTYPED_FROM = 3;
/** Pinyin from so many letters on. */
const LATIN_FROM = 5;

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The text with each one letter left out. */
const lacking = (text: string): readonly string[] => {
  const letters = [...text];
  return letters.map((_, at) => letters.toSpliced(at, 1).join(''));
};

/** Sounds that many tell apart in writing only: zh and z, ang and an, l and n. */
const sounding = (syllables: readonly string[]): string =>
  syllables
    .map((syllable) =>
      syllable
        .replace(/^([zcs])h/, '$1')
        .replace(/^n(?=[aeiou])/, 'l')
        .replace(/ng$/, 'n'),
    )
    .join(' ');

type Keying = { readonly secret: Buffer | null; readonly tools: Tools };

/**
 * The keys a name is found by: itself, its pinyin, its initials; how it sounds; and itself and its pinyin with one
 * letter left out, which is what two spellings have in common that differ by one letter.
 */
export function keysOfName(name: string, { secret, tools }: Keying): readonly string[] {
  const text = bare(name, tools).slice(0, LONGEST);
  if (text === '') return [];
  const key = (what: string, of: string) => keyed(secret, what, of);
  if (!isHan(text)) return latinKeys(name, text, { secret, tools });
  const syllables = tools.syllables(text);
  const pinyin = syllables.join('');
  return [
    key('n', text),
    key('p', pinyin),
    key('i', syllables.map((syllable) => syllable[0] ?? '').join('')),
    key('g', sounding(syllables)),
    ...mistypes(text).map((one) => key('z', one)),
    ...latinMistypes(pinyin).map((one) => key('z', one)),
  ];
}

function latinKeys(name: string, text: string, { secret, tools }: Keying): readonly string[] {
  const parts = name
    .split(/[\s,.·・-]+/u)
    .map((part) => bare(part, tools))
    .filter((part) => part !== '');
  // 姓在前还是在后, each part by itself: John Smith is found by Smith, SMITH John and smithjohn.
  const wholes = [text, parts.toReversed().join('')];
  return [...new Set([...wholes, ...parts.filter((part) => part.length > 1)])]
    .map((one) => keyed(secret, 'n', one))
    .concat(latinMistypes(text).map((one) => keyed(secret, 'z', one)));
}

const mistypes = (text: string): readonly string[] =>
  [...text].length >= MISTYPED_FROM && [...text].length <= 8 ? [...new Set(lacking(text))] : [];
const latinMistypes = (text: string): readonly string[] =>
  text.length >= LATIN_FROM && text.length <= 24 ? [...new Set(lacking(text))] : [];

/** The keys of what was typed: of the name itself, and of names that are near it. */
export function keysOfTyped(
  typed: string,
  { secret, tools }: Keying,
): { readonly same: readonly string[]; readonly near: readonly string[] } {
  const text = bare(typed, tools);
  if (text === '' || text.length > LONGEST || /\p{N}/u.test(text)) return { same: [], near: [] };
  const key = (what: string, of: string) => keyed(secret, what, of);
  if (!isHan(text)) {
    const near = text.length < LATIN_FROM ? [] : [text, ...latinMistypes(text)];
    return {
      same: [key('n', text), key('p', text), ...(text.length > 1 ? [key('i', text)] : [])],
      near: near
        .flatMap((one) => [key('z', one), key('p', one), key('n', one)])
        .filter((one) => one !== key('p', text) && one !== key('n', text)),
    };
  }
  if ([...text].length < 2) return { same: [], near: [] };
  const syllables = tools.syllables(text);
  const few = mistypes(text);
  return {
    same: [key('n', text)],
    near: [
      key('p', syllables.join('')),
      key('g', sounding(syllables)),
      ...([...text].length >= MISTYPED_FROM ? [key('z', text)] : []),
      ...few.flatMap((one) => [
        key('z', one),
        ...([...one].length >= MISTYPED_FROM ? [key('n', one)] : []),
      ]),
    ],
  };
}

const TAIL = 4;

/** A telephone number is found whole or by its last four digits. */
export function keysOfPhone(phone: string, secret: Buffer | null): readonly string[] {
  const digits = phone.normalize('NFKC').replaceAll(/\D/g, '');
  if (digits.length < TAIL + 1) return [];
  return [digits, digits.slice(-TAIL)].map((one) => keyed(secret, 'h', one));
}

export const keyOfTypedPhone = (digits: string, secret: Buffer | null): readonly string[] =>
  digits.length >= TAIL ? [keyed(secret, 'h', digits)] : [];

/** A number (文号) is found whole, by year and running part, by the running part and by the end of it. */
export function keysOfNumber(
  number: string,
  office: string,
  tools: Pick<Tools, 'simplified'>,
): readonly string[] {
  const of = office.slice(0, 8);
  const [, year, running] = /(\d{4})\D{0,3}?(\d+)\D*$/.exec(number.normalize('NFKC')) ?? [];
  const keys = [`x:${of}:${bare(number, tools)}`];
  if (running === undefined) return keys;
  const n = String(Number(running));
  const ends = Array.from({ length: Math.max(0, n.length - 1) }, (_, at) => n.slice(at));
  return [...keys, `y:${of}:${year}-${n}`, `d:${of}:${n}`, ...ends.map((end) => `d:${of}:${end}`)];
}

/** Keys of what was typed as a number: the whole first, parts of it after. */
export function keysOfTypedNumber(
  typed: string,
  office: string,
  tools: Pick<Tools, 'simplified'>,
): { readonly whole: readonly string[]; readonly part: readonly string[] } {
  const of = office.slice(0, 8);
  const text = typed.normalize('NFKC').trim();
  const whole = /\d/.test(text) ? [`x:${of}:${bare(text, tools)}`] : [];
  const running = /^第?\s*(\d{1,7})\s*号?$/.exec(text)?.[1];
  if (running !== undefined) {
    const n = running.replace(/^0+(?=\d)/, '');
    return { whole, part: [`d:${of}:${running}`, `d:${of}:${n}`] };
  }
  const [, year, n] = /(\d{4})\D{1,3}(\d{1,7})\s*号?$/.exec(text) ?? [];
  return n === undefined ? { whole, part: [] } : { whole, part: [`y:${of}:${year}-${Number(n)}`] };
}
