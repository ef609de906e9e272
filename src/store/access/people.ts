import type { Store } from '../open.ts';
import { inOffice } from '../open.ts';

export type Somebody = {
  readonly office: string;
  readonly officeName: string;
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly roles: readonly string[];
};

/** The people of every office of this installation who may sign in, by unit and name: the demonstration's first page. */
export async function listEverybody(store: Store): Promise<readonly Somebody[]> {
  const { rows } = await store.pool.query<{ office_id: string; short_name: string }>(
    'select office_id, short_name from offices()',
  );
  const today = store.clock.today();
  const all = await Promise.all(
    rows.map(({ office_id: office, short_name: name }) =>
      inOffice(store, office, (tx) =>
        tx.query<Somebody>(
          `select p.office_id as office, $3 as "officeName", p.id, p.name, u.name as unit,
             coalesce(array_agg(distinct h.role) filter (where h.role is not null), '{}') as roles
           from person p
           left join unit u on u.office_id = p.office_id and u.id = p.unit_id
           left join post h on h.office_id = p.office_id and h.person_id = p.id
             and (h.from_day is null or h.from_day <= $2) and (h.to_day is null or h.to_day >= $2)
           where p.office_id = $1 and p.disabled_at is null
           group by p.office_id, p.id, p.name, u.name, u.ordinal
           order by u.ordinal nulls last, p.name collate "C"`,
          [office, today, name],
        ),
      ),
    ),
  );
  return all.flat();
}
