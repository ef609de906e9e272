import { serialDay } from '../../fields/cells/serial.ts';
import { unescapeXml } from '../../report/open/xml.ts';
import type { Cell, Merge, Row } from './cell.ts';
import { placeOf } from './cell.ts';
import type { Strings } from './xlsx-strings.ts';
import { elementsOf, NoWorkbook, textOf } from './xlsx-strings.ts';
import type { Style, Styles } from './xlsx-styles.ts';

export type Reading = {
  readonly styles: Styles;
  readonly strings: Strings;
  readonly date1904: boolean;
};

const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const PLACE = /\br="([A-Z]{1,3}\d{1,7})"/;
const STYLE = /\bs="(\d+)"/;
const TYPE = /\bt="(\w+)"/;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/;
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?\bref="([A-Z]+\d+):([A-Z]+\d+)"/g;

/** No sheet has more columns; a cell said to lie beyond is not believed. */
const MOST_COLUMNS = 16_384;
const MOST_MERGES = 200_000;

/** The rows of a sheet in the order of the file. Formulas are never computed: what they gave last is read. */
export async function* readRows(
  pieces: AsyncIterable<string>,
  reading: Reading,
  onMerge?: (merge: Merge) => void,
): AsyncGenerator<Row> {
  let expected = 1;
  const tail = (text: string): void => {
    if (!/<\/(?:\w+:)?worksheet>/.test(text)) throw new NoWorkbook();
    if (onMerge) readMerges(text, onMerge);
  };
  for await (const xml of elementsOf(pieces, 'row', tail)) {
    const head = /^<[^>]*>/.exec(xml)?.[0] ?? '';
    const row = Number(/\sr="(\d+)"/.exec(head)?.[1] ?? expected);
    expected = row + 1;
    const cells = cellsOf(xml, reading);
    if (!cells.some((cell) => cell !== undefined)) continue;
    yield { row, cells, ...(/\shidden="(?:1|true)"/.test(head) ? { hidden: true as const } : {}) };
  }
}

function readMerges(tail: string, onMerge: (merge: Merge) => void): void {
  let count = 0;
  for (const [, from = '', to = ''] of tail.matchAll(MERGE)) {
    const [first, last] = [placeOf(from), placeOf(to)];
    if (!first || !last || count >= MOST_MERGES) continue;
    count += 1;
    onMerge({ top: first.row, bottom: last.row, left: first.column, right: last.column });
  }
}

function cellsOf(xml: string, reading: Reading): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  for (const [, attributes = '', content = ''] of xml.matchAll(CELL)) {
    const column = columnIn(attributes) ?? cells.length;
    if (column >= MOST_COLUMNS) continue;
    const cell = cellOf(attributes, content, reading);
    while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
  }
  return cells;
}

function columnIn(attributes: string): number | undefined {
  const name = PLACE.exec(attributes)?.[1];
  return name === undefined ? undefined : placeOf(name)?.column;
}

function cellOf(attributes: string, content: string, reading: Reading): Cell | undefined {
  const style = reading.styles.at(Number(STYLE.exec(attributes)?.[1] ?? 0));
  const value = valueOf(TYPE.exec(attributes)?.[1] ?? 'n', content, reading, style);
  if (!value || value.text.trim() === '') return undefined;
  return {
    ...value,
    ...(/<(?:\w+:)?f[\s>/]/.test(content) ? { formula: true as const } : {}),
    ...(style.colour ? { colour: style.colour } : {}),
  };
}

type Value = Pick<Cell, 'text' | 'kind' | 'decimals'>;

function valueOf(
  type: string,
  content: string,
  { strings, date1904 }: Reading,
  style: Style,
): Value | undefined {
  if (type === 'inlineStr') return { text: textOf(content), kind: 'text' };
  const raw = VALUE.exec(content)?.[1];
  if (raw === undefined) return undefined;
  switch (type) {
    case 's':
      return { text: strings.at(Number(raw)), kind: 'text' };
    case 'str':
      return { text: unescapeXml(raw), kind: 'text' };
    case 'b':
      return { text: raw === '1' ? '是' : '否', kind: 'flag' };
    case 'e':
      return { text: unescapeXml(raw), kind: 'error' };
    case 'd':
      return { text: raw.replace('T', ' ').replace(/ 00:00(?::00.*)?$/, ''), kind: 'day' };
    default:
      return numberOf(Number(raw), style, date1904);
  }
}

function numberOf(value: number, style: Style, date1904: boolean): Value | undefined {
  if (Number.isNaN(value)) return undefined;
  const date = style.date === null ? undefined : dateText(value, style.date, date1904);
  if (date !== undefined) return { text: date, kind: 'day' };
  const text = String(value);
  const padded = Number.isInteger(value) && style.width > text.length;
  return {
    text: padded ? text.padStart(style.width, '0') : text,
    kind: 'number',
    ...(style.decimals > 0 ? { decimals: style.decimals } : {}),
  };
}

function dateText(serial: number, format: 'day' | 'month', date1904: boolean): string | undefined {
  const day = serialDay(serial, date1904);
  if (day && format === 'month') return day.slice(0, 7);
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  if (!day) return serial >= 0 && serial < 1 && minutes < 1440 ? time : undefined;
  return minutes === 0 || minutes === 1440 ? day : `${day} ${time}`;
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');
