/** A line of the table. */
export type Row = {
  readonly what: string;
  readonly measured: string;
  readonly result: string;
  readonly wanted: string;
  /** False where a bound was set and does not hold. */
  readonly holds?: boolean;
};
type Bound = { readonly atLeast?: number; readonly atMost?: number };
type Verdict = Pick<Row, 'result' | 'wanted' | 'holds'>;

export const ratio = (value: number, bound: Bound = {}): Verdict => judged(value, bound, 2);
export const target = (value: number, bound: Bound = {}): Verdict => judged(value, bound, 0);

function judged(value: number, { atLeast, atMost }: Bound, digits: number): Verdict {
  const result = value.toFixed(digits);
  if (atLeast !== undefined) return { result, wanted: `≥ ${atLeast}`, holds: value >= atLeast };
  if (atMost !== undefined) return { result, wanted: `≤ ${atMost}`, holds: value <= atMost };
  return { result, wanted: '' };
}

const markOf = ({ holds }: Row): string => (holds === undefined ? '' : holds ? ' ✓' : ' ✗');

export const tableOf = (rows: readonly Row[]): string =>
  [
    '| | measured | ratio or count | wanted |',
    '|---|---|---|---|',
    ...rows.map(
      (row) => `| ${row.what} | ${row.measured} | ${row.result}${markOf(row)} | ${row.wanted} |`,
    ),
  ].join('\n');

export const plain = (what: string, measured: string): Row => ({
  what,
  measured,
  result: '',
  wanted: '',
});
