import type { Field } from '../kernel/field.ts';
import type { Matter } from '../kernel/matter.ts';
import { isUuid } from './open.ts';
import type { Segment } from './query.ts';
import type { Bind } from './visibility.ts';

/** Filters on a kind's own fields, as a list asks for them: the value, '2026-01-01..2026-03-31', or a part of a text. */
export type Where = Readonly<Record<string, string>>;

/** What a list of a kind can show, filter and order by: its fields but for what is personal or kept by common steps. */
export const listedField = ({ own, keeps }: Matter, name: string): Field | undefined => {
  const all = { ...own, ...keeps };
  const field = Object.hasOwn(all, name) ? all[name] : undefined;
  return field?.personal ? undefined : field;
};

/** Conditions on table `matter` (alias `m`) of one kind. A field that the kind does not have holds for nothing. */
export const whereSql = (matter: Matter | undefined, where: Where, bind: Bind): string[] =>
  Object.entries(where).map(([name, wanted]) => {
    const field = matter && listedField(matter, name);
    return field ? `(${conditionOf(name, field, wanted, bind)})` : 'false';
  });

// The name is one of the declaration's, which are identifiers: it may stand in the statement.
const valueOf = (name: string): string => `m.fold->'own'->>'${name}'`;

function conditionOf(name: string, { kind }: Field, wanted: string, bind: Bind): string {
  if (RANGED.has(kind)) return rangeSql(name, kind, wanted, bind);
  if (kind === 'references')
    return `m.fold->'own'->'${name}' @> ${bind(JSON.stringify([wanted]))}::jsonb`;
  if (CHOSEN.has(kind)) return `${valueOf(name)} = ${bind(wanted)}`;
  return `${valueOf(name)} ilike ${bind(`%${wanted.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)}`;
}

const RANGED = new Set(['day', 'moment', 'integer', 'money']);
const CHOSEN = new Set(['choice', 'flag', 'reference', 'document']);
const NUMBERS = new Set(['integer', 'money']);

/** Both ends belong to it; either may be left open. */
function rangeSql(name: string, kind: string, wanted: string, bind: Bind): string {
  const [from = '', to = from] = wanted.split('..');
  const type = NUMBERS.has(kind) ? 'numeric' : 'text';
  const value = type === 'numeric' ? `(${valueOf(name)})::numeric` : valueOf(name);
  const ends = [
    [from, '>='],
    // A day is the beginning of its minutes, and a bound on the day means all of them.
    [kind === 'moment' && to !== '' ? `${to}~` : to, '<='],
  ] as const;
  const conditions = ends.flatMap(([end, than]) => {
    if (end === '') return [];
    if (type === 'numeric' && !Number.isFinite(Number(end))) return ['false'];
    return [`${value} ${than} ${bind(end)}::${type}`];
  });
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}

/** Matters that name a record, or an entry that was merged into it. */
export function namesSql(id: string, bind: Bind): string {
  if (!isUuid(id)) return 'false';
  const text = `${bind(id)}::text`;
  return `m.id in (
    select k.matter_id from search_key k where k.office_id = current_office() and k.matter_id <> (${text})::uuid
      and k.key = any(array(
        select 'ref:' || ${text} union
        select 'ref:' || e.id from matter e where e.office_id = current_office() and e.phase = 'united'
          and e.fold->'own'->>'survivor' = ${text} and e.id in (
            select s.matter_id from search_key s where s.office_id = current_office() and s.key = 'ref:' || ${text}))))
    and m.phase <> 'united'`;
}

const NAMED = /^(-?)([A-Za-z]\w*)$/;

/** One stretch in the order of a field, '-heldOn' from the last; nothing where the kind has no such field. */
export function orderedBy(matter: Matter | undefined, by: string): Segment | undefined {
  const [, back, name = ''] = NAMED.exec(by) ?? [];
  const field = matter && listedField(matter, name);
  if (!field) return undefined;
  const number = NUMBERS.has(field.kind);
  return {
    name: `by-${by}`,
    where: 'true',
    key: number ? `coalesce((${valueOf(name)})::numeric, 0)` : `coalesce(${valueOf(name)}, '')`,
    type: number ? 'numeric' : 'text',
    order: back ? 'desc' : 'asc',
  };
}
