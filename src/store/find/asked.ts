import type { Day } from '../../kernel/day.ts';
import { keyed, keysOfTyped, keysOfTypedNumber, keyOfTypedPhone } from './names.ts';
import type { Keys } from './row.ts';
import { bare, folded, quoted, wordsIn } from './words.ts';

/** What is looked for, and within what. */
export type FindQuery = {
  readonly q: string;
  readonly kind?: string | undefined;
  readonly phase?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly unit?: string | undefined;
  /** Who handles it or took a step in it. */
  readonly person?: string | undefined;
  readonly limit?: number | undefined;
};

/** What was typed, as the index is asked: texts of tsqueries, empty where it can be nothing of the kind. */
export type Asked = {
  /** A whole number (文号). */
  readonly number: string;
  /** Its running part, or the end of it. */
  readonly tail: string;
  readonly name: string;
  readonly phone: string;
  /** Every part of it stands in the title. */
  readonly title: string;
  /** Each part of it stands in what was written, or in the title. */
  readonly text: string;
  /** Its words stand in one document. */
  readonly document: string;
  /** A name that differs a little. */
  readonly near: string;
  /** Numbers, whole and in part, as `keysOfNumber` gives them. */
  readonly numbers: ReadonlySet<string>;
  /** Names and telephones as they are compared with what was read: as they are, not hashed. */
  readonly persons: ReadonlySet<string>;
  readonly terms: readonly Term[];
};

/** A part of what was typed, as texts are compared with it: whole, or word by word. */
export type Term = { readonly whole: string; readonly words: readonly string[] };

const TERMS = 6;
/** Phrases longer than this are looked for by their words alone. */
const PAIRED = 24;

const any = (lexemes: readonly string[]): string => [...new Set(lexemes)].map(quoted).join(' | ');
const all = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => `(${part})`)
    .join(' & ');

export function askedOf(q: string, office: string, keys: Keys): Asked {
  const { tools, secret } = keys;
  const terms = q
    .trim()
    .split(/[\s，,、；;]+/u)
    .map((part) => ({ whole: bare(part, tools), words: wordsIn(part, tools) }))
    .filter(({ whole }) => whole !== '')
    .slice(0, TERMS);
  const { whole, part } = keysOfTypedNumber(q, office, tools);
  const { same, near } = keysOfTyped(q, keys);
  const read = keysOfTyped(q, { tools, secret: null });
  const phone = phoneIn(q);
  return {
    number: any(whole),
    tail: any(part),
    name: any(same),
    phone: any(keyOfTypedPhone(phone, secret)),
    title: all(terms.map(({ whole: text }) => titleOf(text))),
    text: all(
      terms.map((term, at) => written(term, terms.length, at === terms.length - 1 ? q : '')),
    ),
    document: all(terms.map(({ words }) => hidden(words, secret))),
    near: any(near),
    numbers: new Set([...whole, ...part]),
    persons: new Set([...read.same, ...read.near, ...keyOfTypedPhone(phone, null)]),
    terms,
  };
}

function phoneIn(q: string): string {
  const digits = q.normalize('NFKC').replaceAll(/[\s+-]/g, '');
  return /^\d{4,20}$/.test(digits) ? digits : '';
}

/** Words; of several parts, one may stand in the title alone, cut there into other words. */
function written({ whole, words }: Term, of: number, typed: string): string {
  const ways = [plain(words, typed), of > 1 ? titleOf(whole) : ''];
  return ways
    .filter((way) => way !== '')
    .map((way) => `(${way})`)
    .join(' | ');
}

/** The last word is perhaps not typed to its end. */
function plain(words: readonly string[], typed: string): string {
  const open = /\S$/.test(typed) && /^[a-z]{3,}$/.test(words.at(-1) ?? '');
  return words
    .map((word, at) => `${quoted(word)}${open && at === words.length - 1 ? ':*' : ''}`)
    .join(' & ');
}

const hidden = (words: readonly string[], secret: Buffer): string =>
  words.map((word) => quoted(documentKey(secret, word))).join(' & ');

/** A part of a title, by its pairs of letters; one letter by itself. */
function titleOf(whole: string): string {
  const letters = [...whole].slice(0, PAIRED);
  const [first = ''] = letters;
  if (letters.length < 2) return first === '' ? '' : quoted(`t:${first}`);
  return letters
    .slice(1)
    .map((letter, at) => quoted(`t:${letters[at] ?? ''}${letter}`))
    .join(' & ');
}

/** Words of documents are hashed: people's names and numbers stand among them, and nothing is erased from a hash. */
export const documentKey = (secret: Buffer, word: string): string => keyed(secret, 'w', word);

/** Whether a title holds all that was typed. */
export const isIn = (title: string, { terms }: Asked, tools: Keys['tools']): boolean => {
  const text = folded(title, tools).replaceAll(/[^\p{L}\p{N}]/gu, '');
  return terms.length > 0 && terms.every(({ whole }) => text.includes(whole));
};
