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
export type Other = Omit<Loaded, 'number' | 'number_key' | 'revision' | 'head' | 'fold'>;
/** A colleague whom the step names. */
export type Colleague = { readonly id: string; readonly unit: string | null };

type Row = {
  readonly matter: Loaded | null;
  readonly earlier: Earlier | null;
  readonly held: readonly Held[] | null;
  readonly person: { readonly unit_id: string | null; readonly disabled: boolean } | null;
  readonly others: readonly Other[] | null;
  readonly staff: readonly Colleague[] | null;
  readonly office: {
    readonly calendar_version: number;
    readonly short_name: string;
    readonly secret: string;
  } | null;
  readonly settings: Readonly<Record<string, unknown>> | null;
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
  select jsonb_object_agg(s.key, s.value) from (
    select distinct on (key) key, value from setting
    where office_id = current_office() and key = any($6::text[]) and from_day <= $4::date
    order by key, from_day desc, at desc, act_id) s`;

const INVOLVED = `exists (
    select from involved i where i.office_id = current_office() and i.matter_id = m.id
      and (i.holder = 'person:' || $3::uuid or i.holder in (select 'person:' || h."for" from held h)))`;

/** All that a step needs to know, in one statement: it locks the matter and reads who asks. */
const LOAD = `
with locked as materialized (
  select m.* from matter m where m.office_id = current_office() and m.id = $1::uuid for update
), held as (${held('$3', '$4', '$5')})
select
  (select jsonb_build_object(
      'id', m.id, 'kind', m.kind, 'number', m.number, 'number_key', m.number_key, 'unit_id', m.unit_id, 'assignee_id', m.assignee_id,
      'sensitivity', m.sensitivity, 'revision', m.revision, 'head', m.head, 'fold', m.fold, 'involved', ${INVOLVED})
    from locked m) as matter,
  (select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'unit_id', m.unit_id,
      'assignee_id', m.assignee_id, 'sensitivity', m.sensitivity, 'involved', ${INVOLVED}))
    from matter m where m.office_id = current_office() and m.id = any($7::uuid[])) as others,
  (select jsonb_build_object('matter_id', a.matter_id, 'kind', a.kind, 'step', a.step, 'on_day', a.on_day,
      'by_person', a.by_person, 'irregular', a.irregular, 'asks', a.asks, 'number', a.number, 'seq', a.seq, 'marks', a.marks)
    from act a where a.office_id = current_office() and a.id = $2::uuid) as earlier,
  (select jsonb_agg(to_jsonb(h)) from held h) as held,
  (select jsonb_build_object('unit_id', unit_id, 'disabled', disabled_at is not null)
    from person where office_id = current_office() and id = $3::uuid) as person,
  (select jsonb_agg(jsonb_build_object('id', r.id, 'unit', coalesce((
      select p.unit_id from post p where p.office_id = current_office() and p.person_id = r.id
        and p.unit_id is not null and $5::date between coalesce(p.from_day, $5::date) and coalesce(p.to_day, $5::date)
      order by p.role = 'officer' desc, p.id limit 1), r.unit_id)))
    from person r where r.office_id = current_office() and r.id = any($8::uuid[]) and r.disabled_at is null) as staff,
  (select jsonb_build_object('calendar_version', calendar_version, 'short_name', short_name,
      'secret', encode(secret, 'hex'))
    from office where office_id = current_office()) as office,
  (${SETTINGS}) as settings`;

export async function loadSituation(tx: Tx, asked: Question): Promise<Situation> {
  const { matter, act, person, on, today, settings, others, staff } = asked;
  const values = [matter, act, person, on, today, settings, others, staff];
  const [row] = await tx.query<Row>(LOAD, values, 'perform-load');
  if (!row?.office) throw new Error(`no such office: ${tx.office}`);
  return { ...thereOf(row), ...whoOf(person, row), ...officeOf(row.office) };
}

const thereOf = ({ matter, others, staff, earlier, settings }: Row) => ({
  matter: matter ?? undefined,
  others: others ?? [],
  staff: staff ?? [],
  earlier: earlier ?? undefined,
  settings: settings ?? {},
});
const whoOf = (id: string, { person, held: roles }: Row) => ({
  eyes: eyesOf(id, roles ?? []),
  active: person !== null && !person.disabled,
  unit: person?.unit_id ?? null,
});
const officeOf = (office: NonNullable<Row['office']>) => ({
  calendarVersion: office.calendar_version,
  shortName: office.short_name,
  secret: Buffer.from(office.secret, 'hex'),
});

export const eyesOf = (person: string, roles: readonly Held[]): Eyes => ({
  person,
  persons: [...new Set([person, ...roles.flatMap((one) => one.for ?? [])])],
  held: roles,
});
