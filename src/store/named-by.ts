import type { Matter } from '../kernel/matter.ts';
import { titlesInFull } from './names.ts';
import type { Tx } from './open.ts';
import type { RelatedRow } from './record.ts';
import { isRegister, referenceKey, referencesIn } from './reference-keys.ts';
import type { Viewing } from './viewer.ts';
import { binder, visibleSql } from './visibility.ts';

/** How many records of a kind name this one; `exact` unless there are very many. */
export type NamedBy = { readonly kind: string; readonly count: number; readonly exact: boolean };

type Row = Omit<RelatedRow, 'relation'> & { readonly own: Readonly<Record<string, unknown>> };

/** The newest are shown; so many are counted. */
const SHOWN = 20;
const COUNTED = 200;

/** Which records name this one, and in which of their fields: who names this organisation, what rests on this document. */
export async function namedBy(
  view: Viewing,
  matter: Matter,
  id: string,
): Promise<{ readonly related: readonly RelatedRow[]; readonly namedBy: readonly NamedBy[] }> {
  const ids = isRegister(matter) ? [id, ...(await mergedInto(view.tx, id))] : [id];
  const { values, bind } = binder();
  const rows = await view.tx.query<Row>(
    `select m.id, m.kind, m.number, m.title, m.phase, m.fold->'own' as own from matter m
     where m.office_id = current_office() and m.id <> all(${bind(ids)}::uuid[]) and m.id in (
       select k.matter_id from search_key k
       where k.office_id = current_office() and k.key = any(${bind(ids.map(referenceKey))}::text[]))
       and ${visibleSql(view.store.matters.values(), view.eyes, bind, 'page')}
     order by m.begun desc, m.id limit ${COUNTED}`,
    values,
  );
  const inActs = await namedInActs(
    view.tx,
    ids,
    rows.filter((row) => fieldOf(view, row, ids) === undefined),
  );
  const naming = rows.flatMap((row) => {
    const field = fieldOf(view, row, ids) ?? inActs.get(row.id);
    return field === undefined ? [] : [{ row, relation: `in:${field}` }];
  });
  const shown = naming.slice(0, SHOWN);
  const titles = await titlesInFull(
    view,
    shown.map(({ row }) => row),
  );
  const counts = Map.groupBy(naming, ({ row }) => row.kind);
  return {
    related: shown.map(({ row: { id, kind, number, title, phase }, relation }) => ({
      ...{ id, kind, number, phase, relation },
      title: titles.get(id) ?? title,
    })),
    namedBy: [...counts].map(([kind, { length: count }]) => ({
      kind,
      count,
      exact: rows.length < COUNTED,
    })),
  };
}

function fieldOf({ store }: Viewing, { kind, own }: Row, ids: readonly string[]) {
  const matter = store.matters.get(kind);
  if (!matter) return undefined;
  return referencesIn({ ...matter.own, ...matter.keeps }, own).find((one) => ids.includes(one.id))
    ?.field;
}

/** The step of an act that stands and names one of the records, for matters that do not keep the name. */
async function namedInActs(
  tx: Tx,
  ids: readonly string[],
  rows: readonly Row[],
): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map();
  const found = await tx.query<{ id: string; step: string }>(
    `select a.matter_id as id, a.step from act a
     where a.office_id = current_office() and a.matter_id = any($1::uuid[]) and a.step <> 'correct'
       and exists (select from unnest($2::text[]) x where position(x in a.asks::text) > 0)
       and not exists (select from act c where c.office_id = current_office() and c.matter_id = a.matter_id
         and c.step = 'correct' and c.asks->>'act' = a.id::text)`,
    [rows.map(({ id }) => id), ids],
  );
  return new Map(found.map(({ id, step }) => [id, `${step}.`]));
}

/** Entries that were merged into this one, and into those. */
const mergedInto = async (tx: Tx, id: string): Promise<readonly string[]> => {
  const rows = await tx.query<{ id: string }>(
    `with recursive merged (id) as (
       select $1::uuid
       union
       select m.id from merged g
         join search_key k on k.office_id = current_office() and k.key = 'ref:' || g.id
         join matter m on m.office_id = current_office() and m.id = k.matter_id and m.phase = 'united'
           and m.fold->'own'->>'survivor' = g.id::text)
     select id from merged where id <> $1::uuid`,
    [id],
    'merged-into',
  );
  return rows.map((row) => row.id);
};
