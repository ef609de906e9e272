import type { Matter } from '../../kernel/matter.ts';
import type { Store, Tx } from '../open.ts';
import { inOffice, isUuid } from '../open.ts';
import type { Viewing } from '../viewer.ts';
import { viewing } from '../viewer.ts';
import type { Bind, Eyes } from '../visibility.ts';
import { binder, seesPersonal, statementName, visibleSql } from '../visibility.ts';
import type { Asked, FindQuery } from './asked.ts';
import { askedOf, isIn } from './asked.ts';
import { hasNews, renewNews } from './renew.ts';
import { OPEN, scopeOf, SECRET } from './row.ts';
import { loadTools } from './tools.ts';
import type { Tools } from './tools.ts';
import type { Finding, Ranked, Way } from './found.ts';
import { WAYS } from './found.ts';
import { marksIn } from './marks.ts';
import { placesOf } from './where.ts';

export type { FindQuery } from './asked.ts';
export type { Found, Finding } from './found.ts';

const PAGE = 20;
/** Beside a page so many are gathered: some may be seen no more since their row was made. */
const SPARE = 20;
/** Of each number or name that answers, so many of the newest. */
const EXACT = 60;
const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

/** Nobody: whoever holds the data, who sees all of the office. */
export type Finder = { readonly office: string; readonly person: string | null };

const NOBODY = '00000000-0000-0000-0000-000000000000';

async function eyesOf(store: Store, tx: Tx, { office, person }: Finder): Promise<Viewing> {
  const view = await viewing(store, tx, { office, person: person ?? NOBODY });
  if (person !== null) return view;
  const roles = new Set([...store.matters.values()].flatMap((matter) => Object.keys(matter.roles)));
  const held = [...roles].map((role) => ({ role, unit: null, for: null }));
  return { ...view, eyes: { ...view.eyes, held } };
}

/** Finds by number, name, title and text what the person may see; see docs/decisions/0066. */
export async function find(store: Store, viewer: Finder, query: FindQuery): Promise<Finding> {
  const tools = await loadTools();
  return inOffice(store, viewer.office, async (tx) => {
    const [view, news] = await Promise.all([eyesOf(store, tx, viewer), hasNews(tx)]);
    if (news) await renewNews(store, viewer.office);
    const asked = askedOf(query.q, tx.office, { secret: view.secret, tools });
    const limit = query.limit ?? PAGE;
    const ranked = await ranking(view, query, asked, tools);
    const page = ranked.slice(0, limit);
    const places = await placesOf(view, page, asked, tools);
    return {
      items: page.map((one, at) => {
        const { parts: _, ...row } = one;
        const marks = {
          number: marksIn(row.number ?? '', asked.terms, tools),
          title: marksIn(row.title, asked.terms, tools),
        };
        return { ...row, marks, places: places[at] ?? [] };
      }),
      more: ranked.length > limit,
      words: [...new Set(asked.terms.flatMap(({ words }) => words))],
    };
  });
}

type Row = Omit<Ranked, 'by'> & { readonly way: Way };

/** Numbers, then names, then titles, then texts; the newest of each first. What only sounds like it comes last. */
async function ranking(
  view: Viewing,
  query: FindQuery,
  asked: Asked,
  tools: Tools,
): Promise<readonly Ranked[]> {
  const rows = await rowsOf(view, query, asked);
  const rank = ({ by, begun, id }: Ranked): string => `${9 - WAYS.indexOf(by)} ${begun} ${id}`;
  return rows
    .map(({ way, ...row }) => ({
      ...row,
      by: way === 'title' || way === 'text' ? titleOrText(row.title, asked, tools) : way,
    }))
    .toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1));
}

/** Names of organisations are found by any part of them, as titles are. */
const titleOrText = (title: string, asked: Asked, tools: Tools): Way =>
  isIn(title, asked, tools) ? 'title' : 'text';

/** More than so many are not gathered for a list: it shows the newest of them. */
const LISTED = 1000;

/** The records that a list of what was typed consists of, before the list's own filters. */
export async function foundIds(
  view: Viewing,
  query: Pick<FindQuery, 'q' | 'kind'>,
): Promise<readonly string[]> {
  const tools = await loadTools();
  if (await hasNews(view.tx)) await renewNews(view.store, view.tx.office);
  const asked = askedOf(query.q, view.tx.office, { secret: view.secret, tools });
  const rows = await rowsOf(view, { ...query, limit: LISTED }, asked);
  const sure = rows.filter(({ way }) => way !== 'near');
  return (sure.length > 0 ? sure : rows).map(({ id }) => id);
}

const FEW = ['number', 'name', 'tail', 'phone', 'near'] as const satisfies readonly Way[];
const MANY = ['title', 'text', 'document'] as const;

async function rowsOf(view: Viewing, query: FindQuery, asked: Asked): Promise<readonly Row[]> {
  if (query.person !== undefined && !isUuid(query.person)) return [];
  const { values, bind } = binder();
  const office = `${bind(view.tx.office)}::uuid`;
  const days = `${bind(query.from ?? FIRST_DAY)}::date, ${bind(query.to ?? LAST_DAY)}::date`;
  const questions = (ways: readonly (keyof Omit<Asked, 'terms'>)[]): string =>
    `${bind(ways.map((way) => asked[way]))}::text[]::tsquery[]`;
  const scopes = `${bind(scopesOf(view))}::text[]`;
  const most = bind((query.limit ?? PAGE) + SPARE);
  const where = conditions(view, query, bind);
  const sql = `
  with hit as materialized (
    select f.matter_id, f.part, f.revision, (array['${FEW.join("', '")}'])[f.way] as way, f.way as rank
    from find_exact(${office}, ${scopes}, ${questions(FEW)}, ${days}, ${bind(Math.max(EXACT, query.limit ?? PAGE))}) f
    union all
    select f.matter_id, f.part, f.revision, case f.way when 1 then 'title' else 'text' end, 3 + least(f.way, 2) / 10.0
    from find_words(${office}, ${scopes}, ${bind(narrowed(view.tx.office, query))}::text[], ${questions(MANY)}, ${days}, ${most}) f),
  best as (
    select h.matter_id, (array_agg(h.way order by h.rank))[1] as way, min(h.rank) as rank,
      array_agg(distinct h.part) as parts, max(h.revision) as revision
    from hit h group by h.matter_id),
  seen as (
    select m.kind, m.id, m.number, m.title, m.applicant, m.phase, m.begun, m.assignee_id, m.unit_id, b.way, b.parts, b.rank
    from best b join matter m on m.office_id = current_office() and m.id = b.matter_id
    where ${where} and (b.parts <> '{""}' or b.revision = m.revision)
    order by b.rank, m.begun desc, m.id desc limit ${most})
  select s.kind, s.id, s.number, s.title, coalesce(s.applicant, '') as applicant, s.phase, s.begun, s.way, s.parts,
    (select jsonb_build_object('id', p.id, 'name', p.name) from person p
      where p.office_id = current_office() and p.id = s.assignee_id) as assignee,
    (select jsonb_build_object('id', u.id, 'name', u.name) from unit u
      where u.office_id = current_office() and u.id = s.unit_id) as unit
  from seen s`;
  return view.tx.query<Row>(sql, values, statementName('find', sql));
}

/** Who sees it, and what was asked for beside the words, as the matter stands now. */
function conditions(view: Viewing, query: FindQuery, bind: Bind): string {
  const { store, eyes } = view;
  const named = bind(kindsNamed(view));
  const parts = [
    visibleSql(store.matters.values(), eyes, bind, 'page'),
    `(b.way not in ('name', 'phone', 'near') or m.kind = any(${named}::text[]))`,
  ];
  if (query.kind !== undefined) parts.push(`m.kind = ${bind(query.kind)}`);
  if (query.phase !== undefined) parts.push(`m.phase = ${bind(query.phase)}`);
  if (query.unit !== undefined)
    parts.push(isUuid(query.unit) ? `m.unit_id = ${bind(query.unit)}::uuid` : 'false');
  if (query.person !== undefined)
    parts.push(`(m.assignee_id = ${bind(query.person)}::uuid or exists (select from involved t
      where t.office_id = current_office() and t.matter_id = m.id and t.holder = ${bind(`person:${query.person}`)}
        and t.relation in ('took', 'opened')))`);
  return parts.join(' and ');
}

/** Names are found where personal values are seen in full. */
const kindsNamed = ({ store, eyes }: Viewing): readonly string[] =>
  [...store.matters.values()]
    .filter((matter) => seesPersonal(matter, eyes))
    .map(({ name }) => name);

/** The filters that stand in the index too. */
const narrowed = (office: string, { kind, phase, unit, person }: FindQuery): readonly string[] => [
  ...(kind === undefined ? [] : [`k:${kind}`]),
  ...(phase === undefined ? [] : [`f:${phase}`]),
  ...(unit === undefined ? [] : [`u:${unit}`]),
  ...(person === undefined ? [] : [scopeOf(office, person)]),
];

/**
 * What the person may see, as `canSee` says it, in the marks of the index: all of the office where posts show him all
 * kinds of it, else kind by kind and unit by unit; and what he himself, or an absent colleague he stands for, takes
 * part in.
 */
function scopesOf({ store, eyes, tx }: Viewing): readonly string[] {
  const kinds = [...store.matters.values()];
  const sights = [OPEN, SECRET].flatMap((sight) => {
    const of = kinds.map((matter) => ({ matter, units: unitsSeen(matter, eyes, sight) }));
    if (of.every(({ units }) => units === 'all')) return [scopeOf(tx.office, sight)];
    return of.flatMap(({ matter: { name }, units }) =>
      units === 'all'
        ? [scopeOf(tx.office, sight, name)]
        : units.map((unit) => scopeOf(tx.office, sight, name, unit)),
    );
  });
  return [...new Set([...sights, ...eyes.persons.map((person) => scopeOf(tx.office, person))])];
}

function unitsSeen(matter: Matter, { held }: Eyes, sight: string): 'all' | readonly string[] {
  const units = new Set<string>();
  for (const { role, unit } of held) {
    const sees = matter.roles[role]?.sees;
    if (sees === undefined || sees === 'assigned') continue;
    if (sight === SECRET && !matter.heads.includes(role)) continue;
    if (sees === 'office' || unit === null) return 'all';
    units.add(unit).add('none');
  }
  return [...units];
}
