import exceljs from 'exceljs';
import type { Column } from '../../matters/disclosure-request/annual.ts';
import {
  columns,
  table2Blocks,
  table3Rows,
  table4Rows,
} from '../../matters/disclosure-request/annual.ts';
import type { Annual } from './tables.ts';

/** Tables 2 to 4 as a workbook, a sheet each: numbers as numbers, zeros written, no formula. */
export async function annualWorkbook(annual: Annual): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = (name: string, widths: readonly number[], rows: readonly (string | number)[][]) => {
    const made = book.addWorksheet(name);
    made.columns = widths.map((width) => ({ width }));
    for (const row of rows) made.addRow(row);
    made.getRow(1).font = { bold: true };
  };
  sheet('表二 主动公开', [30, 16, 16, 16], table2(annual));
  sheet('表三 依申请公开', [64, ...Object.keys(columns).map(() => 14)], table3(annual));
  sheet('表四 复议诉讼', [30, 12, 12, 12, 12, 12], table4(annual));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const table2 = ({ table2: values }: Annual) =>
  table2Blocks.flatMap(({ title, rows }) => [
    [title.zh, ...Object.values(rows[0]?.cells ?? {}).map(({ zh }) => zh)],
    ...rows.map(({ key, title: name, cells }) => [
      name.zh,
      ...Object.keys(cells).map((cell) => values[key]?.[cell] ?? 0),
    ]),
  ]);

function table3({ table3: values }: Annual): (string | number)[][] {
  const names = Object.keys(columns) as Column[]; // the keys of a literal
  return [
    ['', ...names.map((name) => columns[name].zh)],
    ...table3Rows.map(({ key, title }) => [
      title.zh,
      ...(key ? names.map((name) => values[key][name]) : []),
    ]),
  ];
}

function table4({ table4: values }: Annual): (string | number)[][] {
  const cells = { ...table4Rows[0]?.cells, total: columns.total };
  return [
    ['', ...Object.values(cells).map((title) => title?.zh ?? '')],
    ...table4Rows.map(({ key, title }) => [
      title.zh,
      ...Object.keys(cells).map((cell) => values[key]?.[cell] ?? 0),
    ]),
  ];
}
