/** The items of a flow as paragraphs and tables of WordprocessingML. Lengths there are twips: twentieths of a point. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ImageRun,
  LineRuleType,
  PageBreak,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import type { Face } from './fonts.ts';
import { charWidth, POINT, textWidth } from './flow.ts';
import type { Grid, GridCell, Item, Line, Page, Picture, PrintRun } from './flow.ts';
import { pictureSize } from './images.ts';

export const RED = 'D0021B';

/** Only named, never embedded: every office has them, and none of them may be passed on. */
const NAMES: Record<Face, string> = {
  fang: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  title: '方正小标宋简体',
  song: '宋体',
};

export const fontOf = (
  face: Face,
): { ascii: string; eastAsia: string; hAnsi: string; cs: string } => ({
  ascii: NAMES[face],
  eastAsia: NAMES[face],
  hAnsi: NAMES[face],
  cs: NAMES[face],
});

export const twips = (points: number): number => Math.round(points * 20);
export const mm = (length: number): number => twips(length / POINT);

/** An exact line: 22 of them are never higher than the page, so rounded down. */
export const exact = (
  points: number,
): { line: number; lineRule: 'exact'; before: 0; after: 0 } => ({
  line: Math.floor(points * 20),
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
});

type Type = { face: Face; size: number; tight: boolean; color?: string };

/** 28 characters of 16 pt are wider than 156 mm: each gives up a quarter of a point. */
const TIGHT = -5;

function runOptions(run: PrintRun, type: Type): IRunOptions {
  const size = run.small === true ? type.size * 0.86 : type.size;
  return {
    font: fontOf(type.face),
    size: Math.round(size * 2),
    ...(run.bold === true ? { bold: true } : {}),
    ...(run.underline === true ? { underline: {} } : {}),
    ...(type.tight ? { characterSpacing: TIGHT } : {}),
    ...(type.color === undefined ? {} : { color: type.color }),
  };
}

export function textRuns(runs: readonly PrintRun[], type: Type): TextRun[] {
  return runs.flatMap((run) => {
    const options = runOptions(run, type);
    if (run.text === '\t') {
      return [new TextRun({ ...options, children: [new Tab()] })];
    }
    if (run.check !== undefined) {
      return [new TextRun({ ...options, text: run.check ? '☑' : '☐' })];
    }
    const text = run.blank === undefined ? run.text : '_'.repeat(run.blank * 2);
    return text
      .split('\n')
      .map((part, i) => new TextRun({ ...options, text: part, ...(i > 0 ? { break: 1 } : {}) }));
  });
}

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

export const isTight = (page: Page, size: number): boolean =>
  page.chars === 28 && size === page.size;

export function paragraphOf(line: Line, page: Page, set: IParagraphOptions = {}): Paragraph {
  const unit = (chars: number) => twips(chars * charWidth(page));
  const type = { face: line.face, size: line.size, tight: isTight(page, line.size) };
  const tabbed = line.runs.some((run) => run.text === '\t');
  return new Paragraph({
    alignment: ALIGN[line.align],
    spacing: exact(Math.max(page.pitch, line.size * 1.3)),
    indent: {
      left: unit(line.left + line.hang),
      right: unit(line.right),
      ...(line.hang > 0 ? { hanging: unit(line.hang) } : { firstLine: unit(line.first) }),
    },
    keepNext: line.keep,
    ...(line.level > 0 ? { outlineLevel: line.level - 1 } : {}),
    ...(tabbed ? { tabStops: [{ type: TabStopType.RIGHT, position: mm(textWidth(page)) }] } : {}),
    children: textRuns(line.runs, type),
    ...set,
  });
}

export const emptyLine = (points: number, keepNext = false): Paragraph =>
  new Paragraph({ spacing: exact(points), keepNext, children: [] });

const PADDING = 4;

/** Word puts nothing at the foot of a cell: the room above what is signed is worked out from the least height. */
function cellParagraphs(cell: GridCell, grid: Grid, height: number): Paragraph[] {
  const type = { face: cell.face, size: grid.size, tight: false };
  const spacing = exact(grid.pitch);
  const lines = cell.runs
    .map((run) => run.text)
    .join('')
    .split('\n').length;
  const above = height / POINT - (lines + cell.slots.length) * grid.pitch - 2 * PADDING;
  const text = new Paragraph({
    alignment: ALIGN[cell.align],
    spacing,
    children: textRuns(cell.runs, type),
  });
  const slots = cell.slots.map(
    (slot, i) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { ...spacing, before: i === 0 ? Math.max(0, twips(above)) : 0 },
        children: textRuns(slot, type),
      }),
  );
  return [text, ...slots];
}

function cellOf(cell: GridCell, grid: Grid, height: number): TableCell {
  return new TableCell({
    columnSpan: cell.columns,
    rowSpan: cell.rows,
    verticalAlign: cell.top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    width: { size: mm(cell.width), type: WidthType.DXA },
    ...(cell.fill === null
      ? {}
      : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: cell.fill.slice(1) } }),
    children: cellParagraphs(cell, grid, cell.rows === 1 ? height : 0),
  });
}

function tableOf(grid: Grid): Table {
  const side = { style: BorderStyle.SINGLE, size: 5, color: '000000' };
  const margin = twips(PADDING);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(grid.widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: grid.widths.map(mm),
    borders: {
      top: side,
      right: side,
      bottom: side,
      left: side,
      insideHorizontal: side,
      insideVertical: side,
    },
    margins: { top: 60, bottom: 60, left: margin, right: margin },
    rows: grid.rows.map(
      ({ cells, height }, i) =>
        new TableRow({
          tableHeader: i < grid.head,
          cantSplit: !cells.some((cell) => cell.long),
          ...(height > 0 ? { height: { value: mm(height), rule: HeightRule.ATLEAST } } : {}),
          children: cells.map((cell) => cellOf(cell, grid, height)),
        }),
    ),
  });
}

function pictureOf(picture: Picture, id: number): Paragraph {
  const data = Buffer.from(picture.data, 'base64');
  const size = pictureSize(data, picture.type);
  const width = (picture.width / 25.4) * 96;
  return new Paragraph({
    alignment: ALIGN[picture.align],
    children: [
      new ImageRun({
        type: picture.type === 'png' ? 'png' : 'jpg',
        data,
        transformation: { width, height: (width * size.height) / size.width },
        // The library numbers drawings through the whole process; the same paper must give the same file.
        altText: { id: String(id), name: `picture-${id}`, description: picture.alt },
      }),
    ],
  });
}

/** `kept` items stay on one page. */
export function wordOf(items: readonly Item[], page: Page, kept = false): (Paragraph | Table)[] {
  return items.map((item, i) => {
    const keepNext = kept && i < items.length - 1;
    switch (item.kind) {
      case 'line':
        return paragraphOf(item, page, kept ? { keepNext, keepLines: true } : {});
      case 'grid':
        return tableOf(item);
      case 'gap':
        return emptyLine(item.lines * page.pitch, keepNext);
      case 'break':
        return new Paragraph({ spacing: exact(1), children: [new PageBreak()] });
      case 'image':
        return pictureOf(item, i + 1);
    }
  });
}
