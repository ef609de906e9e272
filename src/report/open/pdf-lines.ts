/** One piece of text of a page as set: points from the left and from the foot, and its size. */
export type Piece = {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
};

type Line = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
};

/** The paragraphs of set pages: lines are joined where a full line goes on at the margin of the next. */
export function paragraphsOf(pages: readonly (readonly Piece[])[]): readonly string[] {
  const lines = withoutEdges(pages.map((page, at) => linesOf(page, at)));
  const margins = marginsOf(lines);
  const paragraphs: string[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const goesOn = before !== undefined && continues(before, line, margins);
    if (goesOn) paragraphs.push(join(paragraphs.pop() ?? '', line.text));
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs.map(withoutSetSpaces).filter((text) => text !== '');
}

function linesOf(page: readonly Piece[], number: number): readonly Line[] {
  const rows: Piece[][] = [];
  const sorted = page
    .filter(({ str, fontSize }) => str.trim() !== '' && fontSize > 0)
    .toSorted((a, b) => b.y - a.y);
  for (const piece of sorted) {
    const row = rows.at(-1);
    const over = row?.[0];
    const same =
      over !== undefined && over.y - piece.y < 0.5 * Math.min(over.fontSize, piece.fontSize);
    if (row && same) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row, number));
}

function lineOf(row: readonly Piece[], page: number): Line {
  const pieces = row.toSorted((a, b) => a.x - b.x);
  const size = Math.max(...pieces.map(({ fontSize }) => fontSize));
  const [left, y] = [pieces[0]?.x ?? 0, row[0]?.y ?? 0];
  let [text, right] = ['', left];
  for (const { str, x, width } of pieces) {
    text += `${gapOf((x - right) / size)}${str}`;
    right = Math.max(right, x + width);
  }
  return { text: text.trim(), left, right, y, size, page };
}

/** What a gap of so many characters between two pieces stands for. */
const gapOf = (gap: number): string => (gap > 2 ? '\t' : gap > 0.3 ? ' ' : '');

/** — 3 —, 第3页, 第 3 页 共 9 页, 3/9. */
const PAGE_NUMBER =
  /^[\s—–\-－·]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:[\s,，/／]*(?:共\s*)?\d{1,4}\s*页?)?[\s—–\-－·]*$/;

/** Without page numbers, and without what stands in the same place of most pages. */
function withoutEdges(pages: readonly (readonly Line[])[]): readonly Line[] {
  const key = ({ text, y }: Line): string => `${Math.round(y)}|${text}`;
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const line of new Set(page.map(key))) seen.set(line, (seen.get(line) ?? 0) + 1);
  }
  return pages.flatMap((page) =>
    page.filter((line, at) => {
      const atEdge = at === 0 || at === page.length - 1;
      if (atEdge && page.length > 1 && PAGE_NUMBER.test(line.text)) return false;
      return pages.length < 3 || (seen.get(key(line)) ?? 0) < Math.max(3, pages.length * 0.6);
    }),
  );
}

type Margins = { readonly left: number; readonly right: number; readonly pitch: number };

/** Of the text itself: the left edge that most lines begin at, and how far the long ones reach. */
function marginsOf(lines: readonly Line[]): Margins {
  const lefts = new Map<number, number>();
  for (const { left, text } of lines) {
    const at = Math.round(left / 2) * 2;
    lefts.set(at, (lefts.get(at) ?? 0) + text.length);
  }
  const rights = lines.map(({ right }) => right).toSorted((a, b) => a - b);
  const gaps = lines
    .slice(1)
    .map((line, at) => (lines[at]?.page === line.page ? (lines[at]?.y ?? 0) - line.y : 0))
    .filter((gap) => gap > 0)
    .toSorted((a, b) => a - b);
  const [most] = [...lefts].toSorted(([, a], [, b]) => b - a);
  // Short paragraphs begin with an indent only: the true margin is the least of the frequent edges.
  const floor = (most?.[1] ?? 0) * 0.3;
  const left = Math.min(...[...lefts].filter(([, weight]) => weight >= floor).map(([at]) => at));
  return {
    left: Number.isFinite(left) ? left : 0,
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
    pitch: gaps[Math.floor(gaps.length / 2)] ?? 0,
  };
}

function continues(before: Line, line: Line, { left, right, pitch }: Margins): boolean {
  const reaches = before.right >= right - 2.2 * before.size;
  const atMargin = line.left <= left + 0.9 * line.size;
  const sameType = Math.abs(before.size - line.size) < 0.15 * line.size;
  const near = before.page !== line.page || before.y - line.y <= 1.8 * pitch;
  return reaches && atMargin && sameType && near;
}

const join = (before: string, next: string): string =>
  /[A-Za-z,;]$/.test(before) && /^[A-Za-z]/.test(next) ? `${before} ${next}` : before + next;

const HAN = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff01-\\uff5e“”‘’…—]';
const SET_SPACE = new RegExp(`(?<=${HAN}) +| +(?=${HAN})`, 'g');

/** Beside a Chinese character a space of a PDF is how the line was set, not what was typed. */
const withoutSetSpaces = (text: string): string => text.replace(SET_SPACE, '').trim();
