import type { InList } from './docx-numbering.ts';
import type { Token } from './xml.ts';
import { attributeOf, tokensOf, unescapeXml } from './xml.ts';

/** Text as it stands in a run. `from` and `to` are its raw place in the XML; made pieces (a tab) have none. */
export type Piece = {
  readonly text: string;
  readonly raw: { readonly from: number; readonly to: number; readonly tag: Token } | null;
  readonly run: Run | null;
};

/** `properties` is its `<w:rPr>` as written. */
export type Run = { readonly at: number; end: number; properties: string };

type Row = { joined: boolean };
export type Cell = { readonly row: Row; paragraphs: number };

export type Paragraph = {
  readonly at: number;
  style: string;
  list: string | undefined;
  level: number | undefined;
  readonly pieces: Piece[];
  readonly cell: Cell | undefined;
};

/** What a document holds beside its text. */
export type Beside = 'pictures' | 'hidden' | 'changes' | 'embedded' | 'notes';

export type Scanned = {
  readonly paragraphs: readonly Paragraph[];
  readonly beside: ReadonlyMap<Beside, number>;
};

/** Not read: removed text, the code of fields, formats as they were, and the second writing of a text box. */
const PASSED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPr',
  'mc:Fallback',
]);

type State = {
  readonly xml: string;
  readonly paragraphs: Paragraph[];
  readonly open: Paragraph[];
  readonly runs: { readonly run: Run; hidden: boolean }[];
  readonly rows: Row[];
  readonly cells: (Cell | undefined)[];
  readonly beside: Map<Beside, number>;
  passing: { readonly name: string; depth: number } | null;
  /** Behind `<w:t>` or at the opening of `<w:rPr>`. */
  text: Token | null;
  properties: number | null;
};

/** The paragraphs of a part of a Word document in the order in which they begin. */
export function scan(xml: string): Scanned {
  const state: State = {
    xml,
    paragraphs: [],
    open: [],
    runs: [],
    rows: [],
    cells: [],
    beside: new Map(),
    passing: null,
    text: null,
    properties: null,
  };
  for (const token of tokensOf(xml)) read(state, token);
  return { paragraphs: state.paragraphs, beside: state.beside };
}

function read(state: State, token: Token): void {
  if (state.passing) pass(state, state.passing, token);
  else if (token.kind === 'text') readText(state, token);
  else if (token.kind === 'close') closers[token.name]?.(state, token);
  else if (PASSED.has(token.name)) beginPassing(state, token);
  else {
    openers[token.name]?.(state, token);
    if (token.kind === 'empty') closers[token.name]?.(state, token);
  }
}

function pass(state: State, passing: NonNullable<State['passing']>, token: Token): void {
  if (token.name !== passing.name) return;
  if (token.kind === 'open') passing.depth += 1;
  if (token.kind === 'close') passing.depth -= 1;
  if (passing.depth === 0) state.passing = null;
}

function beginPassing(state: State, token: Token): void {
  if (token.name === 'w:del' || token.name === 'w:moveFrom') count(state, 'changes');
  if (token.kind === 'open') state.passing = { name: token.name, depth: 1 };
}

const count = ({ beside }: State, what: Beside): void =>
  void beside.set(what, (beside.get(what) ?? 0) + 1);

function readText(state: State, { at, end }: Token): void {
  const tag = state.text;
  if (!tag) return;
  const run = state.runs.at(-1);
  if (run?.hidden) return count(state, 'hidden');
  const raw = state.xml.slice(at, end);
  // Without xml:space Word leaves the outer blanks of a text away.
  const kept = attributeOf(state.xml, tag, 'xml:space') === 'preserve';
  const from = kept ? at : at + (raw.length - raw.trimStart().length);
  const to = kept ? end : Math.max(from, at + raw.trimEnd().length);
  const text = unescapeXml(state.xml.slice(from, to)).replace(/[\r\n]/g, ' ');
  state.open.at(-1)?.pieces.push({ text, raw: { from, to, tag }, run: run?.run ?? null });
}

const made = (text: string) => (state: State) => {
  const run = state.runs.at(-1);
  // The tab of <w:tabs> stands outside runs.
  if (run && !run.hidden) state.open.at(-1)?.pieces.push({ text, raw: null, run: run.run });
};

const value = (state: State, token: Token, name: string): string | undefined =>
  attributeOf(state.xml, token, `w:${name}`);

const isOff = (state: State, token: Token): boolean =>
  ['0', 'false', 'off'].includes(value(state, token, 'val') ?? '');

type Reader = (state: State, token: Token) => void;

const openers: Readonly<Record<string, Reader>> = {
  'w:p'(state, { at }) {
    const cell = state.cells.at(-1);
    if (cell) cell.paragraphs += 1;
    const empty = { style: '', list: undefined, level: undefined, pieces: [] };
    const paragraph: Paragraph = { at, cell, ...empty };
    state.paragraphs.push(paragraph);
    state.open.push(paragraph);
  },
  'w:r'(state, { at }) {
    state.runs.push({ run: { at, end: at, properties: '' }, hidden: false });
  },
  'w:t'(state, token) {
    if (token.kind === 'open') state.text = token;
  },
  'w:rPr'(state, { at, kind }) {
    if (kind === 'open') state.properties = at;
  },
  'w:vanish'(state, token) {
    const run = state.runs.at(-1);
    if (run && state.properties !== null && !isOff(state, token)) run.hidden = true;
  },
  'w:pStyle'(state, token) {
    const paragraph = state.open.at(-1);
    if (paragraph) paragraph.style = value(state, token, 'val') ?? '';
  },
  'w:numId'(state, token) {
    const paragraph = state.open.at(-1);
    if (paragraph) paragraph.list = value(state, token, 'val');
  },
  'w:ilvl'(state, token) {
    const paragraph = state.open.at(-1);
    if (paragraph) paragraph.level = Number(value(state, token, 'val')) || 0;
  },
  'w:tr'(state) {
    state.rows.push({ joined: true });
  },
  'w:tc'(state) {
    const row = state.rows.at(-1);
    if (row) state.cells.push({ row, paragraphs: 0 });
  },
  'w:txbxContent': (state) => void state.cells.push(undefined),
  'w:tab': made('\t'),
  'w:ptab': made('\t'),
  'w:br'(state, token) {
    const type = value(state, token, 'type');
    if (type !== 'page' && type !== 'column') made('\n')(state);
  },
  'w:cr': made('\n'),
  'w:noBreakHyphen': made('-'),
  'w:ins': (state) => count(state, 'changes'),
  'w:drawing': (state) => count(state, 'pictures'),
  'w:pict': (state) => count(state, 'pictures'),
  'w:object': (state) => count(state, 'embedded'),
  'w:altChunk': (state) => count(state, 'embedded'),
  'w:footnoteReference': (state) => count(state, 'notes'),
  'w:endnoteReference': (state) => count(state, 'notes'),
};

const closers: Readonly<Record<string, Reader>> = {
  'w:p': (state) => void state.open.pop(),
  'w:r'(state, { end }) {
    const closed = state.runs.pop();
    if (closed) closed.run.end = end;
  },
  'w:t'(state) {
    state.text = null;
  },
  'w:rPr'(state, { end }) {
    const run = state.runs.at(-1);
    if (run && state.properties !== null) {
      run.run.properties = state.xml.slice(state.properties, end);
    }
    state.properties = null;
  },
  'w:tr': (state) => void state.rows.pop(),
  'w:tc'(state) {
    const cell = state.cells.pop();
    if (cell && cell.paragraphs > 1) cell.row.joined = false;
  },
  'w:txbxContent': (state) => void state.cells.pop(),
};

export const listOf = (
  { list, level }: Paragraph,
  ofStyle: InList | undefined,
): InList | undefined => {
  const id = list ?? ofStyle?.list;
  return id === undefined || id === '0'
    ? undefined
    : { list: id, level: level ?? ofStyle?.level ?? 0 };
};
