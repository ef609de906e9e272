/** The heads and feet of a Word document: issuer's mark, rules, number, page numbers, draft mark, 版记. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  Header,
  HorizontalPositionAlign,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx';
import type { IParagraphOptions } from 'docx';
import { charWidth, line, POINT, textWidth } from './flow.ts';
import type { Flow, Head, Imprint, Page } from './flow.ts';
import { emptyLine, exact, fontOf, mm, paragraphOf, RED, textRuns, twips } from './word.ts';

/** Where the header begins, in mm from the top of the page; the draft mark stands there. */
export const HEADER_TOP = 12;
/** The lower red rule of a letter is 20 mm from the bottom of the page (GB/T 9704 10.1). */
export const FOOTER_BOTTOM = 20;

const DRAFT_SIZE = 14;

function draftLine(draft: string | null, height: number): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 8, space: 1 };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...exact(DRAFT_SIZE + 2), after: Math.max(0, twips(height - DRAFT_SIZE - 2)) },
    ...(draft === null ? {} : { border: { top: edge, bottom: edge } }),
    children:
      draft === null
        ? []
        : textRuns([{ text: draft }], { face: 'hei', size: DRAFT_SIZE, tight: false }),
  });
}

type LetterHead = Extract<Head, { kind: 'letter' }>;
type DocumentHead = Extract<Head, { kind: 'document' }>;

const markLines = (mark: readonly string[], size: number, last: IParagraphOptions): Paragraph[] =>
  mark.map(
    (text, i) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: exact(size * 1.05),
        children: textRuns([{ text }], { face: 'title', size, tight: false, color: RED }),
        ...(i === mark.length - 1 ? last : {}),
      }),
  );

/** A rule of 170 mm, in the middle of the page: wider than the text, so the indents are negative. */
function rule(page: Page, place: 'above' | 'below'): Paragraph {
  const edge = {
    style: place === 'above' ? BorderStyle.THICK_THIN_SMALL_GAP : BorderStyle.THIN_THICK_SMALL_GAP,
    size: 18,
    color: RED,
    space: 0,
  };
  return new Paragraph({
    indent: { left: mm(20 - page.left), right: mm(20 - page.right) },
    spacing: exact(2),
    border: place === 'above' ? { top: edge } : { bottom: edge },
    children: [],
  });
}

/** The first page of a letter: mark 30 mm from the top of the page, rule 4 mm below it. */
function letterHeader(head: LetterHead, flow: Flow): Header {
  const below = { spacing: { ...exact(head.markSize * 1.05), after: mm(4) } };
  return new Header({
    children: [
      draftLine(flow.draft, (30 - HEADER_TOP) / POINT),
      ...markLines(head.mark, head.markSize, below),
      rule(flow.page, 'above'),
    ],
  });
}

/** 7/8 of a character below the rule: sensitivity and urgency left, the number right. */
function letterTop(head: LetterHead, page: Page): Paragraph[] {
  const inner = (page.pitch - page.size) / 2;
  const first = new Paragraph({
    spacing: { ...exact(page.pitch), before: twips(14 - inner) },
    tabStops: [{ type: TabStopType.RIGHT, position: mm(textWidth(page)) }],
    children: [
      ...textRuns([{ text: head.corner[0] ?? '' }], { face: 'hei', size: page.size, tight: false }),
      ...textRuns([{ text: '\t' }, { text: head.number }], {
        face: 'fang',
        size: page.size,
        tight: false,
      }),
    ],
  });
  const more = head.corner
    .slice(1)
    .map((text) => paragraphOf(line([{ text }], page, { face: 'hei' }), page));
  return [first, ...more, emptyLine(page.pitch), emptyLine(page.pitch)];
}

const pairs = (names: readonly string[]): string[] =>
  names.flatMap((_, i) => (i % 2 === 0 ? [names.slice(i, i + 2).join('　')] : []));

/** The number, centred; or left of the last 签发人, each one character in. The red rule stands 4 mm below. */
function numberLines(head: DocumentHead, page: Page): Paragraph[] {
  const inner = (page.pitch - page.size) / 2 / 20;
  const edge = {
    style: BorderStyle.SINGLE,
    size: 12,
    color: RED,
    space: Math.max(0, Math.round(11.3 - inner * 20)),
  };
  const border = { bottom: edge };
  if (head.signers.length === 0) {
    const centred = line([{ text: head.number }], page, { align: 'center' });
    return [paragraphOf(centred, page, { border })];
  }
  const one = twips(charWidth(page));
  const rows = pairs(head.signers);
  const type = { face: 'fang', size: page.size, tight: false } as const;
  return rows.map((names, i) => {
    const last = i === rows.length - 1;
    return new Paragraph({
      spacing: exact(page.pitch),
      tabStops: [{ type: TabStopType.RIGHT, position: mm(textWidth(page)) - one }],
      ...(last ? { border } : {}),
      children: [
        ...textRuns([{ text: last ? `　${head.number}` : '' }, { text: '\t' }], type),
        ...textRuns([{ text: i === 0 ? '签发人：' : '' }], type),
        ...textRuns([{ text: names }], { ...type, face: 'kai' }),
      ],
    });
  });
}

/** 文件格式: the mark 35 mm below the upper edge of the text. */
function documentTop(head: DocumentHead, page: Page): Paragraph[] {
  const corner = head.corner.map((text) =>
    paragraphOf(line([{ text }], page, { face: 'hei' }), page),
  );
  const room = 35 / POINT - corner.length * page.pitch;
  return [
    ...corner,
    emptyLine(room),
    ...markLines(head.mark, head.markSize, {}),
    emptyLine(page.pitch),
    emptyLine(page.pitch),
    ...numberLines(head, page),
    emptyLine(page.pitch),
    emptyLine(page.pitch),
  ];
}

export function topOf(flow: Flow): Paragraph[] {
  const { head, page } = flow;
  if (head.kind === 'form') {
    return [];
  }
  return head.kind === 'letter' ? letterTop(head, page) : documentTop(head, page);
}

/** 4号, a dash on both sides, one character in from the outer edge, 7 mm below the text. */
function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { left: twips(14), right: twips(14) },
        spacing: { ...exact(14), after: mm(3) },
        children: [
          new TextRun({
            font: fontOf('song'),
            size: 28,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
}

function formFooter(): Footer {
  const children = ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ font: fontOf('song'), size: 18, children })],
      }),
    ],
  });
}

type Edges = {
  headers: { default: Header; even?: Header; first?: Header };
  footers: { default: Footer; even?: Footer; first?: Footer };
};

export function edgesOf(flow: Flow): Edges {
  const { head, page, draft } = flow;
  const header = () => new Header({ children: [draftLine(draft, 0)] });
  if (head.kind === 'form') {
    return { headers: { default: header() }, footers: { default: formFooter() } };
  }
  const headers = { default: header(), even: header() };
  const footers = { default: pageNumber('right'), even: pageNumber('left') };
  return head.kind === 'document'
    ? { headers, footers }
    : {
        headers: { ...headers, first: letterHeader(head, flow) },
        footers: { ...footers, first: new Footer({ children: [rule(page, 'below')] }) },
      };
}

/** 版记 at the foot of the last page, in a frame; which pages are even is not known before Word has set them. */
export function imprintLines(imprint: Imprint | null, page: Page): Paragraph[] {
  if (imprint === null) {
    return [];
  }
  const type = { face: 'fang', size: 14, tight: false } as const;
  const edge = (size: number) => ({ style: BorderStyle.SINGLE, size, space: 1 });
  const { cc, printed } = imprint;
  const base: IParagraphOptions = {
    frame: {
      type: 'alignment',
      alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      width: mm(textWidth(page)),
    },
    spacing: exact(22),
    tabStops: [{ type: TabStopType.RIGHT, position: mm(textWidth(page)) - twips(14) }],
  };
  // 0.35 mm is 8 eighths of a point, 0.25 mm is 6.
  const framed = (top: number, bottom: number) =>
    imprint.rules ? { border: { top: edge(top), bottom: edge(bottom) } } : {};
  const first =
    cc === null
      ? []
      : [
          new Paragraph({
            ...base,
            indent: { left: twips(14 * 4), hanging: twips(14 * 3), right: twips(14) },
            ...framed(8, printed === null ? 8 : 6),
            children: textRuns([{ text: cc }], type),
          }),
        ];
  const second =
    printed === null
      ? []
      : [
          new Paragraph({
            ...base,
            indent: { left: twips(14), right: twips(14) },
            ...framed(cc === null ? 8 : 6, 8),
            children: textRuns(
              [{ text: printed.office }, { text: '\t' }, { text: printed.day }],
              type,
            ),
          }),
        ];
  return [...first, ...second];
}
