import type { CheckedFigure, CheckedFinding } from '../../api/contract.ts';

/** A stretch of a line and what is said of it; `edit` is the fix that replaces it, said at its last stretch. */
export type Segment = {
  readonly text: string;
  readonly findings: readonly number[];
  readonly figure: number | null;
  /** Where a figure begins, to be stepped to. */
  readonly begins: boolean;
  readonly struck: boolean;
  readonly insert: string | null;
};

type Mark = { readonly from: number; readonly to: number };
type FindingMark = Mark & { readonly finding: number; readonly fix: string | null };
type FigureMark = Mark & { readonly figure: number };
export type LineMarks = {
  readonly findings: readonly FindingMark[];
  readonly figures: readonly FigureMark[];
};

const NONE: LineMarks = { findings: [], figures: [] };

/** What is said of each line, by its number from 1. */
export function marksByLine(
  findings: readonly CheckedFinding[],
  figures: readonly CheckedFigure[],
): (line: number) => LineMarks {
  const lines = new Map<number, { findings: FindingMark[]; figures: FigureMark[] }>();
  const at = (line: number) => {
    const marks = lines.get(line) ?? { findings: [], figures: [] };
    lines.set(line, marks);
    return marks;
  };
  findings.forEach((finding, index) => {
    for (const { line, column, quote, fix } of placesOf(finding)) {
      const mark = { from: column - 1, to: column - 1 + quote.length, finding: index, fix };
      if (quote !== '') at(line).findings.push(mark);
    }
  });
  figures.forEach(({ line, column, quote }, figure) => {
    at(line).figures.push({ from: column - 1, to: column - 1 + quote.length, figure });
  });
  return (line) => lines.get(line) ?? NONE;
}

/** Every place of a finding, each with the words that would stand there instead. */
const placesOf = ({ line, column, quote, fix, places, edits = [] }: CheckedFinding) =>
  [{ line, column, quote }, ...places].map((place) => ({
    ...place,
    fix: edits.find((edit) => edit.line === place.line && edit.column === place.column)?.fix ?? fix,
  }));

export const isFixable = ({ fix, edits }: CheckedFinding): boolean =>
  fix !== null || (edits?.length ?? 0) > 0;

/** The line cut wherever something begins or ends; its own leading blanks are left to the layout. */
export function segmentsOf(
  line: string,
  { findings, figures }: LineMarks,
  accepted: ReadonlySet<number>,
): readonly Segment[] {
  const begin = line.length - line.trimStart().length;
  const cuts = new Set([begin, line.length]);
  for (const { from, to } of [...findings, ...figures]) cuts.add(from).add(to);
  const places = [...cuts]
    .filter((place) => place >= begin && place <= line.length)
    .toSorted((a, b) => a - b);
  return places.slice(1).map((to, at) => {
    const from = places[at] ?? 0;
    const over = findings.filter((mark) => mark.from <= from && mark.to >= to);
    const figure = figures.find((mark) => mark.from <= from && mark.to >= to);
    const change = over.find(({ finding, fix }) => fix !== null && accepted.has(finding));
    return {
      text: line.slice(from, to),
      findings: over.map(({ finding }) => finding),
      figure: figure?.figure ?? null,
      begins: figure !== undefined && Math.max(figure.from, begin) === from,
      struck: change !== undefined,
      insert: change !== undefined && change.to === to ? change.fix : null,
    };
  });
}

export type Look = 'title' | 'part' | 'item' | 'text' | 'blank';

/** How each line is set: titles in the middle, headings in their type, text with its indent. */
export function looksOf(
  lines: readonly string[],
  report: {
    readonly title: string | null;
    readonly issuer: string | null;
    readonly parts: readonly {
      readonly line: number;
      readonly items: readonly { readonly line: number }[];
    }[];
  },
): readonly Look[] {
  const parts = new Set(report.parts.map(({ line }) => line));
  const items = new Set(report.parts.flatMap((part) => part.items.map(({ line }) => line)));
  const body = Math.min(lines.length + 1, ...parts);
  const named = `${report.issuer ?? ''}${report.title ?? ''}`.replaceAll(/\s/g, '');
  return lines.map((text, at) => {
    const own = text.replaceAll(/\s/g, '');
    if (own === '') return 'blank';
    if (at + 1 < body && named.includes(own)) return 'title';
    if (parts.has(at + 1) && own.length <= 80) return 'part';
    return items.has(at + 1) && own.length <= 60 && !/[。；]./.test(own) ? 'item' : 'text';
  });
}
