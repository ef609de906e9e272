import type { FigureValue } from '../../api/contract.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

type Part = FigureValue['parts'][number];
const DOT = ' · ';

/**
 * What a figure is split by, a list for each field: two fields give two short lists, not one of every pair. Where parts
 * do not add up to the whole (different values, medians) they stay as they are.
 */
export function listsOf({ parts, value }: FigureValue): readonly (readonly Part[])[] {
  const fields = (parts[0]?.slice ?? '').split('|').length;
  const additive = parts.reduce((all, part) => all + part.value, 0) === value;
  if (fields < 2 || !additive) return [parts];
  return Array.from({ length: fields }, (_, at) => along(parts, at, fields));
}

function along(parts: readonly Part[], at: number, fields: number): readonly Part[] {
  const groups = Map.groupBy(parts, ({ slice }) => slice.split('|')[at] ?? '');
  return [...groups].map(([name, own]) => ({
    slice: Array.from({ length: fields }, (_, n) => (n === at ? name : '*')).join('|'),
    title: pieceOf(own[0]?.title, at),
    value: own.reduce((all, part) => all + part.value, 0),
  }));
}

const pieceOf = (title: Text | undefined, at: number): Text =>
  say(title?.zh.split(DOT)[at] ?? '', title?.en.split(DOT)[at] ?? '');
