import { Readable } from 'node:stream';
import { csvOf } from '../exchange/out/csv.ts';
import type { Sheet } from '../exchange/out/sheet.ts';
import type { Day } from '../kernel/day.ts';
import type { File } from './route.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv; charset=utf-8';

export type ListFormat = 'xlsx' | 'csv';
export const listFormats = { xlsx: XLSX, csv: CSV } as const;

/** A list as a file: the same columns, rows and order in either form, written while it is read. */
export async function listFile(format: ListFormat, sheet: Sheet, on: Day): Promise<File> {
  const name = `${sheet.title}-${on}.${format}`;
  if (format === 'csv') {
    const headings = sheet.columns.map(({ heading }) => heading);
    return { content: Readable.from(csvOf(headings, sheet.rows)), type: CSV, name };
  }
  // The library is large and seldom needed.
  const { sheetStream } = await import('../exchange/out/sheet.ts');
  return { content: sheetStream(sheet), type: XLSX, name };
}
