import { createHash } from 'node:crypto';
import type { Matter } from '../kernel/matter.ts';
import type { Sensitivity } from './tables.ts';

/** A role somebody holds on a day: their own, or that of an absent person whose deputy they are. */
export type Held = {
  readonly role: string;
  readonly unit: string | null;
  /** The absent person. */
  readonly for: string | null;
};

/** Who looks: the person, and those whose deputy they are, with all roles this gives. */
export type Eyes = {
  readonly person: string;
  readonly persons: readonly string[];
  readonly held: readonly Held[];
};

/** What of a record decides who sees it. */
export type Seen = {
  readonly unit: string | null;
  readonly assignee: string | null;
  readonly sensitivity: Sensitivity;
  /** The person took part, was asked to read or countersign, or it is their move. */
  readonly involved: boolean;
};

/** The same of a row as it was loaded. */
export const seenOf = (row: {
  readonly unit_id: string | null;
  readonly assignee_id: string | null;
  readonly sensitivity: Sensitivity;
  readonly involved: boolean;
}): Seen => ({
  unit: row.unit_id,
  assignee: row.assignee_id,
  sensitivity: row.sensitivity,
  involved: row.involved,
});

/**
 * The one predicate: by the matter's own declaration a role sees the office's records, those of its unit or those it
 * handles. Work secrets are seen by those who take part and by heads. `visibleSql` says the same in SQL.
 */
export function canSee(matter: Matter, eyes: Eyes, record: Seen): boolean {
  if (record.involved || isOneOf(eyes.persons, record.assignee)) return true;
  return eyes.held.some(({ role, unit }) => {
    const sees = matter.roles[role]?.sees;
    if (sees === undefined || sees === 'assigned') return false;
    if (record.sensitivity === 'work-secret' && !matter.heads.includes(role)) return false;
    return sees === 'office' || unit === null || record.unit === null || unit === record.unit;
  });
}

/** Full personal values are for those who work on the kind; whoever was only asked to read sees them masked. */
export const seesPersonal = (matter: Matter, { held }: Eyes): boolean =>
  held.some(({ role }) => role in matter.roles);

const isOneOf = (persons: readonly string[], person: string | null): boolean =>
  person !== null && persons.includes(person);

/**
 * A name for a statement whose text follows from who asks: people with the same posts share it, and its plan. For what
 * reads one record by its id; a list is planned for its own values each time.
 */
export const statementName = (what: string, sql: string): string =>
  `${what}-${createHash('sha256').update(sql, 'utf8').digest('base64url').slice(0, 16)}`;

/** Collects the values of a statement; each call gives the placeholder. */
export type Bind = (value: unknown) => string;
export function binder(): { readonly values: unknown[]; readonly bind: Bind } {
  const values: unknown[] = [];
  return {
    values,
    bind: (value) => {
      values.push(value);
      return `$${values.length}`;
    },
  };
}

/**
 * How a statement asks who sees a row: for a `page`, row by row until it is full; `any` reads once what the person ever
 * took part in. Counts ask for what is seen by a role and, if that does not suffice, for the rest.
 */
export type Sight = 'page' | 'any' | 'by-role' | 'by-part';

/** `canSee` over all kinds, as a condition on table `matter` (alias `m`). */
export function visibleSql(
  kinds: Iterable<Matter>,
  eyes: Eyes,
  bind: Bind,
  sight: Sight = 'any',
): string {
  const byRole = rolesSql(kinds, eyes, bind);
  const role = byRole === '' ? 'false' : `(${byRole})`;
  if (sight === 'by-role') return role;
  const part = partSql(eyes, bind, sight);
  return sight === 'by-part' ? `(not ${role} and ${part})` : `(${role} or ${part})`;
}

function partSql({ persons }: Eyes, bind: Bind, sight: Sight): string {
  const assigned = `m.assignee_id = any(${bind(persons)}::uuid[])`;
  const holders = bind(persons.map((person) => `person:${person}`));
  const mine = `i.office_id = current_office() and i.holder = any(${holders}::text[])`;
  // `offset 0` keeps the planner from reading all that the person ever took part in for twenty rows.
  return sight === 'page'
    ? `(${assigned} or exists (select from involved i where i.matter_id = m.id and ${mine} offset 0))`
    : `(${assigned} or m.id in (select i.matter_id from involved i where ${mine}))`;
}

/** What a role sees of kinds: work secrets or not, in all units (null) or in some. */
type Reach = { readonly secret: boolean; readonly units: readonly string[] | null };

/** Kinds that are seen alike stand in one condition: a condition a kind costs more to plan than all of it to run. */
function rolesSql(kinds: Iterable<Matter>, eyes: Eyes, bind: Bind): string {
  const all = [...kinds].flatMap((matter) =>
    reachesOf(matter, eyes).map((reach) => ({ kind: matter.name, reach })),
  );
  return [...Map.groupBy(all, ({ reach }) => JSON.stringify(reach)).values()]
    .flatMap((alike) => {
      const reach = alike[0]?.reach;
      return reach ? [reachSql(reach, bind(alike.map(({ kind }) => kind)), bind)] : [];
    })
    .join(' or ');
}

function reachesOf(matter: Matter, { held }: Eyes): Reach[] {
  const seeing = held.flatMap(({ role, unit }) => {
    const sees = matter.roles[role]?.sees;
    if (sees === undefined || sees === 'assigned') return [];
    return [{ head: matter.heads.includes(role), unit: sees === 'office' ? null : unit }];
  });
  return [true, false].flatMap((head): Reach[] => {
    const units = seeing.filter((one) => one.head === head).map(({ unit }) => unit);
    if (units.length === 0) return [];
    const some = units.filter((unit) => unit !== null);
    return [{ secret: head, units: some.length < units.length ? null : [...new Set(some)] }];
  });
}

function reachSql({ secret, units }: Reach, kinds: string, bind: Bind): string {
  const open = secret ? '' : " and m.sensitivity <> 'work-secret'";
  const within = units ? ` and (m.unit_id is null or m.unit_id = any(${bind(units)}::uuid[]))` : '';
  return `(m.kind = any(${kinds}::text[])${open}${within})`;
}
