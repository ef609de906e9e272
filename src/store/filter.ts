import type { Day } from '../kernel/day.ts';
import { addDays } from '../kernel/day.ts';
import type { Matter } from '../kernel/matter.ts';
import { namesSql, whereSql } from './field-filter.ts';
import type { MatterQuery } from './query.ts';
import type { Bind, Eyes, Sight } from './visibility.ts';
import { visibleSql } from './visibility.ts';
import { isUuid } from './open.ts';

/** Conditions of a list on table `matter` (alias `m`) that hold in every stretch of it. */
export function conditionsOf(
  kinds: Iterable<Matter>,
  eyes: Eyes,
  query: MatterQuery,
  {
    bind,
    sight,
    reach = 'all',
  }: {
    readonly bind: Bind;
    readonly sight?: Sight;
    readonly reach?: Reach;
  },
): string {
  const conditions = ['m.office_id = current_office()', viewSql(eyes, query, { bind, reach })];
  conditions.push(...columnsSql(query, bind));
  if (query.receivedFrom) conditions.push(`m.begun >= ${bind(query.receivedFrom)}::date`);
  if (query.receivedTo) conditions.push(`m.begun <= ${bind(query.receivedTo)}::date`);
  if (query.batch) conditions.push(batchSql(query.batch, bind));
  if (query.found) conditions.push(`m.id = any(${bind(query.found)}::uuid[])`);
  const of = [...kinds];
  conditions.push(...fieldsSql(of, query, bind), visibleSql(of, eyes, bind, sight));
  return conditions.join(' and ');
}

function columnsSql({ kind, phase, unit, assignee }: MatterQuery, bind: Bind): readonly string[] {
  const words = [
    ['kind', kind],
    ['phase', phase],
  ] as const;
  const ids = [
    ['unit_id', unit],
    ['assignee_id', assignee],
  ] as const;
  return [...words, ...ids].flatMap(([column, value]) => {
    if (value === undefined) return [];
    const readable = column === 'kind' || column === 'phase' || isUuid(value);
    return [readable ? `m.${column} = ${bind(value)}` : 'false'];
  });
}

const batchSql = (batch: string, bind: Bind): string =>
  !isUuid(batch)
    ? 'false'
    : `m.id in (select a.matter_id from act a where a.office_id = current_office() and a.batch = ${bind(batch)}::uuid)`;

function fieldsSql(
  kinds: readonly Matter[],
  { kind, where = {}, names }: MatterQuery,
  bind: Bind,
): readonly string[] {
  const of = kinds.find(({ name }) => name === kind);
  return [...whereSql(of, where, bind), ...(names === undefined ? [] : [namesSql(names, bind)])];
}

/** So many days before the end of a term what rests is shown to whoever tends to it (decision 0083). */
const NEAR = 30;

/** What rests is somebody's move while a term of it runs that is near its end. */
const nearSql = (until: Day | undefined, bind: Bind): string =>
  until === undefined
    ? ''
    : `or (i.relation = 'watch' and exists (select from clock c where c.office_id = current_office()
        and c.matter_id = i.matter_id and c.state = 'running' and c.due <= ${bind(addDays(until, NEAR))}::date))`;

/** Whose move a matter may be for these eyes: the persons', their roles', and the roles' in their units. */
function todoSql({ persons, held }: Eyes, today: Day | undefined, bind: Bind): string {
  const holders = [
    ...persons.map((person) => `person:${person}`),
    ...held.flatMap(({ role, unit }) => [
      `role:${role}`,
      ...(unit === null ? [] : [`role:${role}@${unit}`]),
    ]),
  ];
  const all = held.filter(({ unit }) => unit === null).map(({ role }) => role);
  // A role without a unit is held in all of them: every key that begins so.
  const anywhere = [...new Set(all)].map(
    (role) => `or (i.holder >= ${bind(`role:${role}@`)} and i.holder < ${bind(`role:${role}A`)})`,
  );
  const theirs = `(i.holder = any(${bind(holders)}::text[]) ${anywhere.join(' ')})`;
  return `((i.relation = 'todo' ${nearSql(today, bind)}) and ${theirs})`;
}

/**
 * How a list of one's own is reached. `all`: from what the person has to do with, which is little as a rule. Where it is
 * much, `each`: row by row in the order of the list until a page is full; and `some`: as many as a count goes.
 */
export type Reach = 'all' | 'each' | 'some';

/** More than that is much; a count to a thousand is certain of so many. */
export const MUCH = 2000;

function viewSql(
  eyes: Eyes,
  query: MatterQuery,
  { bind, reach }: { readonly bind: Bind; readonly reach: Reach },
): string {
  const mine = partOf(eyes, query, bind);
  if (mine === undefined) return 'true';
  const from = `from involved i where i.office_id = current_office()`;
  // `offset 0` keeps the planner from turning it round again.
  if (reach === 'each')
    return `exists (select ${from} and i.matter_id = m.id and ${mine} offset 0)`;
  const limit = reach === 'some' ? `limit ${MUCH}` : '';
  return `m.id in (select i.matter_id ${from} and ${mine} ${limit})`;
}

/** Which rows of `involved` (alias `i`) put a matter on the list; nothing where it is no list of one's own. */
export function partOf(
  eyes: Eyes,
  { view = 'todo', today }: MatterQuery,
  bind: Bind,
): string | undefined {
  if (view === 'all') return undefined;
  const persons = eyes.persons.map((person) => `person:${person}`);
  const asked = (relation: string) =>
    `(i.holder = any(${bind(persons)}::text[]) and i.relation = '${relation}')`;
  const own = (relation: string) =>
    `(i.holder = ${bind(`person:${eyes.person}`)} and i.relation = '${relation}')`;
  return {
    todo: () => `(${todoSql(eyes, today, bind)} or ${asked('cosign')})`,
    circulated: () => asked('read'),
    done: () => own('took'),
    mine: () => own('opened'),
  }[view]();
}
