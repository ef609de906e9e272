import { isDay } from '../kernel/day.ts';
import type { Field } from '../kernel/field.ts';

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

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[（(][^）)]*[）)]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const readers: Readonly<Record<string, (field: Field, text: string) => unknown>> = {
  choice: optionOf,
  day: (_, text) => dayIn(text),
  integer: (_, text) => numberIn(text),
  money: (_, text) => numberIn(text),
  flag: (_, text) => flags[plain(text)],
};

/** A cell as the field wants it; what cannot be read is left as typed, for the field to say so. */
export function readCell(field: Field, cell: string): unknown {
  const text = cell.trim();
  return text === '' ? null : (readers[field.kind]?.(field, text) ?? text);
}

function optionOf({ options = {} }: Field, text: string): string | undefined {
  const wanted = plain(text);
  const all = Object.entries(options);
  const exact = all.find(([code, { zh, en }]) => [code, zh, en].map(plain).includes(wanted));
  if (exact) return exact[0];
  const within = all.filter(
    ([, { zh }]) => wanted.includes(plain(zh)) || plain(zh).includes(wanted),
  );
  return within.length === 1 ? within[0]?.[0] : undefined;
}

/** 2023-2-3, 2023/2/3, 2023.2.3, 2023年2月3日. */
function dayIn(text: string): string | undefined {
  const [, year, month, date] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text.normalize('NFKC')) ?? [];
  if (!year || !month || !date) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

const numberIn = (text: string): number | undefined => {
  const digits = text.normalize('NFKC').replaceAll(/[,，\s]/gu, '');
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : undefined;
};

const flags: Readonly<Record<string, boolean>> = {
  是: true,
  有: true,
  yes: true,
  true: true,
  否: false,
  无: false,
  no: false,
  false: false,
};
