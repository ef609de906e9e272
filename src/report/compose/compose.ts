import { readReport } from '../read/read.ts';
import type { Piece } from './tokens.ts';
import { piecesOf } from './tokens.ts';

/** A figure as a text prints it, with what proves it. `shown` has its unit: 27件, 100%. */
export type Bound = {
  readonly title: string;
  readonly shown: string;
  readonly nil: boolean;
  readonly digest: string;
};
export type Declared = { readonly shown: string; readonly why: string; readonly by: string };

/** Where the numbers of a text come from; a report is composed again from the same sources to the same text. */
export type Sources = {
  readonly figure: (key: string, slice: string | null) => Bound | undefined;
  readonly number: (name: string) => Declared | undefined;
};

export type Run = { readonly text: string } & (
  | { readonly is: 'text' | 'unbound' }
  | ({ readonly is: 'figure'; readonly key: string; readonly slice: string | null } & Pick<
      Bound,
      'title' | 'digest'
    >)
  | ({ readonly is: 'number'; readonly name: string } & Pick<Declared, 'why' | 'by'>)
  /** A token that names no figure of the office. */
  | { readonly is: 'unknown'; readonly name: string }
);
export type Paragraph = { readonly level: 0 | 2 | 3; readonly runs: readonly Run[] };
export type Section = {
  readonly name: string;
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
};
export type Composed = {
  readonly title: string;
  readonly sections: readonly Section[];
  /** Every figure used, once, by its token's name. */
  readonly figures: readonly {
    readonly key: string;
    readonly shown: string;
    readonly digest: string;
  }[];
  /** Numbers that were typed and are bound to nothing, and tokens that name nothing. */
  readonly unbound: number;
};

export type Draft = {
  readonly title: string;
  readonly parts: readonly {
    readonly name: string;
    readonly heading: string;
    readonly text: string;
  }[];
};

/** The report with every number put in: the same draft and sources give the same text, for ever. */
export function compose(draft: Draft, sources: Sources): Composed {
  const sections = draft.parts.map(({ name, heading, text }) => ({
    name,
    heading,
    paragraphs: paragraphsOf(text, sources),
  }));
  const runs = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.runs));
  const figures = runs.flatMap((run) =>
    run.is === 'figure'
      ? [
          {
            key: run.slice === null ? run.key : `${run.key}/${run.slice}`,
            shown: run.text,
            digest: run.digest,
          },
        ]
      : [],
  );
  return {
    title: draft.title,
    sections,
    figures: [...new Map(figures.map((one) => [one.key, one])).values()],
    unbound: runs.filter(({ is }) => is === 'unbound' || is === 'unknown').length,
  };
}

function paragraphsOf(text: string, sources: Sources): readonly Paragraph[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const pieces = lines.map(piecesOf);
  const typed = typedNumbers(pieces);
  return pieces.map((line, at) => ({
    level: levelOf(lines[at] ?? ''),
    runs: line.flatMap((piece, place) =>
      'text' in piece
        ? marked(piece.text, typed, at, startOf(line, place))
        : [boundRun(piece, sources)],
    ),
  }));
}

/** （一）… on a line of its own is a heading of the second level, 1.… of the third. */
function levelOf(line: string): Paragraph['level'] {
  if (line.length > 40 || /[。；：，]$/u.test(line)) return 0;
  if (/^（[一二三四五六七八九十]{1,3}）/u.test(line)) return 2;
  return /^\d{1,2}[.．]/u.test(line) ? 3 : 0;
}

function boundRun(token: Exclude<Piece, { text: string }>, sources: Sources): Run {
  if (token.kind === 'number') {
    const found = sources.number(token.name);
    return found
      ? { is: 'number', name: token.name, text: found.shown, why: found.why, by: found.by }
      : { is: 'unknown', name: token.name, text: `〔${token.name}〕` };
  }
  const { key, slice, nil } = token;
  const found = sources.figure(key, slice);
  if (!found) return { is: 'unknown', name: key, text: `〔${key}〕` };
  const { title, digest } = found;
  return {
    is: 'figure',
    key,
    slice,
    title,
    digest,
    text: found.nil && nil !== null ? nil : found.shown,
  };
}

type Range = { readonly line: number; readonly from: number; readonly to: number };

/** One sign that no reader takes for a number stands for a token, so that only what was typed is found. */
const HOLE = '▢';
const plainOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ('text' in piece ? piece.text : HOLE)).join('');
const startOf = (pieces: readonly Piece[], at: number): number =>
  plainOf(pieces.slice(0, at)).length;

const CLAIMS: readonly string[] = ['count', 'ratio', 'zero', 'all'];

/** Where numbers were typed into the text: read as a stranger would read the report. */
const typedNumbers = (lines: readonly (readonly Piece[])[]): readonly Range[] =>
  readReport(lines.map(plainOf).join('\n'))
    .figures.filter(({ kind, quote }) => CLAIMS.includes(kind) && !quote.includes(HOLE))
    .map(({ line, column, quote }) => ({
      line: line - 1,
      from: column - 1,
      to: column - 1 + quote.length,
    }));

/** A stretch of text, with what was typed as a number set apart. */
function marked(
  text: string,
  typed: readonly Range[],
  line: number,
  start: number,
): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const range of typed) {
    const from = range.from - start;
    const to = range.to - start;
    if (range.line !== line || from < end || to > text.length) continue;
    if (from > end) runs.push({ is: 'text', text: text.slice(end, from) });
    runs.push({ is: 'unbound', text: text.slice(from, to) });
    end = to;
  }
  if (end < text.length) runs.push({ is: 'text', text: text.slice(end) });
  return runs;
}
