import type { Matter } from '../kernel/matter.ts';
import type { WholeNames } from './names.ts';
import { titleOf, wholeNamesSql } from './names.ts';
import type { RelatedRow } from './record.ts';
import { isRegister, referencesIn } from './reference-keys.ts';
import type { Viewing } from './viewer.ts';
import { binder, visibleSql } from './visibility.ts';

/** How many records of a kind name this one; `exact` unless there are very many. */
export type NamedBy = { readonly kind: string; readonly count: number; readonly exact: boolean };

type Row = Omit<RelatedRow, 'relation'> & {
  readonly own: Readonly<Record<string, unknown>>;
  readonly names: WholeNames;
  /** The record and the entries that were merged into it. */
  readonly ids: readonly string[];
  /** The step of an act that names one of them, where no field of the record does. */
  readonly step: string | null;
};

/** The newest are shown; so many are counted. */
const SHOWN = 20;
const COUNTED = 200;

/** Which records name this one, and in which of their fields: who names this organisation, what rests on this document. */
export async function namedBy(
  view: Viewing,
  matter: Matter,
  id: string,
): Promise<{ readonly related: readonly RelatedRow[]; readonly namedBy: readonly NamedBy[] }> {
  const { values, bind } = binder();
  const seen = visibleSql(view.store.matters.values(), view.eyes, bind, 'page');
  const rows = await view.tx.query<Row>(
    `with recursive merged (id) as (select ${bind(id)}::uuid${isRegister(matter) ? MERGED : ''}),
     one as materialized (select array_agg(id) as ids, array_agg(id::text) as texts from merged),
     naming as materialized (
       select m.id, m.kind, m.number, m.title, m.phase, m.begun, m.fold->'own' as own, ${wholeNamesSql(view, bind)} as names
       from matter m where m.office_id = current_office() and m.id <> all((select ids from one)::uuid[]) and m.id in (
         select k.matter_id from merged g join search_key k on k.office_id = current_office() and k.key = 'ref:' || g.id)
       and ${seen} order by m.begun desc, m.id limit ${COUNTED})
     select m.id, m.kind, m.number, m.title, m.phase, m.own, m.names, one.ids, ${STEP} as step
     from naming m, one order by m.begun desc, m.id`,
    values,
  );
  const naming = rows.flatMap((row) => {
    const field = fieldOf(view, row) ?? (row.step === null ? undefined : `${row.step}.`);
    return field === undefined ? [] : [{ row, relation: `in:${field}` }];
  });
  const counts = Map.groupBy(naming, ({ row }) => row.kind);
  return {
    related: naming.slice(0, SHOWN).map(({ row, relation }) => ({
      id: row.id,
      kind: row.kind,
      number: row.number,
      phase: row.phase,
      relation,
      title: titleOf(view, row),
    })),
    namedBy: [...counts].map(([kind, { length: count }]) => ({
      kind,
      count,
      exact: rows.length < COUNTED,
    })),
  };
}

/** Entries that were merged into this one, and into those. */
const MERGED = `
  union
  select m.id from merged g
    join search_key k on k.office_id = current_office() and k.key = 'ref:' || g.id
    join matter m on m.office_id = current_office() and m.id = k.matter_id and m.phase = 'united'
      and m.fold->'own'->>'survivor' = g.id::text`;

const names = (json: string): string =>
  `exists (select from unnest(one.texts) x where position(x in (${json})::text) > 0)`;

/** The step of an act that stands and names one of the records, for matters that do not keep the name. */
const STEP = `case when not ${names("m.own - array['links', 'waiting', 'assignee']")} then (
  select a.step from act a
  where a.office_id = current_office() and a.matter_id = m.id and a.step <> 'correct' and ${names('a.asks')}
    and not exists (select from act c where c.office_id = current_office() and c.matter_id = a.matter_id
      and c.step = 'correct' and c.asks->>'act' = a.id::text)
  order by a.seq desc limit 1) end`;

function fieldOf({ store }: Viewing, { kind, own, ids }: Row) {
  const matter = store.matters.get(kind);
  if (!matter) return undefined;
  return referencesIn({ ...matter.own, ...matter.keeps }, own).find((one) => ids.includes(one.id))
    ?.field;
}
