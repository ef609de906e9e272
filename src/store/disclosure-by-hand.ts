import type { Day } from '../kernel/day.ts';
import type { Store } from './open.ts';
import { inOffice } from './open.ts';
import type { Named } from './query.ts';

/** What of a year's tables no record gives yet, as somebody entered it last. */
export type ByHand = {
  readonly values: Readonly<Record<string, number>>;
  readonly by: Named | null;
  readonly at: string;
};

/** The setting of a year, and the day it is entered for: it holds for no other year. */
export const byHandSetting = (year: number): { readonly key: string; readonly from: Day } => ({
  key: `disclosureAnnual.${year}`,
  from: `${year}-01-01`,
});

export const disclosureByHand = (
  store: Store,
  office: string,
  year: number,
): Promise<ByHand | undefined> =>
  inOffice(store, office, async (tx) => {
    const [row] = await tx.query<ByHand>(
      `select s.value as values, s.at, (select jsonb_build_object('id', p.id, 'name', p.name) from person p
         where p.office_id = current_office() and p.id = a.by_person) as by
       from setting s left join office_act a on a.office_id = s.office_id and a.id = s.act_id
       where s.office_id = current_office() and s.key = $1 order by s.at desc, a.seq desc limit 1`,
      [byHandSetting(year).key],
    );
    return row;
  });
