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
  /** Its words stand in what was written. */
  readonly text: string;
  /** Its words stand in one document. */
  readonly document: string;
  /** Some parts stand in the title, the others in what was written. */
  readonly mixed: string;
  /** A name that differs a little. */
  readonly near: string;
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
  const digits = q.normalize('NFKC').replaceAll(/[\s+-]/g, '');
  return {
    number: any(whole),
    tail: any(part),
    name: any(same),
    phone: /^\d{4,20}$/.test(digits) ? any(keyOfTypedPhone(digits, secret)) : '',
    title: all(terms.map(({ whole: text }) => titleOf(text))),
    text: all(terms.map(({ words }, at) => plain(words, at === terms.length - 1, q))),
    document: all(terms.map(({ words }) => hidden(words, secret))),
    // One part may stand in the title alone, cut there into other words.
    mixed: mixed(terms, q),
    near: any(near),
    terms,
  };
}

/** Words, the last one perhaps not typed to its end. */
function plain(words: readonly string[], last: boolean, q: string): string {
  const open = last && !/\s$/.test(q) && /^[a-z]{3,}$/.test(words.at(-1) ?? '');
  return words
    .map((word, at) => `${quoted(word)}${open && at === words.length - 1 ? ':*' : ''}`)
    .join(' & ');
}

const hidden = (words: readonly string[], secret: Buffer): string =>
  words.map((word) => quoted(documentKey(secret, word))).join(' & ');

function mixed(terms: readonly Term[], q: string): string {
  if (terms.length < 2) return '';
  return all(
    terms.map(({ whole, words }, at) =>
      [plain(words, at === terms.length - 1, q), titleOf(whole)]
        .filter((way) => way !== '')
        .map((way) => `(${way})`)
        .join(' | '),
    ),
  );
}

/** A part of a title, by its pairs of letters; of one letter, any pair that begins with it. */
function titleOf(whole: string): string {
  const letters = [...whole].slice(0, PAIRED);
  const [first = ''] = letters;
  if (letters.length < 2) return first === '' ? '' : `${quoted(`t:${first}`)}:*`;
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
