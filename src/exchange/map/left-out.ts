import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { Cell } from '../read/cell.ts';
import { bare } from '../../fields/cells/plain.ts';

export const whyLeftOut = {
  total: say('合计行', 'a row of totals'),
  note: say('制表说明', 'a note under the table'),
  heading: say('重复的表头', 'the heading again'),
  nothing: say('对应的各列都是空的', 'no cell in any column that is taken'),
} as const satisfies Readonly<Record<string, Text>>;
export type LeftOut = keyof typeof whyLeftOut;

const TOTAL =
  /^(?:合计|总计|小计|累计|共计|总数|本页小?计|合計|總計|小計|total|subtotal)(?:$|[:：（(\d])/iu;
const NOTE =
  /^(?:制表人?|填表人?|填报人?|填报单位|审核人?|复核人?|审批人?|负责人|分管领导|经办人|联系人|联系电话|备注|附注|注|说明|统计时间|填表日期|填报日期|制表日期|打印日期|日期)\d?\s*[:：]/u;

type Given = {
  readonly cells: readonly (Cell | undefined)[];
  /** The headings without blanks and marks. */
  readonly titles: readonly string[];
  /** Whether a column goes to a field. */
  readonly taken: (column: number) => boolean;
};

/** Why a row is no record: totals and notes that a table ends with, its heading printed again, a row that was only numbered. */
export function leftOut({ cells, titles, taken }: Given): LeftOut | undefined {
  const filled = cells.flatMap((cell, column) => (cell ? [{ ...cell, column }] : []));
  const [first] = filled;
  if (!first) return 'nothing';
  const label = first.text.replaceAll(/\s/gu, '');
  const words = filled.filter(
    ({ kind, text }) => kind === 'text' && !/^[\d.,%％万亿元人次场件册份]+$/u.test(text.trim()),
  );
  if (TOTAL.test(label) && words.length <= 2) return 'total';
  if (NOTE.test(first.text.trim()) && words.length <= 4) return 'note';
  if (isHeading(filled, titles)) return 'heading';
  return filled.some(({ column }) => taken(column)) ? undefined : 'nothing';
}

type Filled = Cell & { readonly column: number };

function isHeading(filled: readonly Filled[], titles: readonly string[]): boolean {
  const isTitle = ({ text, column }: Filled): boolean => bare(text) === titles[column];
  // Of most rows the first two cells are enough to see that they are none.
  if (filled.length < 2 || !filled.slice(0, 2).some(isTitle)) return false;
  return filled.filter(isTitle).length >= Math.max(2, filled.length * 0.8);
}
