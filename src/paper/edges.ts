/** The heads and feet of a Word document: issuer's mark, rules, number, page numbers, draft mark. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  FrameWrap,
  Header,
  HeightRule,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { IParagraphOptions } from 'docx';
import { charWidth, line, POINT, textWidth } from './flow.ts';
import type { Flow, Head, Page } from './flow.ts';
import { emptyLine, exact, fontOf, mm, paragraphOf, RED, textRuns, twips } from './word.ts';

/** Where the header begins, in mm from the top of the page; the draft mark stands there. */
export const HEADER_TOP = 12;
/** Where the page number ends, in mm from the bottom: 7 mm below the text, 4号 high, and 3 mm free. */
export const FOOTER_BOTTOM = 20;

const DRAFT_SIZE = 14;

function draftLine(draft: string | null, page: Page): Paragraph {
  const side = mm((textWidth(page) - 26) / 2);
  const edge = { style: BorderStyle.SINGLE, size: 8, space: 1 };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    spacing: exact(DRAFT_SIZE + 2),
    ...(draft === null ? {} : { border: { top: edge, right: edge, bottom: edge, left: edge } }),
    children:
      draft === null
        ? []
        : textRuns([{ text: draft }], { face: 'hei', size: DRAFT_SIZE, tight: false }),
  });
}

type LetterHead = Extract<Head, { kind: 'letter' }>;
type DocumentHead = Extract<Head, { kind: 'document' }>;

const markLines = (mark: readonly string[], size: number, set: IParagraphOptions): Paragraph[] =>
  mark.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: exact(size * 1.05),
        children: textRuns([{ text }], { face: 'title', size, tight: false, color: RED }),
        ...set,
      }),
  );

/** A place on the page in mm, whatever else stands there: so the mark and the rules never move the text. */
const framed = (at: {
  x: number;
  y: number;
  width: number;
  height: number;
}): IParagraphOptions => ({
  frame: {
    type: 'absolute',
    position: { x: mm(at.x), y: mm(at.y) },
    width: mm(at.width),
    height: mm(at.height),
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    wrap: FrameWrap.NONE,
    rule: HeightRule.EXACT,
  },
});

/**
 * A rule of 170 mm. Word names a double border from the inside out, so the thick line is the outer one of both: above in
 * the upper rule, below in the lower.
 */
function rule(y: number, side: 'top' | 'bottom'): Paragraph {
  const edge = { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 18, color: RED, space: 0 };
  return new Paragraph({
    ...framed({ x: 20, y, width: 170, height: 1 }),
    spacing: exact(2),
    border: { [side]: edge },
    children: [],
  });
}

const markHeight = (head: LetterHead): number => head.mark.length * head.markSize * 1.05 * POINT;
const LETTER_MARK = 30;
const LOWER_RULE = 297 - 20;

/** The first page of a letter: mark 30 mm from the top of the page, rule 4 mm below it. */
function letterHeader(head: LetterHead, flow: Flow): Header {
  const high = markHeight(head);
  const { page } = flow;
  const mark = { x: page.left, y: LETTER_MARK, width: textWidth(page), height: high };
  return new Header({
    children: [
      ...markLines(head.mark, head.markSize, framed(mark)),
      rule(LETTER_MARK + high + 4, 'top'),
      draftLine(flow.draft, page),
    ],
  });
}

/** 7/8 of a character below the rule: sensitivity and urgency left, number and badge right; then two lines free. */
function letterTop(head: LetterHead, page: Page): Paragraph[] {
  const inner = (page.pitch - page.size) / 2;
  const above = (LETTER_MARK + markHeight(head) + 4 + 1 - page.top) / POINT + 14 - inner;
  const type = { size: page.size, tight: false };
  const first = new Paragraph({
    spacing: exact(page.pitch),
    tabStops: [{ type: TabStopType.RIGHT, position: mm(textWidth(page)) }],
    children: [
      ...textRuns([{ text: head.corner[0] ?? '' }], { face: 'hei', ...type }),
      ...textRuns([{ text: '\t' }, { text: head.number }], { face: 'fang', ...type }),
    ],
  });
  const more = head.corner
    .slice(1)
    .map((text) => paragraphOf(line([{ text }], page, { face: 'hei' }), page));
  const badge = head.badge
    ? [paragraphOf(line([{ text: head.badge }], page, { face: 'hei', align: 'right' }), page)]
    : [];
  return [emptyLine(above), first, ...more, ...badge, emptyLine(page.pitch), emptyLine(page.pitch)];
}

const pairs = (names: readonly string[]): string[] =>
  names.flatMap((_, i) => (i % 2 === 0 ? [names.slice(i, i + 2).join('　')] : []));

/** The number, centred; or left of the last 签发人, each one character in. The red rule stands 4 mm below. */
function numberLines(head: DocumentHead, page: Page): Paragraph[] {
  const inner = (page.pitch - page.size) / 2;
  const edge = {
    style: BorderStyle.SINGLE,
    size: 12,
    color: RED,
    space: Math.max(0, Math.round(11.3 - inner)),
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
  headers: { default?: Header; even?: Header; first?: Header };
  footers: { default: Footer; even?: Footer; first?: Footer };
};

/** A head that is not there moves nothing, so there is one only where something stands in it. */
const drafts = ({ draft, page }: Flow): { default?: Header; even?: Header } =>
  draft === null
    ? {}
    : {
        default: new Header({ children: [draftLine(draft, page)] }),
        even: new Header({ children: [draftLine(draft, page)] }),
      };

export function edgesOf(flow: Flow): Edges {
  const { head } = flow;
  const headers = drafts(flow);
  if (head.kind === 'form') {
    return { headers, footers: { default: formFooter() } };
  }
  const footers = { default: pageNumber('right'), even: pageNumber('left') };
  if (head.kind === 'document') {
    return { headers, footers };
  }
  const lower = new Footer({ children: [rule(LOWER_RULE, 'bottom'), emptyLine(1)] });
  return {
    headers: { ...headers, first: letterHeader(head, flow) },
    footers: { ...footers, first: lower },
  };
}
