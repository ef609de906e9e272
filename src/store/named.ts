import type { Store } from './open.ts';
import { inOffice } from './open.ts';
import type { Actor } from './request.ts';
import { nameKey } from './search-keys.ts';
import { viewing } from './viewer.ts';
import { binder, visibleSql } from './visibility.ts';

type Refers = string;
type Named = { readonly name: string; readonly id: string };

/**
 * Who or what bears these names, as far as the person may see it: colleagues, register entries, matters by number. A
 * name that several bear is left out.
 */
export async function findNamed(
  store: Store,
  viewer: Actor,
  refers: Refers,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const found =
    refers === 'staff'
      ? await staffNamed(store, viewer, names)
      : await recordsNamed(store, viewer, refers, names);
  const ids = new Map<string, Set<string>>();
  for (const { name, id } of found) ids.set(name, (ids.get(name) ?? new Set()).add(id));
  return new Map(
    [...ids].flatMap(([name, [id, ...others]]) => (id && others.length === 0 ? [[name, id]] : [])),
  );
}

const staffNamed = (store: Store, { office }: Actor, names: readonly string[]) =>
  inOffice(store, office, (tx) =>
    tx.query<Named>(
      `select name, id from person where office_id = current_office() and disabled_at is null
       and name = any($1::text[])`,
      [names],
    ),
  );

function recordsNamed(
  store: Store,
  viewer: Actor,
  refers: Refers,
  names: readonly string[],
): Promise<readonly Named[]> {
  return inOffice(store, viewer.office, async (tx) => {
    const view = await viewing(store, tx, viewer);
    const { values, bind } = binder();
    const keys = names.map((name) => nameKey(view.secret, name));
    const kind = refers === 'matter' ? '' : `and m.kind = ${bind(refers)}`;
    const visible = visibleSql(store.matters.values(), view.eyes, bind, 'page');
    return tx.query<Named>(
      `select named.name, m.id from (
         select x.title as name, x.id from matter x where x.office_id = current_office() and x.title = any(${bind(names)}::text[])
         union select x.number, x.id from matter x where x.office_id = current_office() and x.number = any(${bind(names)}::text[])
         union select asked.name, k.matter_id from unnest(${bind(names)}::text[], ${bind(keys)}::text[]) asked(name, key)
           join search_key k on k.office_id = current_office() and k.key = asked.key) named
       join matter m on m.office_id = current_office() and m.id = named.id
       where m.phase not in ('voided', 'merged', 'retired') ${kind} and ${visible}`,
      values,
    );
  });
}
