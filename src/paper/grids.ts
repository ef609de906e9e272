/** Tables, key and value forms and clock strips as one thing: a ruled grid of cells. */
import { addDays, dayNumber, weekday } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { POINT } from './flow.ts';
import type { Grid, GridCell, PrintRun } from './flow.ts';
import type { Block, Cell, CellSpec, Column, KeyRow, Slot, StripDay, Text } from './paper.ts';
import { clean, oneLine, runsOf, widthOf } from './parts.ts';

/** 小四; a table of six columns or more is set in 五号. */
const CELL = { size: 12, pitch: 18 };
const SMALL_CELL = { size: 10.5, pitch: 14.5 };

export function slotRuns(slot: Slot): PrintRun[] {
  const label = slot.label === '' ? [] : [{ text: `${oneLine(slot.label)}：` }];
  return slot.kind === 'date'
    ? [...label, { text: '　　　　年　　月　　日' }]
    : [...label, { text: '', blank: slot.kind === 'signature' ? 6 : 14 }];
}

const specOf = (cell: Cell): CellSpec =>
  typeof cell === 'string' || !('text' in cell) ? { text: cell } : cell;

function cellOf(cell: Cell, column?: Column): GridCell {
  const { text, columns = 1, rows = 1, align, label = false, slots = [] } = specOf(cell);
  return {
    runs: runsOf(text),
    columns,
    rows,
    align: align ?? (label ? 'center' : (column?.align ?? 'left')),
    face: label ? 'hei' : 'fang',
    slots: slots.map(slotRuns),
    top: slots.length > 0,
    fill: null,
    width: 0,
    long: false,
  };
}

const emptyCell = (): GridCell => cellOf('');

/** How high a cell's text stands at most, in mm: every letter is taken for a wide one. */
function heightOf(cell: GridCell, grid: Grid): number {
  const room = Math.max(1, (cell.width / POINT - 8) / grid.size);
  const text = cell.runs.map((run) => run.text).join('');
  const lines = text
    .split('\n')
    .reduce((sum, part) => sum + Math.ceil(part.length / Math.floor(room)), 0);
  return lines * grid.pitch * POINT;
}

/**
 * Gives every cell its width, and fills rows that are too short. A table whose spans leave its own frame is a fault of
 * who described it, not of what was typed in.
 */
function settle(grid: Grid): Grid {
  const taken = grid.widths.map(() => 0);
  grid.rows.forEach((row, index) => {
    let at = 0;
    const place = (cell: GridCell): void => {
      while ((taken[at] ?? 0) > 0) {
        at += 1;
      }
      const end = at + cell.columns;
      const free = taken.slice(at, end).every((left) => left === 0);
      if (!free || end > taken.length || index + cell.rows > grid.rows.length) {
        throw new RangeError(
          `table row ${index + 1}: a cell of ${cell.columns} × ${cell.rows} does not fit`,
        );
      }
      cell.width = grid.widths.slice(at, end).reduce((sum, width) => sum + width, 0);
      cell.long = heightOf(cell, grid) > 90;
      taken.fill(cell.rows, at, end);
      at = end;
    };
    row.cells.forEach(place);
    while (taken.slice(at).includes(0)) {
      const cell = emptyCell();
      row.cells.push(cell);
      place(cell);
    }
    taken.forEach((left, i) => {
      taken[i] = left - 1;
    });
  });
  return grid;
}

function shares(columns: readonly Column[], width: number): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  if (!(total > 0) || columns.some((column) => !(column.width > 0))) {
    throw new RangeError('a table needs columns, each with a width above 0');
  }
  return columns.map((column) => (column.width / total) * width);
}

type KeyBlock = Extract<Block, { kind: 'keyValue' }>;
type TableBlock = Extract<Block, { kind: 'table' }>;

export function tableGrid(table: TableBlock, width: number): Grid {
  const numbered = table.numbered === true;
  const plain = shares(table.columns, numbered ? width - 14 : width);
  const columns: Column[] = numbered
    ? [{ title: '序号', width: 14, align: 'center' }, ...table.columns]
    : [...table.columns];
  const height = table.rowHeight ?? 0;
  const filled = [...table.rows, ...Array.from({ length: table.blankRows ?? 0 }, (): Cell[] => [])];
  const rows = filled.map((cells, i) => ({
    height,
    cells: [...(numbered ? [String(i + 1)] : []), ...cells].map((cell, c) =>
      cellOf(cell, cells.length === table.columns.length || c === 0 ? columns[c] : undefined),
    ),
  }));
  const titles = columns.map(({ title }) => cellOf({ text: title, label: true }));
  const head = table.noHeader === true ? [] : [{ height, cells: titles }];
  return settle({
    kind: 'grid',
    widths: numbered ? [14, ...plain] : plain,
    ...(columns.length < 6 ? CELL : SMALL_CELL),
    head: head.length,
    rows: [...head, ...rows],
  });
}

/** The last value of a row takes the columns that the row does not fill. */
function keyCells(row: KeyRow, pairs: number): GridCell[] {
  return row.pairs.flatMap(({ label, value, slots }, i) => {
    const last = i === row.pairs.length - 1;
    return [
      cellOf({ text: label, label: true }),
      cellOf(
        {
          text: value,
          columns: last ? 2 * (pairs - row.pairs.length) + 1 : 1,
          ...(slots === undefined ? {} : { slots }),
        },
        undefined,
      ),
    ];
  });
}

/** As wide as the longest line of a label, between 16 and 30 mm. */
function labelWidthOf(rows: readonly KeyRow[]): number {
  const labels = rows.flatMap((row) => row.pairs.flatMap(({ label }) => clean(label).split('\n')));
  const longest = Math.max(0, ...labels.map(widthOf));
  return Math.min(30, Math.max(16, longest * CELL.size * POINT + 4));
}

export function keyGrid(block: KeyBlock, width: number): Grid {
  const { rows } = block;
  const labelWidth = block.labelWidth ?? labelWidthOf(rows);
  const pairs = Math.max(1, ...rows.map((row) => row.pairs.length));
  const value = width / pairs - labelWidth;
  if (!(value > 0)) {
    throw new RangeError(`labels of ${labelWidth} mm leave no room for ${pairs} values`);
  }
  return settle({
    kind: 'grid',
    widths: Array.from({ length: pairs }, () => [labelWidth, value]).flat(),
    ...CELL,
    head: 0,
    rows: rows.map((row) => ({ height: row.height ?? 10, cells: keyCells(row, pairs) })),
  });
}

type StripLook = { word: string; fill: string | null };

/** Told apart by word first; the grey stays readable on a copy. */
const STRIP: Record<StripDay['kind'], StripLook> = {
  before: { word: '期前', fill: null },
  work: { word: '工作日', fill: '#e3edf7' },
  off: { word: '休', fill: '#f1f1f1' },
  makeup: { word: '调休上班', fill: '#e3edf7' },
  deducted: { word: '扣除', fill: '#f7ecd8' },
};

function stripCell(day: StripDay): GridCell {
  const look = STRIP[day.kind];
  const [, month = '', date = ''] = day.day.split('-');
  const counted = day.n === undefined ? undefined : `第${day.n}日`;
  const under = [
    look.word,
    counted,
    day.name,
    day.article,
    day.due === true ? '■ 届满日' : undefined,
  ]
    .filter((text) => text !== undefined)
    .map(oneLine);
  const runs: Text = [
    { text: `${Number(month)}月${Number(date)}日\n`, bold: true },
    { text: under.join('\n'), bold: day.due === true },
  ];
  const fill = day.due === true ? '#f3d6d2' : look.fill;
  return {
    ...emptyCell(),
    runs: runsOf(runs).map((run) => ({ ...run, small: true })),
    fill,
    top: true,
  };
}

const WEEK = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];

/** Monday of the day's week. */
const monday = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

/** Days laid out in weeks from Monday; days the strip does not have stay empty. */
export function stripGrid(days: readonly StripDay[], width: number): Grid {
  const weeks = new Map<number, GridCell[]>();
  for (const day of days) {
    const start = dayNumber(monday(day.day));
    const week = weeks.get(start) ?? WEEK.map(emptyCell);
    week[dayNumber(day.day) - start] = stripCell(day);
    weeks.set(start, week);
  }
  const titles = WEEK.map((text) => cellOf({ text, label: true }));
  const ordered = [...weeks]
    .toSorted(([a], [b]) => a - b)
    .map(([, cells]) => ({ height: 17, cells }));
  return settle({
    kind: 'grid',
    widths: WEEK.map(() => width / 7),
    size: 10.5,
    pitch: 14,
    head: 1,
    rows: [{ height: 8, cells: titles }, ...ordered],
  });
}

export const STRIP_LEGEND =
  '图例：期前＝受理当日及以前，不计入；工作日、调休上班＝计入期限，附序号；休＝法定节假日或者休息日，不计入；' +
  '扣除＝依法不计入期限，附条款；■ 届满日＝期限最后一日。';
