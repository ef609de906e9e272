import type { Cell as Said } from '../../fields/cells/cell.ts';

/** A cell as the file holds it; a formula is what it gave last. */
export type Cell = Said & { readonly formula?: true; readonly colour?: Colour };

export const colours = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'grey'] as const;
export type Colour = (typeof colours)[number];

/** A row by its number in the table; `cells` by column from 0, with holes where there is nothing. */
export type Row = {
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly hidden?: true;
};

/** Cells that were joined to one: first and last row and column, from 1 and 0. */
export type Merge = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Every row with something in it, in order; each call reads the file anew. `onMerge` is told of joined cells after them. */
  readonly rows: (onMerge?: (merge: Merge) => void) => AsyncIterable<Row>;
};

export type Book = {
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly Sheet[];
  readonly notes: readonly Note[];
};

/** What a reader says of the file beside its rows. */
export type Note = 'macros' | 'mixed-encoding';

/** 0 → A, 27 → AB. */
export function columnName(column: number): string {
  const first = Math.floor(column / 26);
  return `${first > 0 ? columnName(first - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** C7 → column 2, row 7; undefined for what names no cell. */
export function placeOf(
  name: string,
): { readonly column: number; readonly row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (!letters || !digits) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) };
}
