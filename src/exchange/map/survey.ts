import type { Fields } from '../../kernel/field.ts';
import type { Book, Cell, Colour, Merge, Row, Sheet } from '../read/cell.ts';
import { chineseNumber } from '../../fields/cells/plain.ts';
import type { Header } from './header.ts';
import { findHeader, HEAD_ROWS } from './header.ts';

/** What a sheet holds, found in one reading of it. */
export type SheetSurvey = {
  readonly name: string;
  readonly header: Header;
  readonly columns: readonly ColumnSurvey[];
  readonly merges: readonly Merge[];
  /** Rows below the heading with something in them. */
  readonly rows: number;
  readonly hiddenRows: number;
  /** The year that the title, the sheet or the file names. */
  readonly year: number | undefined;
  /** 单位：万元 above the table. */
  readonly unit: string;
  readonly why?: 'hidden' | 'empty' | 'guide';
  /** Rows coloured as a whole, by colour. */
  readonly colours: ReadonlyMap<Colour, number>;
};
export type ColumnSurvey = {
  readonly header: string;
  readonly samples: readonly Cell[];
  readonly filled: number;
  readonly formulas: number;
  readonly colours: ReadonlyMap<Colour, number>;
};

/** Sheets of a template that hold no records. */
export const GUIDES: ReadonlySet<string> = new Set(['填写说明', '选项']);
const SAMPLES = 30;
const MOST_COLUMNS = 500;

export async function survey(
  book: Book,
  fields: Fields,
  file: string,
): Promise<readonly SheetSurvey[]> {
  const found: SheetSurvey[] = [];
  for (const sheet of book.sheets) found.push(await surveySheet(sheet, fields, file));
  return found;
}

type Stat = { samples: Cell[]; filled: number; formulas: number; colours: Map<Colour, number> };

async function surveySheet(sheet: Sheet, fields: Fields, file: string): Promise<SheetSurvey> {
  const head: Row[] = [];
  const merges: Merge[] = [];
  const beyond = counting();
  for await (const row of sheet.rows((merge) => merges.push(merge))) {
    if (head.length < HEAD_ROWS) head.push(row);
    else count(beyond, row);
  }
  const header = findHeader(fields, head, merges);
  // Counted last and put first: where the heading ends is known only now.
  const counted = counting();
  for (const row of head) if (row.row > header.last) count(counted, row);
  const titles = head
    .filter(({ row }) => row < header.first)
    .flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? []))
    .join(' ');
  const rows = counted.rows + beyond.rows;
  const why = whyNot(sheet, rows);
  return {
    name: sheet.name,
    header,
    columns: header.titles.slice(0, MOST_COLUMNS).map((title, column) => ({
      header: title,
      ...together(counted.stats[column], beyond.stats[column]),
    })),
    merges,
    rows,
    hiddenRows: counted.hidden + beyond.hidden,
    year: yearIn(titles) ?? yearIn(sheet.name) ?? yearIn(file),
    colours: summed(counted.colours, beyond.colours),
    unit: /单位[:：]\s*([千万亿]元)/u.exec(titles)?.[1] ?? '',
    ...(why ? { why } : {}),
  };
}

function whyNot({ name, hidden }: Sheet, rows: number): SheetSurvey['why'] {
  if (hidden) return 'hidden';
  if (GUIDES.has(name)) return 'guide';
  return rows === 0 ? 'empty' : undefined;
}

type Counted = {
  readonly stats: Stat[];
  rows: number;
  hidden: number;
  colours: Map<Colour, number>;
};
const counting = (): Counted => ({ stats: [], rows: 0, hidden: 0, colours: new Map() });
const plus = (counts: Map<Colour, number>, colour: Colour | undefined): void => {
  if (colour) counts.set(colour, (counts.get(colour) ?? 0) + 1);
};

function count(into: Counted, { cells, hidden }: Row): void {
  into.rows += 1;
  if (hidden) into.hidden += 1;
  const whole = colourOfRow(cells);
  plus(into.colours, whole);
  for (const [column, cell] of cells.slice(0, MOST_COLUMNS).entries()) {
    if (!cell) continue;
    const stat = (into.stats[column] ??= emptyStat());
    stat.filled += 1;
    stat.formulas += cell.formula ? 1 : 0;
    plus(stat.colours, whole ? undefined : cell.colour);
    if (stat.samples.length < SAMPLES) stat.samples.push(cell);
  }
}

const emptyStat = (): Stat => ({ samples: [], filled: 0, formulas: 0, colours: new Map() });

function together(first = emptyStat(), second = emptyStat()): Omit<ColumnSurvey, 'header'> {
  return {
    samples: [...first.samples, ...second.samples].slice(0, SAMPLES),
    filled: first.filled + second.filled,
    formulas: first.formulas + second.formulas,
    colours: summed(first.colours, second.colours),
  };
}

function summed(
  a: ReadonlyMap<Colour, number>,
  b: ReadonlyMap<Colour, number>,
): ReadonlyMap<Colour, number> {
  return new Map(
    [...a, ...b].map(([colour]) => [colour, (a.get(colour) ?? 0) + (b.get(colour) ?? 0)]),
  );
}

/** The colour of most of a row's cells: the row is meant, not one of its cells. */
export function colourOfRow(cells: readonly (Cell | undefined)[]): Colour | undefined {
  const filled = cells.flatMap((cell) => cell ?? []);
  const [first] = filled;
  if (!first || filled.length < 2) return undefined;
  for (const colour of new Set(filled.flatMap((cell) => cell.colour ?? [])))
    if (filled.filter((cell) => cell.colour === colour).length * 2 > filled.length) return colour;
  return undefined;
}

/** The only year a text names; nothing where it names several. */
function yearIn(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[〇○零一二三四五六七八九]{4}(?=年)/g, (numeral) =>
      String(chineseNumber(numeral) ?? numeral),
    );
  const years = new Set(
    [...plain.matchAll(/(?<!\d)(19[5-9]\d|20\d\d)(?!\d)/g)].map(([year]) => Number(year)),
  );
  return years.size === 1 ? [...years][0] : undefined;
}
