import exceljs from 'exceljs';
import type { Language, Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import type { MatterRow } from './contract.ts';
import type { Platform } from './platform.ts';

const lights: Readonly<Record<MatterRow['light'], Text>> = {
  green: say('● 正常', '● in time'),
  yellow: say('▲ 临近', '▲ close'),
  red: say('■ 逾期', '■ overdue'),
  paused: say('‖ 暂停', '‖ paused'),
  none: say('', ''),
};

const closed = say('– 办结', '– closed');
const lightOf = ({ light, clock }: MatterRow): Text =>
  light === 'none' && (clock?.state === 'met' || clock?.state === 'missed')
    ? closed
    : lights[light];

type Column = {
  readonly title: Text;
  readonly width: number;
  readonly cell: (row: MatterRow, words: Words) => string;
};
type Words = {
  readonly kind: (kind: string) => string;
  readonly phase: (kind: string, phase: string) => string;
  readonly in: (text: Text) => string;
};

const columns: readonly Column[] = [
  { title: say('时限', 'Light'), width: 16, cell: (row, words) => words.in(lightOf(row)) },
  { title: say('编号', 'Number'), width: 22, cell: ({ number }) => number ?? '' },
  { title: say('业务', 'Kind'), width: 16, cell: ({ kind }, { kind: of }) => of(kind) },
  { title: say('事项', 'Title'), width: 48, cell: ({ title }) => title },
  { title: say('申请人', 'Applicant'), width: 18, cell: ({ applicant }) => applicant },
  {
    title: say('环节', 'Phase'),
    width: 12,
    cell: ({ kind, phase }, words) => words.phase(kind, phase),
  },
  { title: say('收到', 'Received'), width: 12, cell: ({ begun }) => begun },
  { title: say('到期', 'Due'), width: 12, cell: ({ clock }) => clock?.due ?? '' },
  { title: say('处室', 'Unit'), width: 18, cell: ({ unit }) => unit?.name ?? '' },
  { title: say('承办人', 'Assigned to'), width: 14, cell: ({ assignee }) => assignee?.name ?? '' },
];

/** A list as a workbook: words as shown, days as text, no formula and nothing that could become one. */
export async function listWorkbook(
  { store }: Platform,
  rows: AsyncIterable<MatterRow>,
  language: Language,
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(language === 'zh' ? '事项清单' : 'Matters', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const words: Words = {
    kind: (kind) => store.matters.get(kind)?.title[language] ?? kind,
    phase: (kind, phase) => store.matters.get(kind)?.phases[phase]?.title[language] ?? phase,
    in: (text) => text[language],
  };
  sheet.columns = columns.map(({ title, width }) => ({ header: title[language], width }));
  sheet.getRow(1).font = { bold: true };
  for await (const row of rows) {
    sheet.addRow(columns.map(({ cell }) => harmless(cell(row, words)))).commit();
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/**
 * What a spreadsheet would take for a formula when the file is opened, pasted or saved as CSV begins with an
 * apostrophe, as one would type it.
 */
export const harmless = (text: string): string =>
  /^[\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
