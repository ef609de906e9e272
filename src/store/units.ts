import type { Day } from '../kernel/day.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Administered } from './administer.ts';
import { administer, administrative } from './administer.ts';
import type { Store, Tx } from './open.ts';
import type { Change } from './personnel.ts';
import { noUnit, request, taken } from './personnel.ts';
import type { Actor } from './request.ts';

export type Unit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly ordinal: number;
  /** The last day of a unit that is no more. */
  readonly closedOn: Day | null;
};

/** The office's units in their order, closed ones too: records of their time name them. */
export const listUnits = (tx: Tx): Promise<readonly Unit[]> =>
  tx.query<Unit>(
    `select id, code, name, name_en as "nameEn", ordinal, closed_on as "closedOn"
     from unit where office_id = current_office() order by ordinal, code`,
  );

export type NewUnit = Change & {
  readonly id?: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly ordinal?: number;
};

const codeTaken = taken('unit-taken', '处室代码已被使用。', 'This unit code is taken.');

export async function addUnit(store: Store, actor: Actor, unit: NewUnit): Promise<Administered> {
  const { code, name, nameEn = null, ordinal = 0 } = unit;
  const id = unit.id ?? unit.act;
  return administer(
    store,
    actor,
    request(store, unit, 'addUnit', { id, code, name, nameEn, ordinal }),
    async (tx) => {
      const rows = await tx.query(
        `insert into unit (office_id, id, code, name, name_en, ordinal)
         values (current_office(), $1, $2, $3, $4, $5) on conflict do nothing returning id`,
        [id, code, name, nameEn, ordinal],
      );
      return rows.length === 1 ? undefined : codeTaken;
    },
  );
}

export type UnitChange = Change & {
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly ordinal: number;
};

/** Names a unit anew or moves it in the order. Its records stay with it. */
export async function changeUnit(
  store: Store,
  actor: Actor,
  change: UnitChange,
): Promise<Administered> {
  const { unit, code, name, nameEn = null, ordinal } = change;
  const asks = { unit, code, name, nameEn, ordinal };
  return administer(store, actor, request(store, change, 'changeUnit', asks), async (tx) => {
    const others = await tx.query(
      'select 1 from unit where office_id = current_office() and code = $2 and id <> $1',
      [unit, code],
    );
    if (others.length > 0) return codeTaken;
    const rows = await tx.query(
      `update unit set code = $2, name = $3, name_en = $4, ordinal = $5
       where office_id = current_office() and id = $1 returning id`,
      [unit, code, name, nameEn, ordinal],
    );
    return rows.length === 1 ? undefined : noUnit;
  });
}

/** Ends a unit after its last day. Nobody may hold a post in it any more, and nothing open may lie with it. */
export async function closeUnit(
  store: Store,
  actor: Actor,
  change: Change & { readonly unit: string; readonly last: Day },
): Promise<Administered> {
  const { unit, last } = change;
  const asked = request(store, change, 'closeUnit', { unit, last });
  return administer(store, actor, asked, async (tx) => {
    const left = await leftIn(tx, unit, last);
    if (left) return left;
    const rows = await tx.query(
      `update unit set closed_on = $2
       where office_id = current_office() and id = $1 and closed_on is null returning id`,
      [unit, last],
    );
    return rows.length === 1 ? undefined : noUnit;
  });
}

async function leftIn(tx: Tx, unit: string, last: Day): Promise<Refusal | undefined> {
  const [row] = await tx.query<{ people: number; matters: number }>(
    `select (select count(distinct p.person_id) from post p join person r
         on r.office_id = p.office_id and r.id = p.person_id and r.disabled_at is null
       where p.office_id = current_office() and p.unit_id = $1
         and (p.to_day is null or p.to_day > $2::date)) as people,
       (select count(*) from matter m
         where m.office_id = current_office() and m.open and m.unit_id = $1) as matters`,
    [unit, last],
  );
  const { people, matters } = row ?? { people: 0, matters: 0 };
  if (people === 0 && matters === 0) return undefined;
  return administrative('unit-in-use', '人员管理', {
    zh: `该处室还有${people}名在岗人员、${matters}件未办结事项，请先调整岗位、转办事项。`,
    en: `The unit still has people in posts (${people}) or open matters (${matters}); move them first.`,
  });
}
