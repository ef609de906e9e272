/** What a cell of a table says. A date is written 2023-03-05 or 2023-03-05 14:30. */
export type Cell = {
  readonly text: string;
  /** A number of the table, apart from digits that were typed as text; its format may have said that it is a date. */
  readonly kind: 'text' | 'number' | 'day' | 'flag' | 'error';
  /** A number whose format shows this many decimals: 3.10 is not 3.1. */
  readonly decimals?: number;
};
