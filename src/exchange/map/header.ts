import type { Fields } from '../../kernel/field.ts';
import type { Cell, Merge, Row } from '../read/cell.ts';
import { columnName } from '../read/cell.ts';
import { tidy } from '../../fields/cells/plain.ts';
import { known } from './plain.ts';
import { titleScore } from './columns.ts';

/** The rows that name the columns; `last` is 0 where a table begins with its first record. */
export type Header = {
  readonly first: number;
  readonly last: number;
  /** By column; a column without a name bears its letter in brackets. */
  readonly titles: readonly string[];
};

/** So far down a heading is looked for. */
export const HEAD_ROWS = 40;

type Candidate = { readonly header: Header; readonly matches: number; readonly joined: boolean };

/**
 * The one or two rows that name most fields. Where none names any, the first row of words above numbers and days; else
 * the table has no heading.
 */
export function findHeader(fields: Fields, rows: readonly Row[], merges: readonly Merge[]): Header {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const candidates = rows.flatMap((row, at): Candidate[] => {
    if (isTitle(row, width, merges)) return [];
    const single = textsOf(row, width, merges);
    const next = rows[at + 1];
    const below = next && belongs(row, next, merges) ? textsOf(next, width, merges) : undefined;
    const one = candidateOf(fields, single, { first: row.row, last: row.row });
    if (!below || !next) return [one];
    const titles = single.map((text, column) => joined(text, below[column] ?? ''));
    return [candidateOf(fields, titles, { first: row.row, last: next.row }, true), one];
  });
  const least = width > 1 ? 2 : 1;
  const best = candidates.toSorted(
    (a, b) => b.matches - a.matches || Number(b.joined) - Number(a.joined),
  )[0];
  if (best && best.matches >= least) return best.header;
  const worded = rows.findIndex(
    (row, at) => !isTitle(row, width, merges) && isWords(row, rows.slice(at + 1)),
  );
  const found = rows[worded];
  if (found) return headerOf(textsOf(found, width, merges), { first: found.row, last: found.row });
  return headerOf(
    Array.from({ length: width }, () => ''),
    { first: 0, last: 0 },
  );
}

const headerOf = (texts: readonly string[], place: Pick<Header, 'first' | 'last'>): Header => ({
  ...place,
  titles: texts.map((text, column) => (text === '' ? `（${columnName(column)}）` : text)),
});

function candidateOf(
  fields: Fields,
  titles: readonly string[],
  place: Pick<Header, 'first' | 'last'>,
  isJoined = false,
): Candidate {
  const taken = new Set<string>();
  for (const title of titles)
    for (const [name, field] of Object.entries(fields))
      if (title.length <= 40 && titleScore(title, name, field) >= 60) taken.add(name);
  const distinct = new Set(titles.filter((title) => title !== '').map(known)).size;
  return {
    header: headerOf(titles, place),
    matches: Math.min(taken.size, distinct),
    joined: isJoined,
  };
}

const joined = (above: string, below: string): string =>
  below === '' || known(above) === known(below) ? above : above === '' ? below : `${above}${below}`;

/** One cell alone, or joined over most of the table: what the table is called. */
function isTitle({ row, cells }: Row, width: number, merges: readonly Merge[]): boolean {
  const filled = cells.filter((cell) => cell !== undefined).length;
  const wide = merges.some(
    ({ top, left, right }) => top === row && right - left + 1 >= Math.max(3, width * 0.6),
  );
  return (wide && filled <= 2) || (width > 1 && filled === 1);
}

/** The texts of a row, a joined cell's over every column it spans. */
function textsOf({ row, cells }: Row, width: number, merges: readonly Merge[]): readonly string[] {
  const texts = Array.from({ length: width }, (_, column) => heading(cells[column]));
  for (const { top, bottom, left, right } of merges)
    if (top <= row && row <= bottom && top === row)
      for (let column = left + 1; column <= Math.min(right, width - 1); column += 1)
        texts[column] ||= texts[left] ?? '';
  return texts;
}

const heading = (cell: Cell | undefined): string =>
  cell
    ? tidy(cell.text)
        .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})|\n/gu, '')
        .trim()
    : '';

/** A second line of headings: cells joined downwards beside it, or joined sideways over it. */
function belongs(row: Row, next: Row, merges: readonly Merge[]): boolean {
  if (
    next.cells.some((cell) => cell !== undefined && (cell.kind === 'number' || cell.kind === 'day'))
  )
    return false;
  return merges.some(
    ({ top, bottom, left, right }) =>
      top === row.row &&
      (bottom === next.row || (bottom === top && right > left && next.cells[left] !== undefined)),
  );
}

/** A row of short words above rows that hold numbers or days in some of its columns. */
function isWords({ cells }: Row, below: readonly Row[]): boolean {
  const words = cells.every(
    (cell) => cell === undefined || (!isValue(cell) && cell.text.length <= 20),
  );
  const columns = cells.map((cell, column) =>
    cell ? below.map((row) => row.cells[column]).filter((one) => one !== undefined) : [],
  );
  return (
    words &&
    columns.some(
      (column) => column.length > 0 && column.filter(isValue).length / column.length > 0.6,
    )
  );
}

const isValue = ({ kind, text }: Cell): boolean =>
  kind === 'number' || kind === 'day' || /^[\d.,/\-年月日]+$/.test(text);
