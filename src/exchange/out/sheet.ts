import { PassThrough } from 'node:stream';
import exceljs from 'exceljs';
import { harmless } from './csv.ts';

/** A list on its way out: what a person sees, as text. */
export type Sheet = {
  readonly title: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: AsyncIterable<readonly string[]>;
};

/**
 * A list as a workbook, written while it is read, whatever its length: words as shown, days as text, no formula and
 * nothing that could become one.
 */
export function sheetStream({ title, columns, rows }: Sheet): PassThrough {
  const stream = new PassThrough();
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ heading, width }) => ({ header: heading, width }));
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const filled = async () => {
    for await (const row of rows) {
      sheet.addRow(row.map(harmless)).commit();
      // The reader sets the pace: what he has not taken yet is not piled up.
      if (stream.writableNeedDrain) await drained(stream);
    }
    await book.commit();
  };
  filled().catch((fault: Error) => stream.destroy(fault));
  return stream;
}

const drained = (stream: PassThrough): Promise<void> =>
  new Promise((go, stop) => {
    stream.once('drain', go).once('close', () => stop(new Error('nobody reads any more')));
  });
