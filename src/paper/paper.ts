/**
 * A paper is a document as data: what a letter, an official document or an office form says, without how it is
 * printed. It is plain JSON, so it can be kept, compared and hashed. `docx.ts`, `pdf.ts` and `text.ts` print it.
 */
import type { Day } from '../kernel/day.ts';

/** A piece of text. `personal` marks a value that `masked` (text.ts) can blank out; it prints like any other text. */
export type Run = {
  text: string;
  bold?: boolean;
  underline?: boolean;
  personal?: boolean;
};

export type Text = string | readonly Run[];

export type Align = 'left' | 'center' | 'right';

/** A place filled by hand. `signature` is a line to write on, `date` reads 年 月 日, `text` is a longer line. */
export type Slot = { label: string; kind: 'signature' | 'date' | 'text' };

/**
 * One cell. `columns` and `rows` are spans; `slots` stand at the foot of the cell, right aligned.
 * A cell covered by the span of another is left out of its row.
 */
export type CellSpec = {
  text: Text;
  columns?: number;
  rows?: number;
  align?: Align;
  label?: boolean;
  slots?: readonly Slot[];
};

export type Cell = Text | CellSpec;

/** `width` is a share of the line, not a length: 1 : 3 : 2. */
export type Column = { title: Text; width: number; align?: Align };

/** One row of label and value pairs; the last value takes what room is left. `height` in mm is a minimum. */
export type KeyRow = {
  pairs: readonly { label: string; value: Text; slots?: readonly Slot[] }[];
  height?: number;
};

/** One day of a clock, as the clock strip shows it. `n` is the day's number within the term. */
export type StripDay = {
  day: Day;
  kind: 'before' | 'work' | 'off' | 'makeup' | 'deducted';
  n?: number;
  article?: string;
  name?: string;
  due?: boolean;
};

/**
 * The parts of a body.
 * - `paragraph`: level 1–4 is a heading 一、 （一） 1. （1） whose number is part of `text`; level 0, the default, is text.
 *   `indent: false` begins at the margin. `align` other than left also drops the indent.
 * - `table`: the header row repeats on every page; `blankRows` are added for filling by hand; `numbered` puts 序号 first.
 *   `rowHeight` in mm is a minimum.
 * - `keyValue`: a bordered form; `labelWidth` in mm, from the longest label when left out.
 *   A line break in a label is kept.
 * - `image`: `data` is base64 of a PNG or JPEG, `width` in mm; `alt` is what a reader hears.
 */
export type Block =
  | { kind: 'paragraph'; text: Text; level?: 0 | 1 | 2 | 3 | 4; indent?: boolean; align?: Align }
  | { kind: 'list'; items: readonly Text[]; ordered?: boolean }
  | {
      kind: 'table';
      columns: readonly Column[];
      rows: readonly (readonly Cell[])[];
      caption?: string;
      noHeader?: boolean;
      numbered?: boolean;
      blankRows?: number;
      rowHeight?: number;
    }
  | { kind: 'keyValue'; rows: readonly KeyRow[]; labelWidth?: number }
  | { kind: 'blank'; lines: number }
  | { kind: 'slot'; slots: readonly Slot[]; align?: Align }
  | { kind: 'pageBreak' }
  | { kind: 'checks'; label?: string; items: readonly { text: string; checked: boolean }[] }
  | { kind: 'image'; data: string; type: 'png' | 'jpeg'; width: number; alt: string; align?: Align }
  | { kind: 'strip'; days: readonly StripDay[]; legend?: boolean };

/** Who signs. `day` is null while unsigned and prints as an empty 年 月 日. */
export type Signature = { office: string; day: Day | null };

/** What every paper has. Nothing unsigned may look final: `draft` prints 未签发稿 at the head of every page. */
type Base = {
  title: string;
  body: readonly Block[];
  draft: boolean;
  sensitivity?: 'public' | 'internal' | 'work-secret';
};

/** What the two outgoing forms of GB/T 9704 share. */
type Outgoing = Base & {
  /** 发文机关标志: the full name; with 文件 at its end for the document form when the office uses it. */
  issuer: string;
  /** 发文字号 with 〔〕, e.g. 甲外函〔2026〕7号; null until a number is given. */
  number: string | null;
  urgency?: '特急' | '加急';
  /** 主送, without the colon. */
  to: string | null;
  /** 附件说明: the names, without numbers. */
  attachments: readonly string[];
  /** 附件 printed behind the letter, each on a page of its own, in the order of `attachments`. */
  annexes?: readonly { title: string; body: readonly Block[] }[];
  signature: Signature;
  /** `paper` and `electronic` leave the place of the seal; `none` sets the signature as a paper without a seal. */
  seal: 'none' | 'paper' | 'electronic';
  /** 附注, without brackets, e.g. 此件公开发布. */
  notes?: readonly string[];
  /** 联系人, printed as a note. */
  contact?: { person: string; phone: string };
  /** 抄送, in order. */
  cc?: readonly string[];
};

/** 信函格式. */
export type LetterPaper = Outgoing & {
  form: 'letter';
  /** At the upper right below the number, e.g. 办理结果：A. */
  badge?: string;
};

/** 文件格式. `signers` (签发人) makes it a paper to a higher office; `printed` (印发机关和印发日期) closes the 版记. */
export type DocumentPaper = Outgoing & {
  form: 'document';
  signers?: readonly string[];
  printed?: { office: string; day: Day };
};

/** 内部表单: a form of the office, one table or several under a title. */
export type FormPaper = Base & {
  form: 'form';
  /** A line under the title, e.g. the office left and the number right. */
  head?: { left?: string; right?: string };
  /** The last line of the form, e.g. 第一联 存根. */
  foot?: string;
  landscape?: boolean;
  /** Sentences rather than tables: set in 3号 on the page of a letter, as a paper for a court is. */
  prose?: boolean;
  /** The day the form is about; it dates the file. */
  day: Day;
};

export type Paper = LetterPaper | DocumentPaper | FormPaper;
