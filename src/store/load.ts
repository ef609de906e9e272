import type { State } from '../kernel/act.ts';
import type { Day } from '../kernel/day.ts';
import type { Mark } from '../kernel/refusal.ts';
import type { Sensitivity } from './tables.ts';
import type { Tx } from './open.ts';
import type { Eyes, Held } from './visibility.ts';

/** A matter as a step reads it: the fold, never the history. */
export type Loaded = {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly number_key: string | null;
  readonly unit_id: string | null;
  readonly assignee_id: string | null;
  readonly sensitivity: Sensitivity;
  readonly revision: number;
  readonly head: string;
  readonly fold: State;
  readonly involved: boolean;
};

/** An act that has the id of the one sent. */
export type Earlier = {
  readonly matter_id: string;
  readonly kind: string;
  readonly step: string;
  readonly on_day: Day;
  readonly by_person: string;
  readonly irregular: string | null;
  readonly asks: Readonly<Record<string, unknown>>;
  readonly number: string | null;
  readonly seq: number;
  readonly marks: readonly Mark[];
};

/** Another matter that the step names. */
export type Other = Omit<Loaded, 'number' | 'number_key' | 'revision' | 'head'> & {
  readonly title: string;
  readonly phase: string;
};
/** A colleague whom the step names. */
export type Colleague = {
  readonly id: string;
  readonly unit: string | null;
  /** One of the three administrators, who handle and see no matter. */
  readonly administers: boolean;
};

type Row = (Loaded | { readonly [K in keyof Loaded]: null }) & {
  readonly earlier: Earlier | null;
  readonly held: readonly Held[] | null;
  readonly person: string | null;
  readonly person_unit: string | null;
  readonly active: boolean;
  readonly others?: readonly Other[] | null;
  readonly staff?: readonly Colleague[] | null;
  readonly calendar_version: number;
  readonly short_name: string;
  readonly secret: string;
  readonly settings?: Readonly<Record<string, unknown>> | null;
  readonly signed_in: boolean;
};

export type Situation = {
  readonly matter: Loaded | undefined;
  readonly others: readonly Other[];
  readonly staff: readonly Colleague[];
  readonly earlier: Earlier | undefined;
  readonly eyes: Eyes;
  readonly active: boolean;
  readonly unit: string | null;
  readonly calendarVersion: number;
  readonly shortName: string;
  readonly secret: Buffer;
  readonly settings: Readonly<Record<string, unknown>>;
  /** False where the session asked about is not there any more. */
  readonly signedIn: boolean;
};

export type Question = {
  readonly matter: string;
  readonly others: readonly string[];
  readonly act: string;
  readonly person: string;
  readonly on: Day;
  readonly today: Day;
  readonly settings: readonly string[];
  /** Colleagues whom the step names. */
  readonly staff: readonly string[];
  /** Hash of a token that was not looked up for this request. */
  readonly session: Buffer | null;
};

/**
 * Roles on a day, with their units. A person's own post counts if it is held on the act's day or today, so that what
 * happened on paper before a post began can be entered; a deputy's only on days of the absence.
 */
export const held = (person: string, on: string, today: string): string => `
  select p.role, p.unit_id as unit, null::uuid as "for"
  from post p
  where p.office_id = current_office() and p.person_id = ${person}::uuid
    and ((${on}::date between coalesce(p.from_day, ${on}::date) and coalesce(p.to_day, ${on}::date))
      or (${today}::date between coalesce(p.from_day, ${today}::date) and coalesce(p.to_day, ${today}::date)))
  union all
  select p.role, p.unit_id, a.person_id
  from absence a
  join post p on p.office_id = a.office_id and p.person_id = a.person_id
    and ${on}::date between coalesce(p.from_day, ${on}::date) and coalesce(p.to_day, ${on}::date)
  where a.office_id = current_office() and a.deputy_id = ${person}::uuid and not a.cancelled
    and ${on}::date between a.from_day and a.to_day
    and p.role not in ('system-admin', 'security-admin', 'audit-admin')`;

/** Settings as they hold on a day: of those that have begun the one that began last, then the one entered last. */
const SETTINGS = `
  (select jsonb_object_agg(s.key, s.value) from (
    select distinct on (key) key, value from setting
    where office_id = current_office() and key = any($7::text[]) and from_day <= $4::date
    order by key, from_day desc, at desc, act_id) s) as settings`;

const INVOLVED = `exists (
    select from involved i where i.office_id = current_office() and i.matter_id = m.id
      and (i.holder = 'person:' || $3::uuid or i.holder in (select 'person:' || h."for" from held h)))`;

const OTHERS = `
  (select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'unit_id', m.unit_id,
      'assignee_id', m.assignee_id, 'sensitivity', m.sensitivity, 'title', m.title, 'phase', m.phase, 'fold', m.fold,
      'involved', ${INVOLVED}))
    from matter m where m.office_id = current_office() and m.id = any($8::uuid[])) as others`;

export const colleagues = (today: string, ids: string): string => `
  (select jsonb_agg(jsonb_build_object('id', r.id, 'unit', coalesce((
      select p.unit_id from post p where p.office_id = current_office() and p.person_id = r.id
        and p.unit_id is not null and ${today}::date between coalesce(p.from_day, ${today}::date) and coalesce(p.to_day, ${today}::date)
      order by p.role = 'officer' desc, p.id limit 1), r.unit_id),
      'administers', exists (select from post p where p.office_id = current_office() and p.person_id = r.id
        and p.role in ('system-admin', 'security-admin', 'audit-admin')
        and ${today}::date between coalesce(p.from_day, ${today}::date) and coalesce(p.to_day, ${today}::date))))
    from person r where r.office_id = current_office() and r.id = any(${ids}::uuid[]) and r.disabled_at is null) as staff`;

/** All that a step needs to know, in one statement: it locks the matter and reads who asks. What is not asked costs nothing. */
const load = (parts: readonly string[]): string => `
with held as (${held('$3', '$4', '$5')})
select m.id, m.kind, m.number, m.number_key, m.unit_id, m.assignee_id, m.sensitivity, m.revision, m.head, m.fold,
  ${INVOLVED} as involved,
  (select jsonb_build_object('matter_id', a.matter_id, 'kind', a.kind, 'step', a.step, 'on_day', a.on_day,
      'by_person', a.by_person, 'irregular', a.irregular, 'asks', a.asks, 'number', a.number, 'seq', a.seq, 'marks', a.marks)
    from act a where a.office_id = current_office() and a.id = $2::uuid) as earlier,
  (select jsonb_agg(to_jsonb(h)) from held h) as held,
  p.id as person, p.unit_id as person_unit, p.disabled_at is null as active,
  o.calendar_version, o.short_name, encode(o.secret, 'hex') as secret,
  ($6::bytea is null or exists (select from session s where s.office_id = current_office()
    and s.token = $6::bytea and s.person_id = $3::uuid)) as signed_in
  ${parts.map((part) => `, ${part}`).join('')}
from office o
left join person p on p.office_id = current_office() and p.id = $3::uuid
left join lateral (
  select m.* from matter m where m.office_id = current_office() and m.id = $1::uuid for update) m on true
where o.office_id = current_office()`;

/** The optional parts in their order; each takes the next value. A part left out is not asked for. */
const PARTS = { settings: SETTINGS, others: OTHERS, staff: colleagues('$5', '$9') } as const;
type Part = keyof typeof PARTS;

function statementOf(asked: Question): {
  readonly sql: string;
  readonly values: unknown[];
  readonly name: string;
} {
  const { matter, act, person, on, today, session } = asked;
  const wanted = (['settings', 'others', 'staff'] as const satisfies readonly Part[]).filter(
    (part) => asked[part].length > 0,
  );
  const values: unknown[] = [matter, act, person, on, today, session];
  const parts = wanted.map((part) =>
    PARTS[part].replace(/\$[789](?=::)/, `$${values.push(asked[part])}`),
  );
  return { sql: load(parts), values, name: ['perform-load', ...wanted].join('-') };
}

export async function loadSituation(tx: Tx, asked: Question): Promise<Situation> {
  const { sql, values, name } = statementOf(asked);
  const [row] = await tx.query<Row>(sql, values, name);
  if (!row) throw new Error(`no such office: ${tx.office}`);
  return { ...thereOf(row), ...whoOf(asked.person, row), ...officeOf(row) };
}

const thereOf = ({ others, staff, earlier, settings, signed_in, ...row }: Row) => ({
  signedIn: signed_in,
  matter: isThere(row) ? row : undefined,
  others: others ?? [],
  staff: staff ?? [],
  earlier: earlier ?? undefined,
  settings: settings ?? {},
});
const isThere = (row: { readonly id: string | null }): row is Loaded => row.id !== null;
const whoOf = (id: string, { active, person, person_unit, held: roles }: Row) => ({
  eyes: eyesOf(id, roles ?? []),
  active: active && person !== null,
  unit: person_unit,
});
const officeOf = (row: Row) => ({
  calendarVersion: row.calendar_version,
  shortName: row.short_name,
  secret: Buffer.from(row.secret, 'hex'),
});

export const eyesOf = (person: string, roles: readonly Held[]): Eyes => ({
  person,
  persons: [...new Set([person, ...roles.flatMap((one) => one.for ?? [])])],
  held: roles,
});
