import type { Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { isRegister, namesRecord } from '../reference-keys.ts';
import type { Tx } from '../open.ts';
import { ANEW } from './basis.ts';

type AnyRecord = Readonly<Record<string, unknown>>;
/** Entries that were merged, each with the one that stays. */
export type Survivors = ReadonlyMap<string, string>;

/** Two entries that were found to be one are counted as one, in the records of every year. */
export async function survivorsOf(tx: Tx, kinds: ReadonlyMap<string, Matter>): Promise<Survivors> {
  const registers = [...kinds.values()].filter(isRegister).map(({ name }) => name);
  if (registers.length === 0) return new Map();
  const rows = await tx.query<{ id: string; survivor: string }>(
    `select m.id, m.fold->'own'->>'survivor' as survivor from matter m
     where m.office_id = current_office() and m.phase = 'united' and not m.open and m.kind = any($1::text[])`,
    [registers],
    'survivors',
  );
  const next = new Map(rows.map(({ id, survivor }) => [id, survivor]));
  return new Map([...next.keys()].map((id) => [id, lastOf(next, id)]));
}

/** Along the merges to the entry that stays; two that were merged into each other stay what they are. */
function lastOf(next: ReadonlyMap<string, string>, id: string): string {
  const seen = new Set([id]);
  let at = id;
  for (let to = next.get(at); to !== undefined; to = next.get(at)) {
    if (seen.has(to)) return id;
    seen.add(to);
    at = to;
  }
  return at;
}

/** The answers with merged entries as those that stay. */
export function withSurvivors(fields: Fields, asks: AnyRecord, survivors: Survivors): AnyRecord {
  if (survivors.size === 0) return asks;
  return Object.fromEntries(
    Object.entries(asks).map(([name, value]) => {
      const field = fields[name];
      if (field?.items && Array.isArray(value)) {
        const { items } = field;
        return [name, value.map((item) => withSurvivors(items, item as AnyRecord, survivors))]; // rows of a list
      }
      return [name, field && namesRecord(field) ? standing(value, survivors) : value];
    }),
  );
}

function standing(value: unknown, survivors: Survivors): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((one) => standing(one, survivors)))];
  return typeof value === 'string' ? (survivors.get(value) ?? value) : value;
}

/** Slips for the records that name an entry which was merged, or of which a merge was taken back. */
export async function noteMerges(tx: Tx, kinds: ReadonlyMap<string, Matter>): Promise<void> {
  const registers = [...kinds.values()].filter(isRegister).map(({ name }) => name);
  // Looked up one by one: while an import is being written the statistics know nothing of it, and a join would compare
  // every new act with every key.
  const merged = await tx.query<{ key: string }>(
    `select distinct 'ref:' || n.matter_id as key
     from figure_news n cross join lateral (
       select from act a
       where a.office_id = current_office() and a.matter_id = n.matter_id and a.seq = n.seq
         and a.kind = any($1::text[]) and a.step in ('unite', 'correct')
       offset 0
     ) a
     where n.office_id = current_office()`,
    [registers],
    'merged-entries',
  );
  if (merged.length === 0) return;
  await tx.query(
    `insert into figure_news (office_id, matter_id, seq)
     select distinct current_office(), k.matter_id, ${ANEW}
     from search_key k
     where k.office_id = current_office() and k.key = any($1::text[]) and 'ref:' || k.matter_id <> k.key
     on conflict do nothing`,
    [merged.map(({ key }) => key)],
    'note-merges',
  );
}
