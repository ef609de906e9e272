import type exceljs from 'exceljs';
import type { Field } from '../kernel/field.ts';
import type { Matter } from '../kernel/matter.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import { usesOf } from '../matters/uses/uses.ts';
import { importable } from './map/columns.ts';
import { itemFieldOf } from '../fields/cells/items.ts';
import { columnName } from './read/cell.ts';

/** Rows below the heading that are made ready: drop-downs and formats reach so far. */
const READY = 2000;
const GUIDE = '填写说明';
const OPTIONS = '选项';

const made = new Map<string, Promise<Uint8Array>>();

/**
 * A workbook to fill in, made from the declaration: what stands in it is read back without a question. A declaration does
 * not change while the platform runs, so neither does its workbook.
 */
export function templateOf(matter: Matter): Promise<Uint8Array> {
  const found = made.get(matter.name) ?? make(matter);
  made.set(matter.name, found);
  return found;
}

async function make(matter: Matter): Promise<Uint8Array> {
  const { default: library } = await import('exceljs');
  const book = new library.Workbook();
  const fields = Object.entries(importable(matter)).map(([name, field]) => ({ name, field }));
  const sheet = book.addWorksheet(matter.title.zh.slice(0, 31).replaceAll(/[\\/?*[\]:]/g, ' '), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  guideOf(book, matter, fields);
  const options = book.addWorksheet(OPTIONS);
  const uses = usesOf(matter);
  for (const [at, one] of fields.entries()) {
    const titles = (uses.get(one.name) ?? []).map(({ title }) => title.zh);
    const served = titles.length > 0 ? `用于：${titles.join('、')}` : '';
    columnOf(sheet, options, { at, served, ...one });
  }
  const head = sheet.getRow(1);
  head.height = 36;
  // Without a password: whoever must change a heading all the same can.
  await sheet.protect('', {
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
  });
  await options.protect('', {});
  return new Uint8Array(await book.xlsx.writeBuffer());
}

type One = { readonly name: string; readonly field: Field };

function columnOf(
  sheet: exceljs.Worksheet,
  options: exceljs.Worksheet,
  { at, field, served }: One & { readonly at: number; readonly served: string },
): void {
  const column = sheet.getColumn(at + 1);
  column.width = widths[field.kind] ?? 18;
  column.protection = { locked: false };
  column.alignment = { wrapText: true, vertical: 'top' };
  const format = formats[field.kind];
  if (format !== undefined) column.numFmt = format;
  const cell = sheet.getCell(1, at + 1);
  cell.value = field.label.zh;
  cell.note = [obligation(field).zh, howTo(field).zh, field.hint?.zh, served]
    .filter(Boolean)
    .join('\n');
  cell.protection = { locked: true };
  cell.numFmt = '@';
  cell.font = { bold: true };
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  cell.fill = {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { argb: field.optional ? 'FFF2F2F2' : 'FFDCE6F1' },
  };
  cell.border = { bottom: { style: 'thin' } };
  const check = validationOf(options, field, at);
  if (!check) return;
  const letter = columnName(at);
  validationsOf(sheet).add(`${letter}2:${letter}${READY}`, check);
}

type Validations = { add(range: string, check: exceljs.DataValidation): void };
const validationsOf = (sheet: exceljs.Worksheet): Validations =>
  (sheet as unknown as { readonly dataValidations: Validations }).dataValidations; // left out of the library's types

const widths: Readonly<Record<string, number>> = {
  day: 14,
  integer: 12,
  money: 14,
  flag: 10,
  choice: 20,
  text: 28,
  moment: 20,
};
const formats: Readonly<Record<string, string>> = {
  day: 'yyyy-mm-dd',
  text: '@',
  moment: 'yyyy-mm-dd hh:mm',
  integer: '0',
  money: '#,##0.00',
  reference: '@',
  references: '@',
  list: '@',
};

/** A spreadsheet takes a file with a longer message for damaged. */
const MOST_TITLE = 32;
const MOST_MESSAGE = 255;

function validationOf(
  options: exceljs.Worksheet,
  field: Field,
  at: number,
): exceljs.DataValidation | undefined {
  const shared = {
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: field.label.zh.slice(0, MOST_TITLE),
    error: howTo(field).zh.slice(0, MOST_MESSAGE),
  };
  const titles =
    field.kind === 'flag' ? ['是', '否'] : Object.values(field.options ?? {}).map(({ zh }) => zh);
  if (titles.length > 0) {
    const letter = columnName(at);
    options.getColumn(at + 1).values = [field.label.zh, ...titles];
    return {
      ...shared,
      type: 'list',
      formulae: [`'${OPTIONS}'!$${letter}$2:$${letter}$${titles.length + 1}`],
    };
  }
  if (field.kind === 'integer')
    return { ...shared, type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] };
  if (field.kind === 'money')
    return { ...shared, type: 'decimal', operator: 'greaterThan', formulae: [0] };
  return undefined;
}

const obligation = ({ optional }: Field): Text =>
  optional ? say('选填', 'may be left blank') : say('必填', 'must be filled');

/** More options than a note can be read with. */
const MOST_NAMED = 15;

/** What to write, in a sentence. */
function howTo(field: Field): Text {
  const titles = Object.values(field.options ?? {});
  if (titles.length > MOST_NAMED)
    return say(
      `从下拉选项中选，共${titles.length}项，列在“${OPTIONS}”页。`,
      `One of ${titles.length}, listed on the sheet “${OPTIONS}”.`,
    );
  if (titles.length > 0)
    return say(
      `从下拉选项中选：${titles.map(({ zh }) => zh).join('、')}。`,
      `One of: ${titles.map(({ en }) => en).join(', ')}.`,
    );
  if (field.kind === 'list' && !itemFieldOf(field.items ?? {})) return itemsWay(field);
  return ways[field.kind] ?? say('填写文字。', 'Text.');
}

function itemsWay({ items = {} }: Field): Text {
  const all = Object.values(items).filter(({ optional }) => !optional);
  return say(
    `每一项写${all.map(({ label }) => label.zh).join('、')}，用空格分开；几项之间用分号分开。`,
    `Each item has ${all.map(({ label }) => label.en).join(', ')} with blanks between; several are set apart by semicolons.`,
  );
}

const ways: Readonly<Record<string, Text>> = {
  day: say('填写到日，如2023-03-05。', 'A day such as 2023-03-05.'),
  moment: say(
    '填写到分，如2023-03-05 14:30（北京时间）。',
    'A time such as 2023-03-05 14:30, Beijing.',
  ),
  integer: say('填写整数，不带单位。', 'A whole number without a unit.'),
  money: say('填写金额，单位为元。', 'An amount in yuan.'),
  flag: say('填“是”或者“否”。', 'Yes or no.'),
  reference: say('填写已登记的名称，须与登记的一致。', 'The registered name.'),
  references: say(
    '填写已登记的名称，几个之间用顿号分开。',
    'Registered names, several set apart by 、',
  ),
  list: say('几项之间用顿号分开，如张某、李某。', 'Several set apart by 、'),
};

/** Every column explained, and one record filled in as an example; it stands on a sheet that is never imported. */
function guideOf(book: exceljs.Workbook, matter: Matter, fields: readonly One[]): void {
  const guide = book.addWorksheet(GUIDE);
  guide.columns = [
    { width: 22 },
    { width: 10 },
    { width: 48 },
    { width: 40 },
    { width: 40 },
    { width: 22 },
  ];
  guide.addRow([`${matter.title.zh}：填写说明`]).font = { bold: true, size: 14 };
  guide.addRow([
    `在“${matter.title.zh}”工作表中从第2行起逐行填写，一行一条；列名不要改。本页和“选项”页不会导入。`,
  ]);
  guide.addRow([]);
  guide.addRow(['列名', '是否必填', '怎样填', '说明', '用于', '示例（虚构）']).font = {
    bold: true,
  };
  const uses = usesOf(matter);
  for (const { name, field } of fields) {
    const row = guide.addRow([
      field.label.zh,
      obligation(field).zh,
      howTo(field).zh,
      field.hint?.zh ?? '',
      (uses.get(name) ?? []).map(({ title }) => title.zh).join('、'),
      exampleOf(field),
    ]);
    row.alignment = { wrapText: true, vertical: 'top' };
  }
}

function exampleOf({ kind, options, personal, as, items = {} }: Field): string {
  const several = Object.values(items).filter(({ optional }) => !optional);
  if (several.length > 1) return several.map(exampleOf).join(' ');
  const [first] = Object.values(options ?? {});
  if (first) return first.zh;
  if (as === 'phone' || personal === 'phone') return '13800000000';
  if (personal === 'name') return '张某某';
  return examples[kind] ?? '';
}

const examples: Readonly<Record<string, string>> = {
  day: '2023-03-05',
  moment: '2023-03-05 14:30',
  integer: '120',
  money: '3500.00',
  flag: '是',
  list: '张某某、李某某',
};
