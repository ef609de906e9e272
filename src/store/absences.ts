import type { Day } from '../kernel/day.ts';
import type { Administered } from './administer.ts';
import { administer } from './administer.ts';
import type { Store, Tx } from './open.ts';
import { inOffice } from './open.ts';
import type { Change } from './personnel.ts';
import { isPerson, noPerson, request, taken } from './personnel.ts';
import type { Actor } from './request.ts';

export type Absence = {
  readonly id: string;
  readonly person: string;
  readonly deputy: string;
  readonly from: Day;
  readonly to: Day;
};

export const listAbsences = (tx: Tx): Promise<readonly Absence[]> =>
  tx.query<Absence>(
    `select id, person_id as person, deputy_id as deputy, from_day as "from", to_day as "to"
     from absence where office_id = current_office() and not cancelled order by from_day desc, id`,
  );

export type NewAbsence = Change & {
  readonly id?: string;
  readonly person: string;
  readonly deputy: string;
  readonly from: Day;
  readonly to: Day;
};

/** Records that a person is away and who holds their roles meanwhile (AB角). */
export async function addAbsence(
  store: Store,
  actor: Actor,
  absence: NewAbsence,
): Promise<Administered> {
  const { person, deputy, from, to } = absence;
  const id = absence.id ?? absence.act;
  const asked = request(store, absence, 'addAbsence', { id, person, deputy, from, to });
  return administer(store, actor, { ...asked, self: person === actor.person }, async (tx) => {
    if (person === deputy || from > to)
      return taken(
        'absence-dates',
        '代理人不能是本人，结束日期不能早于开始日期。',
        'The deputy is somebody else, and the absence ends after it began.',
      );
    if (!(await isPerson(tx, person)) || !(await isPerson(tx, deputy))) return noPerson;
    await tx.query(
      `insert into absence (office_id, id, person_id, deputy_id, from_day, to_day)
       values (current_office(), $1, $2, $3, $4, $5)`,
      [id, person, deputy, from, to],
    );
    return undefined;
  });
}

/** Takes an absence back; what the deputy did stands. */
export async function cancelAbsence(
  store: Store,
  actor: Actor,
  change: Change & { readonly absence: string },
): Promise<Administered> {
  const asked = request(store, change, 'cancelAbsence', { absence: change.absence });
  const absent = await inOffice(store, actor.office, listAbsences);
  const self = absent.some(({ id, person }) => id === change.absence && person === actor.person);
  return administer(store, actor, { ...asked, self }, async (tx) => {
    const rows = await tx.query(
      `update absence set cancelled = true where office_id = current_office() and id = $1 and not cancelled returning id`,
      [change.absence],
    );
    return rows.length === 1
      ? undefined
      : taken('no-such-absence', '没有这条外出记录。', 'There is no such absence.');
  });
}
