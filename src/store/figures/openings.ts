import type { Day } from '../../kernel/day.ts';
import { yearOf } from '../../kernel/day.ts';
import type { Tx } from '../open.ts';
import type { Named } from '../query.ts';
import type { AsOf, Period } from './sums.ts';
import { laterThan } from './sums.ts';

/** The figure that counts what was entered by hand: its entries say which stood at a position. */
const ENTERED = 'opening_figures_entered';

/** A figure of a year that somebody entered from a document, beside what the records give. */
export type Opening = {
  readonly value: number;
  /** The document and its day. */
  readonly source: string;
  readonly sourceOn: Day;
  readonly by: Named;
  readonly on: Day;
  readonly why: string;
  /** The entry itself. */
  readonly matter: string;
};

type Row = Omit<Opening, 'value'> & { readonly figure: string; readonly value: string };

const sqlOf = (later: string): string => `
with standing as (
  select e.matter_id, max(e.seal) as seal from figure_entry e
  where e.office_id = current_office() and e.figure = '${ENTERED}' and not (${later})
  group by e.matter_id having sum(e.n) > 0)
select m.fold->'own'->>'figure' as figure, m.fold->'own'->>'value' as value, m.fold->'own'->>'source' as source,
  m.fold->'own'->>'sourceOn' as "sourceOn", m.fold->'own'->>'why' as why, m.id as matter, a.on_day as "on",
  jsonb_build_object('id', p.id, 'name', p.name) as by
from standing s
join matter m on m.office_id = current_office() and m.id = s.matter_id
join act a on a.office_id = current_office() and a.matter_id = m.id and a.seq = 1
join person p on p.office_id = current_office() and p.id = a.by_person
where m.fold->'own'->>'year' = $2 order by a.at, s.seal, a.id`;

/** By key what was entered for a calendar year; of several for one figure the last. Nothing for other periods. */
export async function openingsOf(
  tx: Tx,
  { from, to }: Period,
  asOf: AsOf,
): Promise<ReadonlyMap<string, Opening>> {
  const year = yearOf(from);
  if (from !== `${year}-01-01` || to !== `${year}-12-31`) return new Map();
  const later = laterThan(asOf, '$1');
  const rows = await tx.query<Row>(sqlOf(later.sql), [later.value, String(year)]);
  return new Map(
    rows.map(({ figure, value, ...row }) => [figure, { ...row, value: Number(value) }]),
  );
}
