import type { Day } from '../kernel/day.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { excludedBy, isRole, roleTitles } from '../office/roles.ts';
import type { Administered } from './administer.ts';
import { administer, administrative, rolesHeld } from './administer.ts';
import type { Store, Tx } from './open.ts';
import { inOffice } from './open.ts';
import type { Change } from './personnel.ts';
import { isPerson, isUnit, noPerson, noUnit, request, taken } from './personnel.ts';
import type { Actor } from './request.ts';
import type { Held } from './visibility.ts';

export { addAbsence, cancelAbsence, listAbsences } from './absences.ts';
export { addUnit, listUnits } from './units.ts';

export type Post = {
  readonly id: string;
  readonly role: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly from: Day | null;
  readonly to: Day | null;
};
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly login: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: 'zh' | 'en';
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly disabled: boolean;
  readonly posts: readonly Post[];
};
const PEOPLE = `
select p.id, p.name, p.login, p.email, p.phone, p.language, p.disabled_at is not null as disabled,
  (select jsonb_build_object('id', u.id, 'name', u.name) from unit u
    where u.office_id = current_office() and u.id = p.unit_id) as unit,
  coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'role', o.role, 'from', o.from_day, 'to', o.to_day,
      'unit', (select jsonb_build_object('id', u.id, 'name', u.name) from unit u
        where u.office_id = current_office() and u.id = o.unit_id)) order by o.from_day nulls first, o.role)
    from post o where o.office_id = current_office() and o.person_id = p.id), '[]') as posts
from person p where p.office_id = current_office()`;

/** Everyone of the office with their posts, past ones too. */
export const listPeople = (tx: Tx): Promise<readonly Person[]> =>
  tx.query<Person>(`${PEOPLE} order by p.created, p.name, p.id`);

export async function findPerson(tx: Tx, id: string): Promise<Person | undefined> {
  const rows = await tx.query<Person>(`${PEOPLE} and p.id::text = $1`, [id]);
  return rows[0];
}

/** Roles on a day, the person's own and those of people whose deputy they are. */
export const heldRoles = (
  store: Store,
  { person, office }: Actor,
  on?: Day,
): Promise<readonly Held[]> =>
  inOffice(store, office, (tx) => rolesHeld(tx, person, on ?? store.clock.today()));

export type NewPerson = Change & {
  readonly id?: string;
  readonly name: string;
  readonly login: string;
  readonly unit?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
};

/** Enters a person. They cannot sign in before the link made for them was used; `id` defaults to the act's. */
export async function addPerson(
  store: Store,
  actor: Actor,
  person: NewPerson,
): Promise<Administered> {
  const { name, login, unit = null, email = null, phone = null } = person;
  const id = person.id ?? person.act;
  return administer(
    store,
    actor,
    request(store, person, 'addPerson', { id, name, login, unit }),
    async (tx) => {
      if (unit !== null && !(await isUnit(tx, unit))) return noUnit;
      const rows = await tx.query(
        `insert into person (office_id, id, name, login, unit_id, email, phone, created)
         values (current_office(), $1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
        [id, name, login, unit, email, phone, store.clock.now()],
      );
      return rows.length === 1
        ? undefined
        : taken(
            'login-taken',
            '登录名已被使用，请换一个。',
            'This login is taken. Choose another.',
          );
    },
  );
}

export async function disablePerson(
  store: Store,
  actor: Actor,
  change: Change & { readonly person: string; readonly disabled: boolean },
): Promise<Administered> {
  const { person, disabled } = change;
  return administer(
    store,
    actor,
    request(store, change, disabled ? 'disablePerson' : 'enablePerson', { person }),
    async (tx) => {
      const rows = await tx.query(
        `update person set disabled_at = $2 where office_id = current_office() and id = $1 returning id`,
        [person, disabled ? store.clock.now() : null],
      );
      return rows.length === 1 ? undefined : noPerson;
    },
  );
}

export type NewPost = Change & {
  readonly id?: string;
  readonly person: string;
  readonly role: string;
  readonly unit?: string | null;
  /** Nothing: since ever, so that what lies before the platform can be entered. */
  readonly from?: Day | null;
  readonly to?: Day | null;
};

/** Gives a person a post. The three administrators exclude each other and every other role. */
export async function addPost(store: Store, actor: Actor, post: NewPost): Promise<Administered> {
  const { person, role, unit = null, from = null, to = null } = post;
  const id = post.id ?? post.act;
  return administer(
    store,
    actor,
    request(store, post, 'addPost', { id, person, role, unit, from, to }),
    async (tx) => {
      if (!isRole(role)) return taken('no-such-role', '没有这个岗位。', 'There is no such role.');
      if (!(await isPerson(tx, person))) return noPerson;
      if (unit !== null && !(await isUnit(tx, unit))) return noUnit;
      const excluded = excludedBy(await rolesWithin(tx, person, from, to), role);
      if (excluded) return exclusive(excluded, role);
      await tx.query(
        `insert into post (office_id, id, person_id, role, unit_id, from_day, to_day)
         values (current_office(), $1, $2, $3, $4, $5, $6)`,
        [id, person, role, unit, from, to],
      );
      return undefined;
    },
  );
}

async function rolesWithin(tx: Tx, person: string, from: Day | null, to: Day | null) {
  const rows = await tx.query<{ role: string }>(
    `select role from post where office_id = current_office() and person_id = $1
       and daterange(from_day, to_day, '[]') && daterange($2::date, $3::date, '[]')`,
    [person, from, to],
  );
  return rows.map(({ role }) => role);
}

function exclusive(held: string, role: string): Refusal {
  const titles = [held, role].map((one) => (isRole(one) ? roleTitles[one] : { zh: one, en: one }));
  return administrative('roles-exclude', '三员分立', {
    zh: `${titles.map(({ zh }) => `“${zh}”`).join('与')}不能由同一人担任。`,
    en: `${titles.map(({ en }) => `“${en}”`).join(' and ')} cannot be held by one person.`,
  });
}

export async function endPost(
  store: Store,
  actor: Actor,
  change: Change & { readonly post: string; readonly to: Day },
): Promise<Administered> {
  const { post, to } = change;
  return administer(store, actor, request(store, change, 'endPost', { post, to }), async (tx) => {
    const rows = await tx.query(
      `update post set to_day = $2 where office_id = current_office() and id = $1
         and (from_day is null or from_day <= $2::date) returning id`,
      [post, to],
    );
    return rows.length === 1
      ? undefined
      : taken(
          'no-such-post',
          '没有这个岗位，或者结束日期早于开始日期。',
          'There is no such post, or it would end before it began.',
        );
  });
}
