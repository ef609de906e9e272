import type { Field } from '../../kernel/field.ts';
import { cellsOf, readCell } from '../cells.ts';
import type { Around } from '../control.ts';

export type Item = Readonly<Record<string, unknown>>;
type Place = { readonly row: number; readonly column: number };

/** One item a place up or down; at either end it stays. */
export function moved(items: readonly Item[], at: number, by: number): readonly Item[] {
  const [one, other] = [items[at], items[at + by]];
  if (!one || !other) return items;
  return items.map((item, index) => (index === at ? other : index === at + by ? one : item));
}

/**
 * Rows of a spreadsheet from a cell on, to the right and down; items are added as needed. Nothing for a single cell,
 * which is pasted as text.
 */
export function pasted(
  { items = {} }: Field,
  before: readonly Item[],
  { row, column }: Place,
  text: string,
): readonly Item[] | undefined {
  if (!/[\t\n]/.test(text.trim())) return undefined;
  const fields = Object.entries(items).slice(column);
  const rows = cellsOf(text);
  const size = Math.max(before.length, row + rows.length);
  return Array.from({ length: size }, (_, at) => {
    const cells = rows[at - row] ?? [];
    const read = cells.flatMap((cell, index) => {
      const [name, field] = fields[index] ?? [];
      return name && field ? [[name, readCell(field, cell)] as const] : [];
    });
    return { ...before[at], ...Object.fromEntries(read) };
  });
}

const isSought = ({ kind, refers }: Field): boolean =>
  kind === 'reference' && refers !== undefined && refers !== 'act' && refers !== 'staff';
const isId = (value: string): boolean => /^[0-9a-f-]{36}$/.test(value);

/** Names of records that were pasted, as the records they mean; a name that means none or several is left empty. */
export async function resolved(
  { items = {} }: Field,
  rows: readonly Item[],
  around: Pick<Around, 'seek' | 'chose'>,
): Promise<readonly Item[]> {
  const sought = Object.entries(items).filter(([, field]) => isSought(field));
  if (sought.length === 0) return rows;
  return Promise.all(
    rows.map(async (row) => {
      const found = await Promise.all(
        sought.map(async ([name, { refers = '' }]) => {
          const text = row[name];
          if (typeof text !== 'string' || isId(text)) return [name, text] as const;
          const options = await around.seek(refers, text);
          const exact = options.filter(({ label }) => label === text);
          const [one, second] = exact.length > 0 ? exact : options;
          if (!one || second) return [name, null] as const;
          around.chose(one);
          return [name, one.value] as const;
        }),
      );
      return { ...row, ...Object.fromEntries(found) };
    }),
  );
}
