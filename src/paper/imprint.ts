/** 版记 of a Word document. */
import { BorderStyle, FrameAnchorType, FrameWrap, Paragraph, TabStopType } from 'docx';
import type { IParagraphOptions } from 'docx';
import { POINT, textWidth } from './flow.ts';
import type { Imprint, Page, PrintRun } from './flow.ts';
import { widthOf } from './parts.ts';
import { emptyLine, exact, mm, textRuns, twips } from './word.ts';

const SIZE = 14;
const PITCH = 22;
const RULE_SPACE = 2;

type Row = { runs: PrintRun[]; lines: number };

function rowsOf({ cc, printed }: Imprint, page: Page): Row[] {
  const room = textWidth(page) / POINT / SIZE - 2;
  const more = cc === null ? 0 : Math.max(0, widthOf(cc) - room);
  return [
    ...(cc === null ? [] : [{ runs: [{ text: cc }], lines: 1 + Math.ceil(more / (room - 3)) }]),
    ...(printed === null
      ? []
      : [{ runs: [{ text: printed.office }, { text: '\t' }, { text: printed.day }], lines: 1 }]),
  ];
}

/**
 * At the foot of the last page; which pages are even is not known before Word has set them. Each row is a frame of its
 * own with its place counted from the foot of the text: not every program keeps two paragraphs in one frame.
 */
export function imprintLines(imprint: Imprint | null, page: Page): Paragraph[] {
  if (imprint === null) {
    return [];
  }
  const rows = rowsOf(imprint, page);
  const width = mm(textWidth(page));
  const foot = (page.height - page.top - page.bottom) / POINT;
  const edge = (size: number) => ({ style: BorderStyle.SINGLE, size, space: 1 });
  // 0.35 mm is 8 eighths of a point, 0.25 mm is 6.
  const borders = (i: number): IParagraphOptions =>
    imprint.rules
      ? {
          border: {
            ...(i === 0 ? { top: edge(8) } : {}),
            bottom: edge(i < rows.length - 1 ? 6 : 8),
          },
        }
      : {};
  const type = { face: 'fang', size: SIZE, tight: false } as const;
  const framed = rows.map(({ runs }, i) => {
    const below = rows.slice(i).reduce((sum, row) => sum + row.lines * PITCH + RULE_SPACE, 0);
    return new Paragraph({
      frame: {
        type: 'absolute',
        position: { x: 0, y: twips(foot - below) },
        width,
        wrap: FrameWrap.AROUND,
        anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      },
      indent: { left: twips(SIZE * 4), hanging: twips(SIZE * 3), right: twips(SIZE) },
      spacing: exact(PITCH),
      tabStops: [{ type: TabStopType.RIGHT, position: width - twips(SIZE) }],
      ...borders(i),
      children: textRuns(runs, type),
    });
  });
  return [...framed, emptyLine(1)];
}
