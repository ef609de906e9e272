import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { setTimeout as passes } from 'node:timers/promises';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';
import { sheetStream } from './sheet.ts';

const columns = [
  { heading: '编号', width: 12 },
  { heading: '事项', width: 40 },
];
const list: readonly (readonly string[])[] = [
  ['甲外〔2026〕1号', '=HYPERLINK("http://evil.example")'],
  ['', '“引号”，"双引号", 逗号'],
  ['+86', '两行\n文字'],
  ['-1', '@SUM(1)'],
  ['\t=1', '\r-2'],
  ['0012', '2026-03-01'],
];
async function* rows() {
  yield* list;
}

test('两种格式的行、列、次序相同，会被当作公式的单元格都加撇号，其余照原样', async () => {
  const shown = list.map((row) =>
    row.map((cell) => (/^\s*[=+\-@]|^[\t\r]/u.test(cell) ? `'${cell}` : cell)),
  );
  const sheet = { title: '清单', columns, rows: rows() };
  const book = new exceljs.Workbook();
  const bytes = await buffer(sheetStream(sheet));
  // The library's own type is older than Node's.
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  const read = book.worksheets[0]?.getSheetValues().slice(1) as unknown[][];
  expect(read.map(([, ...cells]) => cells.map((cell) => cell ?? ''))).toEqual([
    columns.map(({ heading }) => heading),
    // A line break of a workbook is a line feed.
    ...shown.map((row) => row.map((cell) => cell.replace('\r', '\n'))),
  ]);
  const headings = columns.map(({ heading }) => heading);
  const csv = await text(Readable.from(csvOf(headings, rows())));
  expect(csv).toBe(
    '\u{feff}编号,事项\r\n' +
      `甲外〔2026〕1号,"'=HYPERLINK(""http://evil.example"")"\r\n` +
      ',"“引号”，""双引号"", 逗号"\r\n' +
      `'+86,"两行\n文字"\r\n'-1,'@SUM(1)\r\n` +
      `'\t=1,"'\r-2"\r\n0012,2026-03-01\r\n`,
  );
});

test('十万行的清单边读边写：没有人取走时不在内存里堆积', async () => {
  let made = 0;
  async function* many() {
    for (made = 0; made < 100_000; made += 1) {
      if (made % 500 === 0) await passes(0);
      yield [String(made), `第${made}件事项的名称${Math.random()}`];
    }
  }
  const stream = sheetStream({ title: '清单', columns, rows: many() });
  // On a busy machine what is on its way takes a while to stand still.
  for (let before = -1; before !== made;) {
    before = made;
    await passes(1000);
  }
  expect(made).toBeLessThan(60_000);
  stream.destroy();
});

test('读到一半出错的清单不会被当成完整的文件', async () => {
  async function* broken() {
    yield ['1', '甲'];
    throw new Error('连接断开');
  }
  const stream = sheetStream({ title: '清单', columns, rows: broken() });
  await expect(buffer(stream)).rejects.toThrow('连接断开');
});
