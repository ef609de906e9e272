import type { Draft, Setting } from './draft.ts';
import { draft } from './draft.ts';
import type { Clause } from './segments.ts';
import { clausesOf } from './segments.ts';
import { totals } from './words/totals.ts';

const TOTAL = new RegExp(totals.join('|'));
const LABEL = /^ *(?:[一二三四五六七八九十]{1,2}是)?/;
const STRONG = /[、“”（）《》]/;

/** 全部, 均, 应述尽述: a share of one hundred that prints no number. One to a clause. */
export function totalsOf(
  plain: string,
  counts: readonly Draft[],
  { role }: Setting,
): readonly Draft[] {
  if (role === 'lead' || role === 'shortcomings') return [];
  const kind = role === 'plan' ? 'target' : 'all';
  const shares = counts.filter((found) => found.unit === '%').map(({ from }) => from);
  return [...clausesOf(plain)].flatMap((clause) => {
    const match = TOTAL.exec(clause.text);
    if (match === null) return [];
    const at = clause.from + match.index;
    if (shares.some((from) => from >= clause.from && from < clause.to)) return [];
    const { from, to } = around(clause, at, match[0].length);
    return [draft(kind, from, to, { value: 100, unit: '%' })];
  });
}

/** The clause within the nearest 、 or bracket. */
function around(clause: Clause, at: number, length: number) {
  let from = at;
  const start = clause.from + (LABEL.exec(clause.text)?.[0].length ?? 0);
  while (from > start && !STRONG.test(clause.text[from - 1 - clause.from] ?? '')) from -= 1;
  let to = at + length;
  while (to < clause.to && !STRONG.test(clause.text[to - clause.from] ?? '')) to += 1;
  return { from, to };
}
