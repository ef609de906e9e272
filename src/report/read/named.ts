import type { Draft, Setting } from './draft.ts';
import { draft } from './draft.ts';
import { hanValue } from './numeral.ts';
import { named, onceRules, wholes } from './words/named.ts';

const NAMED = new RegExp(named.map(({ form }) => `(${form})`).join('|'), 'g');
const WHOLE = new RegExp(wholes.join('|'), 'g');
const ONCE = new RegExp(onceRules, 'g');
/** 出台《…》《…》和《…》: a list whose members are the number. */
const LIST = /《[^《》]{1,80}》(?:(?:、|和|与|及|以及)?《[^《》]{1,80}》){1,40}/g;
const TITLES = /《[^》]{0,120}》/g;

/** Ranks, firsts, several and wholes of a line. None of them is held against a report as a count would be. */
export function namedOf(plain: string, { role }: Setting): readonly Draft[] {
  const text = plain.replace(TITLES, (title) => ' '.repeat(title.length));
  return [
    ...wordsIn(text, role === 'plan'),
    ...wholesIn(text),
    ...rulesIn(text),
    ...titlesIn(plain),
  ];
}

function wordsIn(text: string, plan: boolean): readonly Draft[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const word = named[match.slice(1).findIndex((group) => group !== undefined)];
    if (word === undefined || (word.kind === 'target' && !plan)) return [];
    const { kind, value, unit } = word;
    const bound = kind === 'vague' ? '>=' : '=';
    return [draft(kind, match.index, match.index + match[0].length, { value, unit, bound })];
  });
}

const wholesIn = (text: string): readonly Draft[] =>
  [...text.matchAll(WHOLE)].map((match) => {
    const value = hanValue(match.slice(1).find((number) => number !== undefined) ?? '');
    return draft('size', match.index, match.index + match[0].length, { value });
  });

const rulesIn = (text: string): readonly Draft[] =>
  [...text.matchAll(ONCE)].map((match) =>
    draft('rule', match.index, match.index + match[0].length, { value: 1, unit: '次' }),
  );

const titlesIn = (plain: string): readonly Draft[] =>
  [...plain.matchAll(LIST)].map((match) => {
    const value = match[0].split('》').length - 1;
    return draft('size', match.index, match.index + match[0].length, { value, unit: '件' });
  });
