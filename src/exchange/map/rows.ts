import type { Cell, Merge, Row, Sheet } from '../read/cell.ts';
import { columnName } from '../read/cell.ts';
import type { Value } from '../../fields/cells/read.ts';
import { readCell } from '../../fields/cells/read.ts';
import type { Unread } from '../../fields/cells/unread.ts';
import { colourOfRow } from './survey.ts';
import type { LeftOut } from './left-out.ts';
import { leftOut } from './left-out.ts';
import type { SheetPlan, Target } from './plan.ts';
import { known, simplified } from './plain.ts';

/** Cells corrected for this import alone, by sheet and place: `台账!C7`. */
export type Corrections = Readonly<Record<string, string>>;
export type Reading = {
  readonly plan: SheetPlan;
  readonly sheet: Sheet;
  readonly corrections: Corrections;
  readonly values: Readonly<Record<string, unknown>>;
  readonly offers: boolean;
};

export type Read = {
  readonly field: string;
  readonly column: number;
  readonly text: string;
  readonly unread?: Unread;
};
/** A row of the table as a record. */
export type UnderstoodRow = {
  readonly row: number;
  readonly texts: readonly string[];
  readonly own: Readonly<Record<string, unknown>>;
  readonly cells: readonly Read[];
  readonly leftOut?: LeftOut;
};

/** What stands in `own` for a cell that could not be read: no field takes it, so the row cannot be entered by accident. */
type NotRead = { readonly unread: string };

export async function* understand(reading: Reading): AsyncGenerator<UnderstoodRow> {
  const { plan, sheet } = reading;
  const joined = filler(plan.survey.merges);
  let before: readonly (Cell | undefined)[] = [];
  for await (const raw of sheet.rows()) {
    const filled = joined(raw);
    if (raw.row <= plan.survey.header.last) continue;
    const cells = sameAsAbove(corrected(reading, { ...raw, cells: filled }), before);
    before = cells;
    yield rowOf(reading, raw.row, cells);
  }
}

function rowOf(reading: Reading, row: number, cells: readonly (Cell | undefined)[]): UnderstoodRow {
  const { plan, values } = reading;
  const texts = plan.survey.columns.map((_, column) => cells[column]?.text ?? '');
  const why = leftOut({
    cells,
    titles: plan.titles,
    taken: (column) => plan.columns[column] !== undefined,
  });
  if (why) return { row, texts, own: {}, cells: [], leftOut: why };
  const own: Record<string, unknown> = { ...values };
  const read: Read[] = [];
  for (const [column, target] of plan.columns.entries()) {
    if (!target) continue;
    const cell = cells[column];
    const text = cell?.text ?? '';
    const { value, unread } = readTarget(reading, target, cell);
    if (unread) own[target.name] = { unread: text } satisfies NotRead;
    else if (value !== null) own[target.name] = value;
    read.push({ field: target.name, column, text, ...(unread ? { unread } : {}) });
  }
  return { row, texts, own: { ...own, ...byColour(plan, cells) }, cells: read };
}

/** By what its words mean in this table, then as it stands, then by the likeliest reading where that is wanted. */
function readTarget(
  { offers, plan }: Reading,
  { name, field, around }: Target,
  cell: Cell | undefined,
): Value {
  const text = cell && plan.words.get(name)?.get(known(cell.text));
  const said = (written: string): Value => readCell(field, { text: written, kind: 'text' }, around);
  if (text !== undefined) return said(text);
  const read = readCell(field, cell, around);
  const offer = read.unread?.offer;
  return offers && offer !== undefined ? said(offer) : read;
}

function byColour(
  { colours }: SheetPlan,
  cells: readonly (Cell | undefined)[],
): Readonly<Record<string, unknown>> {
  if (colours.length === 0) return {};
  const whole = colourOfRow(cells);
  return Object.fromEntries(
    colours.flatMap(({ column, colour, name, field, value }) => {
      const found = column === undefined ? whole : cells[column]?.colour;
      return found === colour
        ? [[name, readCell(field, { text: value, kind: 'text' }, { simplified }).value]]
        : [];
    }),
  );
}

function corrected(
  { corrections, plan, sheet }: Reading,
  { row, cells }: Row,
): readonly (Cell | undefined)[] {
  if (Object.keys(corrections).length === 0) return cells;
  return plan.survey.columns.map((_, column) => {
    const text = corrections[placeName(sheet.name, column, row)]?.trim();
    if (text === undefined) return cells[column];
    return text === '' ? undefined : { text, kind: 'text' };
  });
}

/** 同上 and its marks say what the cell above says. */
const sameAsAbove = (
  cells: readonly (Cell | undefined)[],
  before: readonly (Cell | undefined)[],
): readonly (Cell | undefined)[] =>
  cells.map((cell, column) =>
    cell && /^(?:同上|〃|″|"|''|’’)$/u.test(cell.text.trim()) ? before[column] : cell,
  );

/** Fills cells that are joined downwards: each row below says what the first one says. */
function filler(merges: readonly Merge[]): (row: Row) => readonly (Cell | undefined)[] {
  const down = merges.filter(({ top, bottom }) => bottom > top).toSorted((a, b) => a.top - b.top);
  let next = 0;
  let open: { readonly merge: Merge; readonly cell: Cell | undefined }[] = [];
  return ({ row, cells }) => {
    open = open.filter(({ merge }) => merge.bottom >= row);
    const filled = [...cells];
    for (const { merge, cell } of open) if (cell) filled[merge.left] ??= cell;
    for (let merge = down[next]; merge && merge.top <= row; merge = down[next]) {
      next += 1;
      if (merge.bottom >= row)
        open.push({ merge, cell: merge.top === row ? cells[merge.left] : undefined });
    }
    return Array.from(filled);
  };
}

/** 台账!C7 */
export const placeName = (sheet: string, column: number, row: number): string =>
  `${sheet}!${columnName(column)}${row}`;
