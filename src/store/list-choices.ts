import type { Store } from './open.ts';
import { inOffice } from './open.ts';
import type { Actor } from './request.ts';

/** How a person looks at the list of a kind; kept until it is changed. */
export type ListChoice = {
  readonly columns: string[];
  /** Filters and order as the address of the list has them. */
  readonly search: Record<string, string>;
};
export type KeptChoice = ListChoice & { readonly kind: string };

export const listChoices = (store: Store, { office, person }: Actor): Promise<KeptChoice[]> =>
  inOffice(store, office, async (tx) => {
    const rows = await tx.query<{ kind: string; value: ListChoice }>(
      'select kind, value from list_choice where office_id = current_office() and person_id = $1 order by kind',
      [person],
    );
    return rows.map(({ kind, value }) => ({ kind, ...value }));
  });

export const keepListChoice = (
  store: Store,
  { office, person }: Actor,
  { kind, columns, search }: KeptChoice,
): Promise<void> =>
  inOffice(store, office, async (tx) => {
    await tx.query(
      `insert into list_choice (office_id, person_id, kind, value, at) values (current_office(), $1, $2, $3, $4)
       on conflict (office_id, person_id, kind) do update set value = excluded.value, at = excluded.at`,
      [person, kind, JSON.stringify({ columns, search }), store.clock.now()],
    );
  });

/** Gone, or never there: the list looks as its kind declares it. */
export const forgetListChoice = (
  store: Store,
  { office, person }: Actor,
  kind: string,
): Promise<void> =>
  inOffice(store, office, async (tx) => {
    await tx.query(
      'delete from list_choice where office_id = current_office() and person_id = $1 and kind = $2',
      [person, kind],
    );
  });
