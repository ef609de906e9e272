import type { Planned } from '../exchange/import.ts';
import type { Look } from '../exchange/look.ts';
import { whyLeftOut } from '../exchange/map/left-out.ts';
import { placeName } from '../exchange/map/rows.ts';
import type { SheetSurvey } from '../exchange/map/survey.ts';
import type { Colour, Note } from '../exchange/read/cell.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import type { ImportLooked } from './contract.ts';

const noteTexts: Readonly<Record<Note, Text>> = {
  macros: say(
    '文件里的宏没有运行，也不会导入。',
    'The macros in the file were not run and are not imported.',
  ),
  'mixed-encoding': say(
    '文件混有几种编码，请核对是否有乱码。',
    'The file mixes encodings; look for garbled characters.',
  ),
};

const EXAMPLES = 3;

/** What was understood of a table, for the page that lets one say it better. */
export function lookedOf(planned: Planned, look: Look, remembered: boolean): ImportLooked {
  const { table, mapping, sheets, lacking } = planned;
  const read = new Set(sheets.map(({ survey: { name } }) => name));
  return {
    file: table.file,
    sheets: table.surveys.map(({ name, rows, hiddenRows, year, why }) => ({
      ...{ name, rows, hiddenRows },
      year: year ?? null,
      read: read.has(name),
      why: read.has(name) ? null : (why ?? 'other'),
    })),
    columns: mapping.columns.map(({ header, field }, at) => ({
      header,
      field,
      ...statsOf(planned, at),
    })),
    colours: counted(sheets.map(({ survey }) => survey.colours)),
    fields: Object.keys(table.fields),
    mapping: { ...mapping },
    remembered,
    lacking: [...lacking],
    notes: [
      ...table.book.notes.map((note) => noteTexts[note]),
      ...hiddenNote(sheets.map(({ survey }) => survey)),
    ],
    rows: look.rows.map((row) => shownRow(planned, row)),
    counts: { ...look.counts },
  };
}

function statsOf({ sheets }: Planned, at: number) {
  const columns = sheets.flatMap(({ survey, places }) => {
    const place = places[at];
    return place === undefined ? [] : (survey.columns[place] ?? []);
  });
  const sum = (of: (column: (typeof columns)[number]) => number): number =>
    columns.reduce((total, column) => total + of(column), 0);
  const samples = columns.flatMap((column) => column.samples.map(({ text }) => text));
  return {
    samples: [...new Set(samples)].slice(0, EXAMPLES),
    filled: sum(({ filled }) => filled),
    formulas: sum(({ formulas }) => formulas),
    colours: counted(columns.map(({ colours }) => colours)),
  };
}

function counted(counts: readonly ReadonlyMap<Colour, number>[]) {
  const all = new Map<Colour, number>();
  for (const one of counts)
    for (const [colour, n] of one) all.set(colour, (all.get(colour) ?? 0) + n);
  return [...all].map(([colour, count]) => ({ colour, count }));
}

function hiddenNote(sheets: readonly SheetSurvey[]): readonly Text[] {
  const hidden = sheets.reduce((sum, { hiddenRows }) => sum + hiddenRows, 0);
  if (hidden === 0) return [];
  return [
    say(
      `有${hidden}行在表格里是隐藏的，也一并读出，请核对。`,
      `${hidden === 1 ? 'One row is' : `${hidden} rows are`} hidden in the table and read all the same; look at them.`,
    ),
  ];
}

function shownRow(
  { mapping, sheets }: Planned,
  row: Look['rows'][number],
): ImportLooked['rows'][number] {
  const plan = sheets.find(({ survey: { name } }) => name === row.sheet);
  const unread = new Map(
    row.cells.flatMap((cell) => (cell.unread ? [[cell.field, cell.unread]] : [])),
  );
  const errorOf = (field: string | null) => {
    const own = unread.get(field ?? '');
    if (own) return { ...own };
    const found = row.errors.find((one) => one.field.split('.')[0] === field);
    return found ? { code: 'invalid', because: found.message } : null;
  };
  const shown = new Set(mapping.columns.map(({ field }) => field));
  return {
    sheet: row.sheet,
    row: row.row,
    cells: mapping.columns.map(({ field }, at) => {
      const column = plan?.places[at];
      return {
        place: column === undefined ? null : placeName(row.sheet, column, row.row),
        text: column === undefined ? '' : (row.texts[column] ?? ''),
        value: field === null || unread.has(field) ? null : (row.own[field] ?? null),
        wrong: field === null || row.leftOut ? null : errorOf(field),
      };
    }),
    leftOut: row.leftOut ? whyLeftOut[row.leftOut] : null,
    errors: row.errors
      .filter(({ field }) => !shown.has(field.split('.')[0] ?? ''))
      .map(({ field, message }) => ({
        code: field === '' ? 'refused' : 'invalid',
        because: message,
      })),
  };
}
