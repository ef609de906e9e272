import type { Tools } from './tools.ts';

/** Of one letter and in every sentence: they tell nothing. */
const STOP = new Set(
  '的了和与及或在是为对于从到由被把将以等也都就并而但且其该此这那之所个各已应可有不无上下中内外前后年月日号第一件次份名人',
);
/** A text of more words than this is found by the first of them. */
const MOST = 3000;

/** Width, case, accents and traditional letters do not matter. */
export const folded = (text: string, { simplified }: Pick<Tools, 'simplified'>): string =>
  simplified(text.normalize('NFKC'))
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** Letters and digits alone. */
export const bare = (text: string, tools: Pick<Tools, 'simplified'>): string =>
  folded(text, tools).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The words a text is found by. */
export function wordsIn(text: string, tools: Tools): readonly string[] {
  const words = new Set<string>();
  for (const [run] of folded(text, tools).matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (words.size >= MOST) break;
    if (!/^\p{Script=Han}/u.test(run)) for (const part of partsOf(run)) words.add(part);
    else for (const word of tools.cut(run)) if (!STOP.has(word)) words.add(word);
  }
  return [...words];
}

/** ABC2023 is found by abc and by 2023; Han letters after Latin ones were set apart already. */
const partsOf = (run: string): readonly string[] =>
  (run.match(/\p{Script=Han}+|\p{N}+|[^\p{N}\p{Script=Han}]+/gu) ?? []).map((part) =>
    part.slice(0, 100),
  );

/** Letters and pairs of letters, by which any part of a title is found. */
export function pairsIn(title: string, tools: Pick<Tools, 'simplified'>): readonly string[] {
  const letters = [...bare(title, tools)].slice(0, 300);
  return [
    ...new Set(
      letters.flatMap((letter, at) => [`t:${letter}`, `t:${letter}${letters[at + 1] ?? ''}`]),
    ),
  ];
}

/** A word or key as it stands in a tsquery. */
export const quoted = (lexeme: string): string =>
  `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
