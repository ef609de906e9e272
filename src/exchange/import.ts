import { createHash } from 'node:crypto';
import type { Day } from '../kernel/day.ts';
import type { Fields } from '../kernel/field.ts';
import type { Matter } from '../kernel/matter.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Text } from '../kernel/text.ts';
import type { ImportMode, Progress, ReportedRow } from '../store/many/import.ts';
import { importRows } from '../store/many/import.ts';
import { placeIn } from '../store/many/place.ts';
import type { Store } from '../store/open.ts';
import type { Actor, NotDone } from '../store/request.ts';
import { importable } from './map/columns.ts';
import type { LeftOut } from './map/left-out.ts';
import type { Mapping } from './map/mapping.ts';
import type { SheetPlan } from './map/plan.ts';
import { planSheet, proposeMapping, sheetsRead } from './map/plan.ts';
import type { Corrections, Read, UnderstoodRow } from './map/rows.ts';
import { understand } from './map/rows.ts';
import type { SheetSurvey } from './map/survey.ts';
import { survey } from './map/survey.ts';
import type { Book } from './read/cell.ts';
import { columnName } from './read/cell.ts';
import { guarded, openBook } from './read/open.ts';
import { noHeader, noRows } from './read/refusals.ts';
import type { Around } from '../fields/cells/read.ts';

/** A table that was opened and looked through once. */
export type Table = {
  readonly matter: Matter;
  readonly fields: Fields;
  readonly file: { readonly name: string; readonly sha256: string };
  readonly book: Book;
  readonly surveys: readonly SheetSurvey[];
};

export async function openTable(
  matter: Matter,
  bytes: Buffer,
  name: string,
): Promise<Table | { readonly refused: Refusal }> {
  const opened = await openBook(bytes, name);
  if ('refused' in opened) return opened;
  const fields = importable(matter);
  return guarded(async () => {
    const surveys = await survey(opened.book, fields, name);
    if (surveys.every(({ rows }) => rows === 0)) return { refused: noRows };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { matter, fields, file: { name, sha256 }, book: opened.book, surveys };
  });
}

export type Asked = {
  /** Without one, what is proposed. */
  readonly mapping: Mapping | undefined;
  readonly corrections?: Corrections;
  readonly named?: Around['named'];
};

/** How a table is going to be read. */
export type Planned = {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly sheets: readonly SheetPlan[];
  readonly corrections: Corrections;
  /** Fields that must be filled and have no column and no value. */
  readonly lacking: readonly string[];
};

export function planTable(
  table: Table,
  { mapping: asked, corrections = {}, named }: Asked,
): Planned {
  const { fields, matter, surveys } = table;
  const read = sheetsRead(fields, surveys, asked?.sheets);
  const mapping = asked ?? proposeMapping(fields, read);
  const sheets = read.map((one) =>
    planSheet(fields, one, mapping, { named, naturalKey: matter.naturalKey ?? [] }),
  );
  const given = new Set([
    ...sheets.flatMap(({ columns }) => columns.flatMap((column) => column?.name ?? [])),
    ...Object.keys(mapping.values ?? {}),
    ...(mapping.colours ?? []).map(({ field }) => field),
  ]);
  const lacking = Object.entries(fields)
    .filter(([name, { optional }]) => !optional && !given.has(name))
    .map(([name]) => name);
  return { table, mapping, sheets, corrections, lacking };
}

/** Why a planned table cannot be read at all. */
export function refusalOf({ sheets }: Planned): Refusal | undefined {
  if (sheets.length === 0) return noRows;
  return sheets.every(({ columns }) => columns.every((column) => !column)) ? noHeader : undefined;
}

export type Placed = UnderstoodRow & { readonly sheet: string; readonly place: number };

/** Every row below the headings of every sheet that is read, those left out among them. */
export async function* rowsOf({
  table,
  sheets,
  mapping,
  corrections,
}: Planned): AsyncGenerator<Placed> {
  for (const [at, plan] of sheets.entries()) {
    const sheet = table.book.sheets.find(({ name }) => name === plan.survey.name);
    if (!sheet) continue;
    const reading = {
      plan,
      sheet,
      corrections,
      values: mapping.values ?? {},
      offers: mapping.offers === true,
    };
    for await (const row of understand(reading))
      yield { ...row, sheet: sheet.name, place: placeIn(at, row.row) };
  }
}

/** A cell that stands in the way, or a row where no cell is to blame. */
export type Reported = {
  readonly sheet: string;
  readonly row: number;
  readonly cell: string | null;
  readonly field: string | null;
  readonly value: string;
  readonly code: string;
  readonly reason: Text;
  readonly offer?: string;
};
export type LeftOutRow = { readonly sheet: string; readonly row: number; readonly why: LeftOut };

export type Result = {
  readonly batch: string;
  readonly repeated: boolean;
  /** Rows below the headings: entered + known + held + wrong + left out. */
  readonly rows: number;
  readonly entered: number;
  readonly known: number;
  /** Rows that were right and stayed out because others were not. */
  readonly held: number;
  /** Rows that are reported. */
  readonly wrong: number;
  readonly reported: readonly Reported[];
  readonly leftOut: readonly LeftOutRow[];
};

export type Importing = {
  readonly store: Store;
  readonly actor: Actor;
  readonly planned: Planned;
  readonly batch: string;
  readonly mode: ImportMode;
  readonly on: Day;
  readonly onProgress?: (progress: Progress & { readonly of: number }) => void;
};

/** Enters the rows of a table, or says what would become of them. */
export async function importTable(asked: Importing): Promise<Result | NotDone> {
  const { store, actor, planned, batch, mode, on, onProgress } = asked;
  const { matter, file } = planned.table;
  const of = planned.sheets.reduce((sum, { survey: { rows } }) => sum + rows, 0);
  const left: LeftOutRow[] = [];
  let given = 0;
  async function* records() {
    for await (const { leftOut: why, sheet, row, place, own } of rowsOf(planned)) {
      if (why) left.push({ sheet, row, why });
      else {
        given += 1;
        yield { row: place, own, on };
      }
    }
  }
  const answer = await importRows(store, actor, {
    kind: matter.name,
    batch,
    file: { ...file, sheets: planned.sheets.map(({ survey: { name } }) => name) },
    rows: records(),
    mode,
    ...(onProgress ? { onProgress: (progress) => onProgress({ ...progress, of }) } : {}),
  });
  if (!('entered' in answer)) return answer;
  const { entered, known, repeated } = answer;
  const wrong = answer.reported.length;
  return {
    batch,
    repeated,
    rows: repeated ? entered + known : given + left.length,
    entered,
    known,
    held: repeated ? 0 : given - entered - known - wrong,
    wrong,
    reported: wrong === 0 ? [] : await explained(planned, answer.reported),
    leftOut: left,
  };
}

/** The reported rows again, each error in its cell: the table is read once more, for none of its rows was kept. */
async function explained(
  planned: Planned,
  rows: readonly ReportedRow[],
): Promise<readonly Reported[]> {
  const byPlace = new Map(rows.map((row) => [row.row, row]));
  const reported: Reported[] = [];
  for await (const row of rowsOf(planned)) {
    const found = byPlace.get(row.place);
    if (found) reported.push(...reasons(row, found));
  }
  return reported;
}

function reasons(row: Placed, { errors, refused }: ReportedRow): readonly Reported[] {
  const unread = row.cells.filter((cell) => cell.unread);
  const seen = new Set(unread.map(({ field }) => field));
  const mine = unread.flatMap((cell) =>
    cell.unread ? [place(row, cell, { ...cell.unread })] : [],
  );
  const theirs = errors
    .filter(({ field }) => !seen.has(field.split('.')[0] ?? ''))
    .map(({ field, message }) => {
      const cell = row.cells.find((one) => one.field === field.split('.')[0]);
      const code = field === '' ? (refused?.code ?? 'refused') : 'invalid';
      return place(row, cell ?? { field: field || null }, { code, because: message });
    });
  return [...mine, ...theirs];
}

function place(
  { sheet, row }: Placed,
  cell: Partial<Read> | { readonly field: string | null },
  {
    code,
    because,
    offer,
  }: { readonly code: string; readonly because: Text; readonly offer?: string },
): Reported {
  const column = 'column' in cell ? cell.column : undefined;
  return {
    sheet,
    row,
    cell: column === undefined ? null : `${columnName(column)}${row}`,
    field: cell.field ?? null,
    value: 'text' in cell ? (cell.text ?? '') : '',
    code,
    reason: because,
    ...(offer === undefined ? {} : { offer }),
  };
}
