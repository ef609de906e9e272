import type { ReadFigure, Report } from './report.ts';

/** A measure that both reports give, or that one of them leaves out. */
export type Compared = {
  readonly measure: string;
  readonly a: ReadFigure | null;
  readonly b: ReadFigure | null;
  readonly change: number | null;
  readonly remark: 'same' | 'changed' | 'missing' | 'new' | 'unit' | 'scope';
};

export type Comparison = { readonly measures: readonly Compared[] };

/** The same measures in two reports, of two years or two offices. */
export function compareReports(a: Report, b: Report): Comparison {
  const measures = a.figures.flatMap((left): readonly Compared[] => {
    const right = b.figures.find(({ unit, kind }) => unit === left.unit && kind === left.kind);
    if (right === undefined) return [];
    const change = (right.value ?? 0) - (left.value ?? 0);
    return [{ measure: left.quote, a: left, b: right, change, remark: 'changed' }];
  });
  return { measures };
}
