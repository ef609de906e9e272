import { disclosureByHand } from '../../store/disclosure-by-hand.ts';
import type { ByHand } from '../../store/disclosure-by-hand.ts';
import { yearPeriod } from '../../store/figures/asked.ts';
import type { AsOf, Position } from '../../store/figures/sums.ts';
import type { Read, ReadAll } from '../../store/figures/values.ts';
import { readFigures } from '../../store/figures/values.ts';
import type { Store } from '../../store/open.ts';
import type { Check } from './checks.ts';
import { checksOf } from './checks.ts';
import type { Column, HandRow, Row } from '../../matters/disclosure-request/annual.ts';
import {
  columns,
  resultRows,
  rowFigures,
  table2Blocks,
  table4Rows,
} from '../../matters/disclosure-request/annual.ts';

export type Cells = Readonly<Record<Column, number>>;
export type Table3 = Readonly<Record<Row, Cells>>;
/** `regulations.made` is `table.regulations.made`. */
export type HandTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

export type Annual = {
  readonly year: number;
  readonly asOf: Position;
  readonly table2: HandTable;
  readonly table3: Table3;
  readonly table4: HandTable;
  readonly checks: readonly Check[];
  /** Who entered what no record gives yet, and when; nothing where nobody has. */
  readonly byHand: ByHand | undefined;
  /** Fees asked for in the year, in yuan: part six must say so. */
  readonly fees: number;
};

const FIGURES = { ...rowFigures, fees: 'disclosure_fees' } as const;

/** The statistical tables of a year's report on disclosure (国办公开办函〔2021〕30号). */
export async function readAnnual(
  store: Store,
  office: string,
  { year, asOf = 'now' }: { readonly year: number; readonly asOf?: AsOf },
): Promise<Annual> {
  const keys = Object.values(FIGURES);
  const read = await readFigures(store, office, { period: yearPeriod(year), asOf, keys });
  const before = await readFigures(store, office, { period: yearPeriod(year - 1), asOf, keys });
  const byHand = await disclosureByHand(store, office, year);
  const earlier = await disclosureByHand(store, office, year - 1);
  const tables = {
    table2: handTable(
      table2Blocks.flatMap(({ rows }) => rows),
      byHand,
    ),
    table3: table3Of(read),
    table4: withTotals(handTable(table4Rows, byHand)),
  };
  const last = {
    table2:
      earlier &&
      handTable(
        table2Blocks.flatMap(({ rows }) => rows),
        earlier,
      ),
    table3: table3Of(before),
  };
  const fees = of(read, FIGURES.fees).value ?? 0;
  return { year, asOf: read.asOf, ...tables, checks: checksOf(tables, last), byHand, fees };
}

function of({ figures }: ReadAll, key: string): Read {
  const found = figures.find(({ declared }) => declared.key === key);
  if (!found) throw new Error(`no figure ${key}`);
  return found;
}

function table3Of(read: ReadAll): Table3 {
  const completed = of(read, FIGURES.completed);
  const rows: [Row, Cells][] = [
    ['newReceived', cellsOf(of(read, FIGURES.newReceived))],
    ['carriedOver', cellsOf(of(read, FIGURES.carriedOver))],
    ...resultRows.map((row): [Row, Cells] => [row, cellsOf(completed, row)]),
    ['resultTotal', cellsOf(completed)],
    ['carriedForward', cellsOf(of(read, FIGURES.carriedForward))],
  ];
  return Object.fromEntries(rows) as Table3; // every row is among them
}

/** By who applied; the total is of all slices, whether a column is there for them or not. */
function cellsOf({ parts }: Read, result?: Row): Cells {
  const counted = parts
    .map(({ slice, value }) => ({ of: slice.split('|'), value }))
    .filter(({ of: [, end] }) => result === undefined || end === result);
  const sum = (who?: string) =>
    counted.reduce(
      (all, { of: [kind], value }) => (who === undefined || kind === who ? all + value : all),
      0,
    );
  return Object.fromEntries(
    Object.keys(columns).map((column) => [column, column === 'total' ? sum() : sum(column)]),
  ) as Cells; // its own columns
}

const handTable = (rows: readonly HandRow[], byHand: ByHand | undefined): HandTable =>
  Object.fromEntries(
    rows.map(({ key, cells }) => [
      key,
      Object.fromEntries(
        Object.keys(cells).map((cell) => [cell, byHand?.values[`${key}.${cell}`] ?? 0]),
      ),
    ]),
  );

const withTotals = (table: HandTable): HandTable =>
  Object.fromEntries(
    Object.entries(table).map(([key, cells]) => [
      key,
      { ...cells, total: Object.values(cells).reduce((all, n) => all + n, 0) },
    ]),
  );
