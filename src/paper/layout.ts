/** Paper → flow: where each element of GB/T 9704 stands. */
import { itemsOf } from './blocks.ts';
import { FORM_PAGE, FORM_PAGE_WIDE, line, OFFICIAL_PAGE, textWidth } from './flow.ts';
import { POINT } from './flow.ts';
import type { Flow, Head, Imprint, Item, Line, Page } from './flow.ts';
import type { DocumentPaper, FormPaper, LetterPaper, Paper } from './paper.ts';
import { attachmentLines, cornerLines, dayText, DRAFT_MARK, noteLines } from './parts.ts';
import { oneLine, titleLines, widthOf } from './parts.ts';

type OutgoingPaper = LetterPaper | DocumentPaper;

const TITLE_SIZE = 22;

/** How many full-width characters of a size a line of the page holds. */
const charsAt = (page: Page, size: number): number => Math.floor(textWidth(page) / POINT / size);

const titleItem = (title: string, page: Page, size = TITLE_SIZE): Item =>
  line([{ text: titleLines(title, charsAt(page, size)).join('\n') }], page, {
    face: 'title',
    size,
    align: 'center',
    keep: true,
    level: -1,
  });

/** 发文机关标志: as large as the line allows, never above `most`, on several lines before it gets small. */
function markOf(issuer: string, most: number): { mark: string[]; markSize: number } {
  const text = oneLine(issuer);
  const room = textWidth(OFFICIAL_PAGE) / POINT;
  const markSize = Math.max(22, Math.min(most, Math.floor(room / Math.max(1, widthOf(text)))));
  return { mark: titleLines(text, Math.floor(room / markSize)), markSize };
}

function headOf(paper: OutgoingPaper): Head {
  const number = paper.number === null ? '' : oneLine(paper.number);
  const corner = cornerLines(paper);
  return paper.form === 'letter'
    ? {
        kind: 'letter',
        ...markOf(paper.issuer, 36),
        corner,
        number,
        badge: oneLine(paper.badge ?? ''),
      }
    : {
        kind: 'document',
        ...markOf(paper.issuer, 48),
        corner,
        number,
        signers: (paper.signers ?? []).map(oneLine),
      };
}

/** 附件说明: one line below the text; a second line of a name stands under its first character. */
function attachmentItems(names: readonly string[], page: Page): Item[] {
  const many = names.length > 1;
  const items = attachmentLines(names).map((text, i) =>
    i === 0
      ? line([{ text: `附件：${text}` }], page, { left: 2, hang: many ? 4 : 3, keep: many })
      : line([{ text }], page, { left: 5, hang: 1 }),
  );
  return items.length === 0 ? [] : [{ kind: 'gap', lines: 1 }, ...items];
}

/**
 * 署名 and 成文日期. With a seal the date stands four characters from the right and the office is centred above it
 * (7.3.5.1), under two lines left for the seal; without one the office stands two characters from the right and the date
 * begins two characters behind it (7.3.5.2).
 */
function signatureItems(paper: OutgoingPaper, page: Page): Item[] {
  const office = oneLine(paper.signature.office);
  const day = dayText(paper.signature.day);
  const wide = Math.min(widthOf(office), page.chars);
  const dayWidth = widthOf(day);
  const right = (text: string, room: number, keep: boolean): Line =>
    line([{ text }], page, { align: 'right', right: Math.max(0, room), keep });
  if (paper.seal === 'none') {
    const dayRight = Math.max(2, wide - dayWidth);
    const officeRight = Math.max(2, dayRight + dayWidth + 2 - wide);
    return [
      { kind: 'gap', lines: 1 },
      right(office, officeRight, true),
      right(day, officeRight === 2 ? dayRight : 2, false),
    ];
  }
  const centre = 4 + dayWidth / 2;
  const officeRight = Math.max(0, centre - wide / 2);
  const dayRight = Math.max(4, officeRight + (wide - dayWidth) / 2);
  return [{ kind: 'gap', lines: 2 }, right(office, officeRight, true), right(day, dayRight, false)];
}

function annexItems(paper: OutgoingPaper, page: Page): Item[] {
  const annexes = paper.annexes ?? [];
  return annexes.flatMap(({ title, body }, i): Item[] => [
    { kind: 'break' },
    line([{ text: annexes.length === 1 ? '附件' : `附件${i + 1}` }], page, {
      face: 'hei',
      keep: true,
    }),
    { kind: 'gap', lines: 1 },
    titleItem(title, page),
    { kind: 'gap', lines: 1 },
    ...itemsOf(body, page),
  ]);
}

function imprintOf(paper: OutgoingPaper): Imprint | null {
  const names = (paper.cc ?? []).map(oneLine);
  const cc = names.length === 0 ? null : `抄送：${names.join('，')}。`;
  const printed = paper.form === 'document' && paper.printed !== undefined ? paper.printed : null;
  if (cc === null && printed === null) {
    return null;
  }
  return {
    rules: paper.form === 'document',
    cc,
    printed:
      printed === null
        ? null
        : { office: oneLine(printed.office), day: `${dayText(printed.day)}印发` },
  };
}

/**
 * A signature never stands alone on a page (7.3.5.4): the last paragraph goes with it, when it is short enough to leave
 * no hole behind.
 */
function withSignature(items: readonly Item[], page: Page): { items: Item[]; last: Item[] } {
  const last = items.at(-1);
  const short =
    last?.kind === 'line' &&
    last.level === 0 &&
    widthOf(last.runs.map((r) => r.text).join('')) <= 6 * page.chars;
  return short ? { items: items.slice(0, -1), last: [last] } : { items: [...items], last: [] };
}

function outgoing(paper: OutgoingPaper): Flow {
  const page = OFFICIAL_PAGE;
  const to: Item[] =
    paper.to === null
      ? []
      : [line([{ text: `${oneLine(paper.to)}：` }], page, { align: 'justify' })];
  const text = [...itemsOf(paper.body, page), ...attachmentItems(paper.attachments, page)];
  const { items, last } = withSignature(text, page);
  const notes = noteLines(paper).map((note) => line([{ text: note }], page, { left: 2 }));
  return {
    page,
    head: headOf(paper),
    items: [titleItem(paper.title, page), { kind: 'gap', lines: 1 }, ...to, ...items],
    closing: [...last, ...signatureItems(paper, page), ...notes],
    annexes: annexItems(paper, page),
    imprint: imprintOf(paper),
    draft: paper.draft ? DRAFT_MARK : null,
    title: oneLine(paper.title),
    author: oneLine(paper.issuer),
    day: paper.signature.day,
  };
}

/** Left and right on one line: the right part is set against the margin with a gap no wider than the line. */
function headLine(head: { left?: string; right?: string }, page: Page): Item[] {
  const left = oneLine(head.left ?? '');
  const right = oneLine(head.right ?? '');
  const between = page.chars - widthOf(left) - widthOf(right);
  if (left === '' && right === '') {
    return [];
  }
  if (left === '' || right === '' || between < 2) {
    return [
      ...(left === '' ? [] : [line([{ text: left }], page, { keep: true })]),
      ...(right === '' ? [] : [line([{ text: right }], page, { align: 'right', keep: true })]),
    ];
  }
  return [line([{ text: left }, { text: '\t' }, { text: right }], page, { keep: true })];
}

const pageOf = ({ prose, landscape }: FormPaper): Page =>
  prose === true ? OFFICIAL_PAGE : landscape === true ? FORM_PAGE_WIDE : FORM_PAGE;

function form(paper: FormPaper): Flow {
  const page = pageOf(paper);
  const foot = oneLine(paper.foot ?? '');
  return {
    page,
    head: { kind: 'form' },
    items: [
      paper.prose === true ? titleItem(paper.title, page) : titleItem(paper.title, page, 20),
      { kind: 'gap', lines: paper.prose === true ? 1 : 0.5 },
      ...headLine(paper.head ?? {}, page),
      ...itemsOf(paper.body, page),
      ...(foot === '' ? [] : [line([{ text: foot }], page, { align: 'left' })]),
    ],
    closing: [],
    annexes: [],
    imprint: null,
    draft: paper.draft ? DRAFT_MARK : null,
    title: oneLine(paper.title),
    author: '',
    day: paper.day,
  };
}

export const flowOf = (paper: Paper): Flow =>
  paper.form === 'form' ? form(paper) : outgoing(paper);
