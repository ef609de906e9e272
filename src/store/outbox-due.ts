import type { Day } from '../kernel/day.ts';
import type { Tx } from './open.ts';

/** A running clock of the office that ends soon or has ended, and whose move it is. */
export type DueItem = {
  readonly matter: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly clock: string;
  readonly due: Day;
  readonly provisional: boolean;
};

/** Persons to be told, each with what is theirs. */
export type Recipient = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'zh' | 'en';
};

/** Clocks of matters that are open or tended to, that run on the day and end by `until`. A paused one is nobody's hurry. */
const DUE = `
  select m.id as matter, m.kind, m.number, m.title, c.name as clock, c.due, c.provisional
  from clock c join matter m on m.office_id = c.office_id and m.id = c.matter_id
  where c.office_id = current_office() and c.due <= $2::date
    and (m.open or exists (select from involved i where i.office_id = current_office() and i.matter_id = m.id
      and i.relation = 'watch'))
    and (c.state = 'running' or (c.state = 'paused' and c.resumes <= $1::date))
    and (m.kind, c.name) in (select * from jsonb_to_recordset($3::jsonb) as named (kind text, clock text))`;

/**
 * Whose move each matter is: the person named, or whoever holds the role on the day, in the matter's unit where it
 * has one. In the days of an absence it is the deputy.
 */
const THEIRS = `
  named as (
    select i.matter_id, substr(i.holder, 8)::uuid as person_id from involved i
    where i.office_id = current_office() and i.relation in ('todo', 'watch') and i.holder like 'person:%'
    union
    select i.matter_id, p.person_id from involved i join post p on p.office_id = i.office_id
      and (i.holder = 'role:' || p.role or i.holder = 'role:' || p.role || '@' || p.unit_id
        or (p.unit_id is null and i.holder like 'role:' || p.role || '@%'))
    where i.office_id = current_office() and i.relation in ('todo', 'watch')
      and $1::date between coalesce(p.from_day, $1::date) and coalesce(p.to_day, $1::date)
  ), theirs as (
    select distinct n.matter_id, coalesce(a.deputy_id, n.person_id) as person_id
    from named n left join lateral (
      select deputy_id from absence a where a.office_id = current_office() and a.person_id = n.person_id
        and not a.cancelled and $1::date between a.from_day and a.to_day limit 1
    ) a on true
  )`;

export type Asked = {
  readonly on: Day;
  readonly until: Day;
  /** Clocks that are the office's own duty, by kind. */
  readonly clocks: readonly { readonly kind: string; readonly clock: string }[];
};

const valuesOf = ({ on, until, clocks }: Asked): unknown[] => [on, until, JSON.stringify(clocks)];

/** Everyone who has something due and an address to be told at. */
export const findRecipients = (tx: Tx, asked: Asked): Promise<Recipient[]> =>
  tx.query<Recipient>(
    `with due as (${DUE}), ${THEIRS}
     select distinct r.id, r.name, r.email, r.language
     from due join theirs t on t.matter_id = due.matter
     join person r on r.office_id = current_office() and r.id = t.person_id
     where r.disabled_at is null and r.email is not null
     order by r.id`,
    valuesOf(asked),
  );

/** What is due and one person's move, the first due first. */
export const findDue = (tx: Tx, person: string, asked: Asked): Promise<DueItem[]> =>
  tx.query<DueItem>(
    `with due as (${DUE}), ${THEIRS}
     select due.* from due join theirs t on t.matter_id = due.matter and t.person_id = $4::uuid
     order by due.due, due.number, due.matter`,
    [...valuesOf(asked), person],
  );

export type Rung = {
  readonly matter: string;
  readonly clock: string;
  readonly due: Day;
  readonly rung: number;
};

/**
 * Claims warnings for a person; gives those that nobody had claimed. Whoever claims the same at the same moment waits
 * here until this transaction ends, so that each is given once, and again if this one fails.
 */
export const claimRungs = (
  tx: Tx,
  { person, day, at }: { readonly person: string; readonly day: Day; readonly at: string },
  rungs: readonly Rung[],
): Promise<Rung[]> =>
  tx.query<Rung>(
    `insert into warning_sent (office_id, matter_id, clock, due, rung, person_id, day, at)
     select $1, r.matter, r.clock, r.due, r.rung, $2, $3, $4
     from jsonb_to_recordset($5::jsonb) as r (matter uuid, clock text, due date, rung integer)
     order by r.matter, r.clock, r.due, r.rung
     on conflict do nothing returning matter_id as matter, clock, due, rung`,
    [tx.office, person, day, at, JSON.stringify(rungs)],
  );

/** Notes a mail that is about to be sent in this transaction; false where it was sent already. */
export async function claimMail(
  tx: Tx,
  mail: {
    readonly person: string;
    readonly purpose: string;
    readonly day: Day;
    readonly messageId: string;
    readonly at: string;
  },
): Promise<boolean> {
  const rows = await tx.query(
    `insert into mail_sent (office_id, person_id, purpose, day, message_id, at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
    [tx.office, mail.person, mail.purpose, mail.day, mail.messageId, mail.at],
  );
  return rows.length === 1;
}

export async function findRecipient(tx: Tx, person: string): Promise<Recipient | undefined> {
  const [row] = await tx.query<Recipient>(
    `select id, name, email, language from person
     where office_id = $1 and id = $2 and disabled_at is null and email is not null`,
    [tx.office, person],
  );
  return row;
}

/** Terms of people outside that have passed while the matter is open, and the settling of those that no longer hold. */
export async function proposeLapsed(
  tx: Tx,
  { on, clocks, at }: Pick<Asked, 'on' | 'clocks'> & { readonly at: string },
): Promise<number> {
  const rows = await tx.query(
    `insert into proposal (office_id, matter_id, clock, due, on_day, at)
     select c.office_id, c.matter_id, c.name, c.due, $1, $3
     from clock c join matter m on m.office_id = c.office_id and m.id = c.matter_id
     where c.office_id = current_office() and m.open and c.state = 'running' and c.due < $1::date
       and (m.kind, c.name) in (select * from jsonb_to_recordset($2::jsonb) as named (kind text, clock text))
     on conflict do nothing returning 1`,
    [on, JSON.stringify(clocks), at],
  );
  await tx.query(
    `update proposal p set settled_at = $2 where p.office_id = $1 and p.settled_at is null and not exists (
       select from clock c join matter m on m.office_id = c.office_id and m.id = c.matter_id
       where c.office_id = p.office_id and c.matter_id = p.matter_id and c.name = p.clock and c.due = p.due
         and c.state = 'running' and m.open
     )`,
    [tx.office, at],
  );
  return rows.length;
}

/** Persons whose move a matter is on a day. */
export async function findTodo(tx: Tx, matter: string, on: Day): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `with ${THEIRS} select person_id as id from theirs where matter_id = $2::uuid order by 1`,
    [on, matter],
  );
  return rows.map(({ id }) => id);
}
