/** A report as read from its text. `line` and `column` count from 1; a column is a character of the line. */
export type Report = {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly kind: 'law-based-government' | 'work-summary' | 'disclosure' | 'other';
  readonly script: 'hans' | 'hant';
  readonly parts: readonly Part[];
  readonly figures: readonly ReadFigure[];
};

export type PartRole = 'achievements' | 'shortcomings' | 'leader' | 'plan' | 'other';

export type Part = {
  readonly number: number;
  readonly role: PartRole | null;
  readonly heading: string;
  readonly line: number;
  readonly items: readonly Item[];
};

export type Item = {
  readonly label: string | null;
  readonly heading: string;
  readonly line: number;
  readonly items: readonly Item[];
};

export type FigureKind =
  | 'count'
  | 'ratio'
  | 'zero'
  | 'all'
  | 'size'
  | 'rank'
  | 'ordinal'
  | 'anniversary'
  | 'period'
  | 'date'
  | 'rule'
  | 'target'
  | 'version'
  | 'vague';

export type Bound = '=' | '≈' | '>' | '>=' | '<' | '<=';

/** A quantity as written. `partOf` is the place in `figures` of the whole it decomposes. */
export type ReadFigure = {
  readonly quote: string;
  readonly line: number;
  readonly column: number;
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly unit: string | null;
  readonly bound: Bound;
  readonly masked: boolean;
  readonly kind: FigureKind;
  readonly partOf: number | null;
  /** The words that say what is counted, simplified; the unit and they make the measure. */
  readonly about: string | null;
};
