import { calendarOf } from '../calendar.ts';
import type { Store, Tx } from '../open.ts';
import { inOffice } from '../open.ts';
import { matterIds } from '../outbox-acts.ts';
import { catalogueOf } from './catalogue.ts';
import type { Line } from './contributions.ts';
import { contributionsOf, standingWith } from './contributions.ts';
import { differences, digestOf, enteredOf } from './entries.ts';
import { loadHistories } from './histories.ts';
import { sealFigures } from './seal.ts';

/** Something that is entered and not as the acts give it, or a kept sum that is not the sum of what is entered. */
export type Miscount = {
  readonly figure: string;
  readonly what: 'matter' | 'sum' | 'digest';
  readonly matter?: string;
  readonly record?: string;
  readonly day: string;
  readonly slice: string;
};

const BATCH = 400;

/**
 * Counts everything again from the acts: what each matter contributes against its entries, and the entries against the
 * kept sums, in one moment. There must be nothing.
 */
export async function recountFigures(store: Store, office: string): Promise<readonly Miscount[]> {
  await sealFigures(store, office);
  return inOffice(store, office, async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    return [...(await matters(store, tx)), ...(await sums(tx)), ...(await digests(tx))];
  });
}

async function matters(store: Store, tx: Tx): Promise<readonly Miscount[]> {
  const { bases } = catalogueOf(store.matters);
  const waiting = await tx.query<{ id: string }>(
    'select distinct matter_id as id from figure_news where office_id = current_office()',
  );
  const late = new Set(waiting.map(({ id }) => id)); // acts taken since the round: counted next time
  const found: Miscount[] = [];
  let batch: string[] = [];
  const work = async () => {
    found.push(...(await miscountsOf(store, tx, batch)));
    batch = [];
  };
  for await (const { id, kind } of matterIds(tx)) {
    if (bases.has(kind) && !late.has(id)) batch.push(id);
    if (batch.length === BATCH) await work();
  }
  await work();
  return found;
}

async function miscountsOf(
  store: Store,
  tx: Tx,
  ids: readonly string[],
): Promise<readonly Miscount[]> {
  const calendar = await calendarOf(store, tx);
  const { bases: all } = catalogueOf(store.matters);
  const entered = await enteredOf(tx, ids);
  const histories = await loadHistories(tx, store.matters, ids);
  return histories.flatMap(({ id, matter, acts }) => {
    const bases = all.get(matter.name) ?? [];
    const stood = standingWith(matter, acts, calendar);
    const given = contributionsOf({ id, matter, bases, calendar }, stood);
    const kept = entered.get(id) ?? new Map<string, Line>();
    return differences(kept, given).map(({ figure, record, day, slice }) => ({
      ...{ figure, what: 'matter' as const, matter: id, record, day, slice },
    }));
  });
}

const SUMS = `
with entered as (
  select figure, day, slice, value, sum(n) as n, sum(n * amount) as amount, sum(n * digest) as digest
  from figure_entry where office_id = current_office() group by figure, day, slice, value
)
select coalesce(d.figure, e.figure) as figure, coalesce(d.day, e.day) as day, coalesce(d.slice, e.slice) as slice
from (select * from figure_day where office_id = current_office()) d
full join entered e on e.figure = d.figure and e.day = d.day and e.slice = d.slice and e.value = d.value
where (coalesce(d.n, 0), coalesce(d.amount, 0), coalesce(d.digest, 0))
  <> (coalesce(e.n, 0), coalesce(e.amount, 0), coalesce(e.digest, 0))`;

async function sums(tx: Tx): Promise<readonly Miscount[]> {
  const rows = await tx.query<Omit<Miscount, 'what'>>(SUMS);
  return rows.map((row) => ({ ...row, what: 'sum' }));
}

type Digest = Pick<Miscount, 'figure' | 'day' | 'slice'> & {
  readonly record: string;
  readonly digest: string;
};

/** Page by page: a digest is of the figure and the act, whatever the entry says of it. */
async function digests(tx: Tx): Promise<readonly Miscount[]> {
  const found: Miscount[] = [];
  for (let after: readonly [number, number] = [0, -1]; ;) {
    const rows = await tx.query<Digest & { readonly seal: number; readonly ordinal: number }>(
      `select seal, ordinal, figure, day, slice, record, digest::text as digest from figure_entry
       where office_id = current_office() and (seal, ordinal) > ($1, $2) order by seal, ordinal limit 5000`,
      after,
    );
    for (const { figure, day, slice, record, digest } of rows)
      if (digestOf(figure, record).toString() !== digest)
        found.push({ figure, what: 'digest', record, day, slice });
    const last = rows.at(-1);
    if (!last || rows.length < 5000) return found;
    after = [last.seal, last.ordinal];
  }
}
