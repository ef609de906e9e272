import type { Store } from './open.ts';
import { inOffice } from './open.ts';

/** An act of the person first responsible, as its ledger holds it. */
export type LeaderAct = {
  readonly kind: string;
  readonly on: string;
  readonly person: string;
  readonly subject: string;
};

/** What the person first responsible did in a year, in the order of its days. */
export const leaderActs = (
  store: Store,
  office: string,
  year: number,
): Promise<readonly LeaderAct[]> =>
  inOffice(store, office, (tx) =>
    tx.query<LeaderAct>(
      `select o->>'kind' as kind, o->>'on' as "on", o->>'person' as person, o->>'subject' as subject
       from (select fold->'own' as o, id from matter where office_id = current_office()
         and kind = 'leader-duty-act' and phase = 'current') m
       where o->>'on' between $1 and $2 order by o->>'on', id`,
      [`${year}-01-01`, `${year}-12-31`],
      'leader-acts',
    ),
  );
