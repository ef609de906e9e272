import type { Day } from '../kernel/day.ts';
import { yearOf } from '../kernel/day.ts';
import type { Instant } from '../office/clock.ts';
import type { Tx } from './open.ts';

/** Where a number goes: the scheme of the step, in the year of the act's legal day. */
export type NumberFor = {
  readonly scheme: string;
  readonly on: Day;
  /** `甲外公开〔{year}〕{n}号` */
  readonly template: string;
  readonly matter: string;
  readonly act: string;
  readonly at: Instant;
};

/** A number as printed, and as it sorts. */
export type Taken = { readonly text: string; readonly key: string };

// The next number that is neither reserved, void nor used on paper before the platform.
const free = (from: string): string => `(
  select min(g.n) from generate_series(${from}, ${from} + (
    select count(*)::int from number_used u
    where u.office_id = current_office() and u.scheme = $1 and u.year = $2 and u.n >= ${from})) g(n)
  where not exists (
    select from number_used u
    where u.office_id = current_office() and u.scheme = $1 and u.year = $2 and u.n = g.n))`;

const TAKE = `
with taken as (
  insert into counter as c (office_id, scheme, year, last)
  values (current_office(), $1, $2, ${free('1')})
  on conflict (office_id, scheme, year) do update set last = ${free('c.last + 1')}
  returning last
)
insert into number_used (office_id, scheme, year, n, text, state, matter_id, act_id, at)
select current_office(), $1, $2, last, replace(replace($3, '{year}', $2::int::text), '{n}', last::text),
  'used', $4::uuid, $5::uuid, $6::timestamptz
from taken
returning text, n`;

/**
 * Gives the next number. The counter's row stays locked until the transaction ends, so this comes last before the
 * act is written; a transaction undone gives its number back. A clash with a number reserved at the same moment
 * fails on the key, and the step is tried again.
 */
export async function takeNumber(tx: Tx, wanted: NumberFor): Promise<Taken> {
  const { scheme, on, template, matter, act, at } = wanted;
  const values = [scheme, yearOf(on), template, matter, act, at];
  const [row] = await tx.query<{ text: string; n: number }>(TAKE, values, 'take-number');
  if (!row) throw new Error(`no number was given for ${scheme}`);
  return { text: row.text, key: keyOfNumber({ scheme, year: yearOf(on), n: row.n }) };
}

/** Sorts numbers by year and value. */
export const keyOfNumber = ({
  scheme,
  year,
  n,
}: {
  readonly scheme: string;
  readonly year: number;
  readonly n: number;
}): string => `${year}/${String(n).padStart(6, '0')}/${scheme}`;
