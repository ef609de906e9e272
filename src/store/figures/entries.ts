import { createHash } from 'node:crypto';
import type { Tx } from '../open.ts';
import type { Line } from './contributions.ts';
import { keyOf } from './contributions.ts';

/** A line entered or taken back, by the act that was recorded at `at`. */
export type Entered = Line & { readonly matter: string; readonly at: string };

/** What must be entered so that `before` becomes `after`. */
export function differences(
  before: ReadonlyMap<string, Line>,
  after: ReadonlyMap<string, Line>,
): readonly Line[] {
  const gone = [...before].flatMap(([key, line]) => {
    const n = (after.get(key)?.n ?? 0) - line.n;
    return n === 0 ? [] : [{ ...line, n }];
  });
  const come = [...after].flatMap(([key, line]) => (before.has(key) ? [] : [line]));
  return [...gone, ...come];
}

const ENTERED = `
select matter_id as matter, figure, slice, value, record, day, amount::text as amount, sum(n)::integer as n
from figure_entry where office_id = current_office() and matter_id = any($1::uuid[])
group by matter_id, figure, slice, value, record, day, amount having sum(n) <> 0`;

/** What is entered for matters now, opposite entries left out. */
export async function enteredOf(
  tx: Tx,
  matters: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Line>>> {
  const rows = await tx.query<Line & { readonly matter: string }>(ENTERED, [matters]);
  return new Map(
    [...Map.groupBy(rows, ({ matter }) => matter)].map(([matter, own]) => [
      matter,
      new Map(own.map((line) => [keyOf(line), line])),
    ]),
  );
}

/** SHA-256 of figure and record, as a number: digests of records add up, modulo 2^256. */
export const digestOf = (figure: string, record: string): bigint =>
  BigInt(`0x${createHash('sha256').update(`${figure}\n${record}`).digest('hex')}`);

const ENTRIES = `
insert into figure_entry (office_id, seal, ordinal, figure, slice, value, matter_id, record, day, n, amount, digest, at)
select current_office(), $1, e.ordinal, e.figure, e.slice, e.value, e.matter, e.record, e.day, e.n, e.amount, e.digest, e.at
from jsonb_to_recordset($2::jsonb) e(ordinal integer, figure text, slice text, value text, matter uuid, record uuid,
  day date, n smallint, amount numeric, digest numeric, at timestamptz)`;

const SUMS = `
insert into figure_day as d (office_id, figure, day, slice, value, n, amount, digest)
select current_office(), e.figure, e.day, e.slice, e.value, sum(e.n), sum(e.n * e.amount), sum(e.n * e.digest)
from jsonb_to_recordset($1::jsonb) e(figure text, slice text, value text, day date, n smallint, amount numeric, digest numeric)
group by e.figure, e.day, e.slice, e.value
on conflict (office_id, figure, day, slice, value) do update
set n = d.n + excluded.n, amount = coalesce(d.amount, 0) + excluded.amount, digest = d.digest + excluded.digest`;

/** Enters lines at a position and adds them to the kept sums. */
export async function enter(tx: Tx, seal: number, entries: readonly Entered[]): Promise<void> {
  const rows = JSON.stringify(
    entries.map((entry, ordinal) => ({
      ...entry,
      ordinal,
      digest: digestOf(entry.figure, entry.record).toString(),
    })),
  );
  await tx.query(ENTRIES, [seal, rows]);
  await tx.query(SUMS, [rows]);
}
