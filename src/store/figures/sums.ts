import type { Day } from '../../kernel/day.ts';
import type { Tx } from '../open.ts';

/** Both days belong to it. */
export type Period = { readonly from: Day; readonly to: Day };

/** Up to where entries count: a position, a moment (acts recorded before it), or all there are. */
export type AsOf = { readonly position: number } | { readonly before: string } | 'now';
export type Position = { readonly position: number; readonly at: string | null };

/** A measure and the days it is read for; without `from`, all days up to `to`. */
export type Span = {
  readonly name: string;
  readonly figure: string;
  readonly from: Day | null;
  readonly to: Day;
};

export type Sum = {
  /** Of the span it was read for. */
  readonly name: string;
  readonly slice: string;
  readonly value: string;
  readonly n: number;
  readonly amount: number;
  readonly digest: bigint;
};

/** Where a view stands: the position asked for if it is reached, else the last one; with a moment, the moment. */
export async function positionOf(tx: Tx, asOf: AsOf): Promise<Position> {
  const most = asOf !== 'now' && 'position' in asOf ? asOf.position : null;
  const [row] = await tx.query<{ n: number; at: string }>(
    `select n, at from figure_seal
     where office_id = current_office() and n <= coalesce($1::bigint, n) order by n desc limit 1`,
    [most],
  );
  const at = asOf !== 'now' && 'before' in asOf ? asOf.before : row?.at;
  return { position: row?.n ?? 0, at: at ?? null };
}

/** What was entered after a view, as a condition on entries `e`; `$n` stands for its value. */
export function laterThan(
  asOf: AsOf,
  n: string,
): { readonly sql: string; readonly value: unknown } {
  if (asOf === 'now') return { sql: `${n}::text is not null`, value: null };
  if ('position' in asOf) return { sql: `e.seal > ${n}::bigint`, value: asOf.position };
  // What was recorded later was entered later still: the positions before need not be looked at.
  return {
    sql: `e.at >= ${n}::timestamptz and e.seal > coalesce((select max(s.n) from figure_seal s
      where s.office_id = current_office() and s.at < ${n}::timestamptz), 0)`,
    value: asOf.before,
  };
}

type Row = Omit<Sum, 'digest'> & { readonly digest: string };

/** Sums of measures over days, by slice and value: the kept ones, less what was entered after the view. */
export async function sumsOf(tx: Tx, spans: readonly Span[], asOf: AsOf): Promise<readonly Sum[]> {
  const later = laterThan(asOf, '$2');
  const kept = `select s.name, d.slice, d.value, d.n, d.amount, d.digest from span s
    join figure_day d on d.office_id = current_office() and d.figure = s.figure
      and d.day >= coalesce(s."from", '-infinity') and d.day <= s."to"`;
  const undone = `select s.name, e.slice, e.value, -e.n, -e.n * e.amount, -e.n * e.digest from span s
    join figure_entry e on e.office_id = current_office() and e.figure = s.figure
      and e.day >= coalesce(s."from", '-infinity') and e.day <= s."to" and ${later.sql}`;
  const rows = await tx.query<Row>(
    `with span as materialized (select * from jsonb_to_recordset($1::jsonb) s(name text, figure text, "from" date, "to" date))
     select name, slice, value, sum(n)::float8 as n, coalesce(sum(amount), 0)::float8 as amount, sum(digest)::text as digest
     from (${kept} ${asOf === 'now' ? '' : `union all ${undone}`}) x
     group by name, slice, value having sum(n) <> 0`,
    asOf === 'now' ? [JSON.stringify(spans)] : [JSON.stringify(spans), later.value],
  );
  return rows.map((row) => ({ ...row, digest: BigInt(row.digest) }));
}
