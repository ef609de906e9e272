import type { State } from '../kernel/act.ts';
import { idsNamed, namesOf, titlesInFull } from './names.ts';
import type { MatterList, MatterQuery, MatterRow } from './query.ts';
import { isRegister } from './reference-keys.ts';
import type { Viewing } from './viewer.ts';

type Folded = { readonly id: string; readonly kind: string; readonly fold: State };

/** A page of a list of one kind with the fields it asked for: they lie in the rows that were read. */
export async function withColumns(
  view: Viewing,
  { kind, columns = [] }: MatterQuery,
  rows: readonly Folded[],
  items: readonly MatterRow[],
): Promise<Pick<MatterList, 'items' | 'names'>> {
  const matter = kind === undefined ? undefined : view.store.matters.get(kind);
  if (!matter) return { items: [...items] };
  const known = columns.filter((name) => name in matter.own || name in matter.keeps);
  const values = new Map(
    rows.map(({ id, fold }) => [
      id,
      Object.fromEntries(known.map((name) => [name, fold.own[name] ?? null])),
    ]),
  );
  const ids = [...values.values()].flatMap((one) => idsNamed(matter, one));
  const titles = isRegister(matter)
    ? await titlesInFull(
        view,
        rows.map(({ id, fold }) => ({ id, kind: matter.name, own: fold.own })),
      )
    : new Map<string, string>();
  return {
    items: items.map((item) => ({
      ...item,
      title: titles.get(item.id) ?? item.title,
      ...(known.length > 0 ? { values: values.get(item.id) ?? {} } : {}),
    })),
    ...(ids.length > 0 ? { names: await namesOf(view, ids) } : {}),
  };
}
