import { standing } from '../../kernel/fold.ts';
import type { State } from '../../kernel/act.ts';
import { loadActs } from '../history.ts';
import { assigneeOf } from '../keeps.ts';
import type { Store, Tx } from '../open.ts';
import { inOffice } from '../open.ts';
import type { Sensitivity } from '../tables.ts';
import type { Keys, SearchRow } from './row.ts';
import { isClosed, searchRow } from './row.ts';
import { loadTools } from './tools.ts';

/** Rows made in one transaction: nobody who takes a step waits for longer than these are written. */
const CHUNK = 50;

/** What is older than that is left to the server. */
const NEWS = '10 minutes';

type Slip = {
  readonly matter: string;
  readonly stamp: string;
  readonly kind: string;
  readonly title: string;
  readonly revision: number;
  readonly unit: string | null;
  readonly sensitivity: Sensitivity;
  readonly fold: State;
  readonly persons: readonly string[];
};

const SLIPS = `
select n.matter_id as matter, n.since::text as stamp, m.kind, m.title, m.revision, m.unit_id as unit, m.sensitivity, m.fold,
  array(select distinct substr(i.holder, 8) from involved i
    where i.office_id = current_office() and i.matter_id = m.id and i.holder like 'person:%') as persons
from (select matter_id, since from search_news
  where office_id = current_office() and part = '' and since > now() - $2::interval
  order by since desc limit $1) n
join matter m on m.office_id = current_office() and m.id = n.matter_id`;

/** A slip that a later act renewed stays; a row never falls behind one that is there. */
const PUT = `
with made as (
  select r.* from jsonb_to_recordset($1::jsonb)
    r(matter uuid, stamp text, closed boolean, revision integer, day date, facets jsonb, words jsonb)),
rows as (
  select matter, stamp, closed, revision, day,
    array_to_tsvector(array(select jsonb_array_elements_text(facets))) as facets,
    array_to_tsvector(array(select jsonb_array_elements_text(words))) as words
  from made),
documents as (
  update search_row s set day = r.day, facets = r.facets from rows r
  where s.office_id = current_office() and s.matter_id = r.matter and s.part <> '' and not r.closed),
hidden as (
  delete from search_row s using rows r
  where s.office_id = current_office() and s.matter_id = r.matter and s.part <> '' and r.closed),
done as (
  delete from search_news n using rows r
  where n.office_id = current_office() and n.matter_id = r.matter and n.part = '' and n.since::text = r.stamp)
insert into search_row as s (office_id, matter_id, part, revision, day, facets, words)
select current_office(), matter, '', revision, day, facets, words from rows
on conflict (office_id, matter_id, part) do update set
  revision = excluded.revision, day = excluded.day, facets = excluded.facets, words = excluded.words
where s.revision <= excluded.revision`;

/** Makes rows anew of which there is a slip, the newest first; gives how many. */
async function renewSome(store: Store, office: string, within: string): Promise<number> {
  return inOffice(store, office, async (tx) => {
    const slips = await tx.query<Slip>(SLIPS, [CHUNK, within], 'search-slips');
    if (slips.length === 0) return 0;
    const keys = { secret: await officeSecret(tx), tools: await loadTools() };
    const rows = await Promise.all(
      slips.map(async (slip) => ({
        matter: slip.matter,
        stamp: slip.stamp,
        revision: slip.revision,
        closed: closedNow(store, slip),
        ...(await rowOf(store, tx, slip, keys)),
      })),
    );
    await tx.query(PUT, [JSON.stringify(rows)], 'search-rows');
    return slips.length;
  });
}

/** Whether anything was written just now whose row is not made yet. */
export const hasNews = async (tx: Tx): Promise<boolean> =>
  (
    await tx.query(
      `select 1 from search_news where office_id = current_office() and part = '' and since > now() - interval '${NEWS}' limit 1`,
      [],
      'search-news',
    )
  ).length > 0;

/** What was just written is found by whoever looks for it next. */
export const renewNews = (store: Store, office: string): Promise<number> =>
  renewSome(store, office, NEWS);

/** Everything that waits, chunk by chunk, while `on` says so; gives how many. */
export async function renewAll(
  store: Store,
  office: string,
  on: (done: number) => boolean = () => true,
): Promise<number> {
  let done = 0;
  while (on(done)) {
    const some = await renewSome(store, office, '1000 years');
    if (some === 0) break;
    done += some;
  }
  return done;
}

export async function officeSecret(tx: Tx): Promise<Buffer> {
  const [row] = await tx.query<{ secret: string }>(
    `select encode(secret, 'hex') as secret from office where office_id = current_office()`,
    [],
    'office-secret',
  );
  if (!row) throw new Error(`no such office: ${tx.office}`);
  return Buffer.from(row.secret, 'hex');
}

function closedNow({ matters }: Store, { kind, sensitivity }: Slip): boolean {
  const matter = matters.get(kind);
  return !matter || isClosed(matter, sensitivity);
}

async function rowOf(store: Store, tx: Tx, slip: Slip, keys: Keys): Promise<SearchRow> {
  const matter = store.matters.get(slip.kind);
  const { phase, begun, own } = slip.fold;
  if (phase === null || begun === null) throw new Error(`matter ${slip.matter} has not begun`);
  // A kind that this version does not know is found by nothing.
  if (!matter) return { day: begun, facets: [], words: [] };
  const acts = await loadActs(tx, matter, slip.matter, 'full');
  const numbers = new Map(acts.map(({ id, number }) => [id, number]));
  const texts = standing(acts).map(({ id, step, asks }) => ({
    step,
    asks,
    number: numbers.get(id) ?? null,
  }));
  const { unit, sensitivity } = slip;
  const assignee = assigneeOf(own);
  const persons = [...new Set([...slip.persons, ...(assignee === null ? [] : [assignee])])];
  const of = { office: tx.office, unit, persons, phase, begun, sensitivity };
  return searchRow(matter, { ...of, title: slip.title }, texts, keys);
}
