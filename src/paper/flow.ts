/**
 * A paper set out in print order, with every length decided and nothing left but to put it on the page: what
 * `docx.ts` and `pdf.ts` have in common. Lengths are millimetres, type sizes and line pitch points, indents
 * characters of the page's grid.
 */
import type { Face } from './fonts.ts';
import type { Align, Run } from './paper.ts';

/** `blank` is a line of so many characters to write on, `check` a box; `small` is two sizes down. */
export type PrintRun = Run & { blank?: number; check?: boolean; small?: boolean };

export type Line = {
  kind: 'line';
  runs: PrintRun[];
  face: Face;
  size: number;
  align: Align | 'justify';
  left: number;
  right: number;
  first: number;
  hang: number;
  /** Stays on the page of what follows. */
  keep: boolean;
  /** The level in the outline; 0 is none, -1 the title. */
  level: number;
};

export type GridCell = {
  runs: PrintRun[];
  columns: number;
  rows: number;
  align: Align;
  face: Face;
  slots: PrintRun[][];
  top: boolean;
  fill: string | null;
  /** Outer width in mm. */
  width: number;
  /** Too high to be kept on one page. */
  long: boolean;
};

export type Grid = {
  kind: 'grid';
  widths: number[];
  size: number;
  pitch: number;
  head: number;
  rows: { cells: GridCell[]; height: number }[];
};

export type Picture = {
  kind: 'image';
  data: string;
  type: 'png' | 'jpeg';
  width: number;
  alt: string;
  align: Align;
};

export type Item = Line | Grid | Picture | { kind: 'gap'; lines: number } | { kind: 'break' };

export type Page = {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  size: number;
  pitch: number;
  /** Full-width characters a line. */
  chars: number;
};

export type Head =
  | {
      kind: 'letter';
      mark: string[];
      markSize: number;
      corner: string[];
      number: string;
      badge: string;
    }
  | {
      kind: 'document';
      mark: string[];
      markSize: number;
      corner: string[];
      number: string;
      signers: string[];
    }
  | { kind: 'form' };

/** 版记. `rules` are the lines above, between and below; a letter has none. */
export type Imprint = {
  rules: boolean;
  cc: string | null;
  printed: { office: string; day: string } | null;
};

export type Flow = {
  page: Page;
  head: Head;
  /** In print order; `closing` is the signature and what stays on its page. */
  items: Item[];
  closing: Item[];
  annexes: Item[];
  imprint: Imprint | null;
  draft: string | null;
  title: string;
  author: string;
  day: string | null;
};

export const POINT = 25.4 / 72;

/** GB/T 9704 5.2: A4, 156 mm × 225 mm of text, 22 lines of 28 characters of 3号. */
export const OFFICIAL_PAGE: Page = {
  width: 210,
  height: 297,
  top: 37,
  right: 26,
  bottom: 35,
  left: 28,
  size: 16,
  pitch: 225 / 22 / POINT,
  chars: 28,
};

/** Forms are the office's own: room for holes on the left, 小四 on a line of 7.4 mm. */
export const FORM_PAGE: Page = {
  width: 210,
  height: 297,
  top: 24,
  right: 20,
  bottom: 22,
  left: 25,
  size: 12,
  pitch: 21,
  chars: 165 / (12 * POINT),
};

export const FORM_PAGE_WIDE: Page = {
  ...FORM_PAGE,
  width: 297,
  height: 210,
  top: 25,
  right: 22,
  bottom: 20,
  left: 22,
  chars: 253 / (12 * POINT),
};

export const textWidth = (page: Page): number => page.width - page.left - page.right;

/** The width of one character of the grid, in points. */
export const charWidth = (page: Page): number => textWidth(page) / POINT / page.chars;

export function line(runs: PrintRun[], page: Page, set: Partial<Line> = {}): Line {
  return {
    kind: 'line',
    runs,
    face: 'fang',
    size: page.size,
    align: 'left',
    left: 0,
    right: 0,
    first: 0,
    hang: 0,
    keep: false,
    level: 0,
    ...set,
  };
}
