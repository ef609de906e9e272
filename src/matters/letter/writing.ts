import type { Day } from '../../kernel/day.ts';
import { formatDay } from '../../kernel/day.ts';
import type { Fields, Values } from '../../kernel/field.ts';
import type { Text } from '../../kernel/text.ts';
import type { Block, Paper } from '../../paper/paper.ts';
import type { ActFacts, Letter, LetterFacts } from './facts.ts';

/** Takes a value that a letter cannot do without, and remembers what was missing. */
export type Need = (value: string | null | undefined, what: Text) => string;

export function needing(): { readonly need: Need; readonly missing: () => readonly Text[] } {
  const lacking = new Map<string, Text>();
  return {
    need: (value, what) => {
      const text = (value ?? '').trim();
      if (text === '') lacking.set(what.zh, what);
      return text;
    },
    missing: () => [...lacking.values()],
  };
}

/** Writes a letter; gives what is missing instead when anything is. */
export function written(build: (need: Need) => Paper): Letter {
  const { need, missing } = needing();
  const paper = build(need);
  return missing().length > 0 ? { missing: missing() } : { paper };
}

export const date = (day: Day): string => formatDay(day, 'zh');

/** A typed sentence without the stop at its end, so that it can stand inside another. */
export const clause = (text: string): string => text.trim().replace(/[。．.；;，,\s]+$/u, '');

/** A typed text as a sentence of its own. */
export const sentence = (text: string): string =>
  /[。！？”）]$/u.test(text.trim()) ? text.trim() : `${clause(text)}。`;

/** “…” with quotation marks inside it turned into ‘…’. */
export const quoted = (text: string): string =>
  `“${clause(text).replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** 《…》 around a title that may bear them already. */
export const booked = (title: string): string =>
  /^《.*》$/su.test(title.trim()) ? title.trim() : `《${clause(title)}》`;

export const paragraphs = (...texts: readonly (string | null)[]): readonly Block[] =>
  texts.filter((text) => text !== null).map((text) => ({ kind: 'paragraph', text }));

/** Levels of headings by how they are numbered: 一、（一）1.（1）. */
const LEVELS = [
  /^[一二三四五六七八九十]+、/u,
  /^（[一二三四五六七八九十]+）/u,
  /^\d+[.．]/u,
  /^（\d+）/u,
];
const SHORT = 36;

/** A paragraph is a heading where it begins with a number, is short and has no stop at its end. */
function blockOf(line: string): Block {
  const level = LEVELS.findIndex((shape) => shape.test(line)) + 1;
  const isHeading = level > 0 && line.length <= SHORT && !/[。；：]$/u.test(line);
  return isHeading
    ? { kind: 'paragraph', text: line, level: level as 1 | 2 | 3 | 4 } // a place in the list above
    : { kind: 'paragraph', text: line };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A typed text, paragraph by paragraph, with its headings set as such. */
export const typed = (text: string): readonly Block[] => linesOf(text).map(blockOf);

/** The same where each paragraph that is no heading ends as a sentence. */
export const told = (text: string): readonly Block[] =>
  linesOf(text).map((line) =>
    'level' in blockOf(line) ? blockOf(line) : { kind: 'paragraph', text: sentence(line) },
  );

/** A document's name without the ending of its file. */
export const titled = (name: string): string => name.replace(/\.[a-z0-9]{2,5}$/iu, '');

/** Organs or names as they are typed in a row. */
export const listedIn = (text: string | null | undefined): readonly string[] =>
  (text ?? '')
    .split(/[，、；,;]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The word of a choice. */
export const chosen = (
  field: { readonly options?: Readonly<Record<string, { readonly zh: string }>> },
  key: string | null | undefined,
): string => (key ? (field.options?.[key]?.zh ?? '') : '');

const COUNTED = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一, 十, 十一, 二十 …: how headings are counted, up to 九十九. */
export function counted(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (COUNTED[tens] ?? '')}十`;
  return `${ten}${COUNTED[ones] ?? ''}`;
}

/** The acts up to and with the one the letter belongs to. */
export function actsSoFar({ acts, act }: Pick<LetterFacts, 'acts' | 'act'>): readonly ActFacts[] {
  const at = acts.findIndex(({ id }) => id === act.id);
  return at < 0 ? [...acts, act] : acts.slice(0, at + 1);
}

type Told = Pick<LetterFacts, 'acts' | 'act'>;
type Steps = Readonly<Record<string, Fields>>;
export type Taken<V> = ActFacts & { readonly asks: V };

/** Reads a matter's acts by the fields that its steps ask, up to the act of the letter. */
export const readerOf = <A extends Steps>(asks: A) => ({
  /** The act of the letter, which one of these steps gave. */
  now: <K extends keyof A & string>({ act }: Told, ..._steps: readonly K[]) =>
    act as unknown as Taken<Values<A[K]>>, // read by the step's own fields on the way in
  last: <K extends keyof A & string>(facts: Told, step: K) =>
    actsSoFar(facts).findLast((act) => act.step === step) as Taken<Values<A[K]>> | undefined, // as above
  every: <K extends keyof A & string>(facts: Told, step: K) =>
    actsSoFar(facts).filter((act) => act.step === step) as unknown as readonly Taken<
      Values<A[K]>
    >[], // as above
  asks,
});
