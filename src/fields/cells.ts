import type { Field } from '../kernel/field.ts';
import { readCell as read } from './cells/read.ts';

/** A cell and what ends it; one with tabs, line breaks or quotation marks in it stands in quotation marks. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;

/** A list copied from a spreadsheet, as its clipboard has it: rows by line breaks, cells by tabs. Empty rows are left out. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.replaceAll(/\r\n?/g, '\n').matchAll(CELL)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** A cell as the field wants it; what cannot be read is left as typed, for the field to say so. */
export const readCell = (field: Field, cell: string): unknown =>
  read(field, { text: cell, kind: 'text' }).value;
