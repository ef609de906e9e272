/** 版记 of a Word document. */
import {
  BorderStyle,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import { textWidth } from './flow.ts';
import type { Imprint, Page } from './flow.ts';
import { emptyLine, exact, mm, textRuns, twips } from './word.ts';

/** 版记 at the foot of the last page; which pages are even is not known before Word has set them. */
export function imprintLines(imprint: Imprint | null, page: Page): (Paragraph | Table)[] {
  if (imprint === null) {
    return [];
  }
  const width = mm(textWidth(page));
  const type = { face: 'fang', size: 14, tight: false } as const;
  const { cc, printed } = imprint;
  const rows = [
    ...(cc === null ? [] : [{ runs: [{ text: cc }], hang: 3 }]),
    ...(printed === null
      ? []
      : [{ runs: [{ text: printed.office }, { text: '\t' }, { text: printed.day }], hang: 0 }]),
  ];
  const none = { style: BorderStyle.NONE, size: 0 };
  // 0.35 mm is 8 eighths of a point, 0.25 mm is 6.
  const edge = (size: number) => (imprint.rules ? { style: BorderStyle.SINGLE, size } : none);
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    borders: {
      top: edge(8),
      bottom: edge(8),
      left: none,
      right: none,
      insideHorizontal: edge(6),
      insideVertical: none,
    },
    margins: { left: 0, right: 0 },
    rows: rows.map(({ runs, hang }) => {
      const text = new Paragraph({
        indent: { left: twips(14 * (1 + hang)), hanging: twips(14 * hang), right: twips(14) },
        spacing: exact(22),
        tabStops: [{ type: TabStopType.RIGHT, position: width - twips(14) }],
        children: textRuns(runs, type),
      });
      return new TableRow({ children: [new TableCell({ children: [text] })] });
    }),
  });
  return [table, emptyLine(1)];
}
