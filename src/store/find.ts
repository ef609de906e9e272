import type { State } from '../kernel/act.ts';
import type { Day } from '../kernel/day.ts';
import { withColumns } from './columns.ts';
import type { Extent } from './extent.ts';
import { extentOf } from './extent.ts';
import { orderedBy } from './field-filter.ts';
import type { Reach } from './filter.ts';
import { conditionsOf } from './filter.ts';
import { foundIds } from './find/find.ts';
import { waitingOf } from './keeps.ts';
import { lightOf, yellowUntil } from './light.ts';
import type { Store } from './open.ts';
import { inOffice } from './open.ts';
import { principalOf } from './project.ts';
import type { Count, MatterList, MatterQuery, MatterRow, Segment } from './query.ts';
import { findCursor, segmentsOf, writeCursor } from './query.ts';
import { readClocks } from './readings.ts';
import type { Actor } from './request.ts';
import type { Sensitivity } from './tables.ts';
import type { Viewing } from './viewer.ts';
import { viewing } from './viewer.ts';
import type { Sight } from './visibility.ts';
import { binder } from './visibility.ts';

export type { Count, MatterList, MatterQuery, MatterRow } from './query.ts';

const PAGE = 20;
const CAP = 1000;

/** Columns of a list's row, with the fold of which it reads the clock. */
export const ROW = `m.id, m.kind, m.number, m.title, m.phase, m.open, m.begun, m.applicant, m.sensitivity, m.revision,
  m.fold, m.late, m.provisional,
  exists (select from proposal l where l.office_id = current_office() and l.matter_id = m.id
    and l.settled_at is null) as proposed,
  (select jsonb_build_object('id', p.id, 'name', p.name) from person p
    where p.office_id = current_office() and p.id = m.assignee_id) as assignee,
  (select jsonb_build_object('id', u.id, 'name', u.name) from unit u
    where u.office_id = current_office() and u.id = m.unit_id) as unit`;

export type StoredRow = {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly phase: string;
  readonly open: boolean;
  readonly begun: Day;
  readonly applicant: string | null;
  readonly sensitivity: Sensitivity;
  readonly revision: number;
  readonly fold: State;
  readonly late: boolean;
  readonly provisional: boolean;
  /** Somebody outside let a term pass; what follows is proposed, and a person decides. */
  readonly proposed: boolean;
  readonly assignee: MatterRow['assignee'];
  readonly unit: MatterRow['unit'];
};

/** A cursor that belongs to no page of this list. */
export class BadCursor extends Error {}

/**
 * A page of the matters a person may see, by legal risk unless asked otherwise: past and open first, then by last day,
 * what is paused after that. Right one minute after midnight: nothing stored depends on today.
 */
export async function findMatters(
  store: Store,
  viewer: Actor,
  asked: MatterQuery,
): Promise<MatterList> {
  return inOffice(store, viewer.office, async (tx) => {
    const view = await viewing(store, tx, viewer);
    const query = { ...(await gathered(view, asked)), today: view.today };
    const extent = await extentOf(view, query);
    const { rows, next } = await pageOf({ ...view, ...extent }, query);
    const count = query.count === 'none' ? null : await countOf({ ...view, ...extent }, query);
    const items = rows.map((row) => rowOf(view, row));
    return { next, count, ...(await withColumns(view, query, rows, items)) };
  });
}

/** How many there are: exact to a thousand, past that `1000` and not exact unless asked. */
export const countMatters = (store: Store, viewer: Actor, asked: MatterQuery): Promise<Count> =>
  inOffice(store, viewer.office, async (tx) => {
    const view = await viewing(store, tx, viewer);
    const query = { ...(await gathered(view, asked)), today: view.today };
    const extent = await extentOf(view, query);
    return countOf({ ...view, ...extent }, { ...query, count: query.count ?? 'capped' });
  });

/** All rows of a list: prints. */
export async function* eachMatter(
  store: Store,
  viewer: Actor,
  query: MatterQuery,
): AsyncGenerator<MatterRow, void, undefined> {
  for await (const { items } of eachPage(store, viewer, query)) yield* items;
}

/** A whole list page by page, however long: exports. */
export async function* eachPage(
  store: Store,
  viewer: Actor,
  query: MatterQuery,
): AsyncGenerator<MatterList, void, undefined> {
  let cursor: string | undefined;
  do {
    const page = await findMatters(store, viewer, { ...query, cursor, limit: 500, count: 'none' });
    yield page;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

/** What was typed is found first; the list is made of that. */
const gathered = async (view: Viewing, query: MatterQuery): Promise<MatterQuery> =>
  query.q === undefined
    ? query
    : { ...query, found: await foundIds(view, { q: query.q, kind: query.kind }) };

type Looking = Viewing & Extent;
type Page = { readonly rows: readonly StoredRow[]; readonly next: string | null };
type Keyed = StoredRow & { readonly cursor_key: string };

async function pageOf(view: Looking, query: MatterQuery): Promise<Page> {
  const limit = query.limit ?? PAGE;
  const segments = stretchesOf(view, query);
  const after = query.cursor === undefined ? undefined : findCursor(query.cursor, segments);
  if (query.cursor !== undefined && !after) throw new BadCursor('not a cursor of this list');
  const rows: Stretched[] = [];
  const begin = segments.findIndex(({ name }) => name === (after?.segment ?? name));
  for (const segment of segments.slice(begin)) {
    const from = segment.name === after?.segment ? after : undefined;
    const wanted = { from, limit: limit + 1 - rows.length };
    const found = await segmentPage(view, query, segment, wanted);
    rows.push(...found.map((row) => ({ ...row, segment: segment.name })));
    if (rows.length > limit) break;
  }
  return {
    rows: rows.slice(0, limit),
    next: rows.length > limit ? endOf(rows.at(limit - 1)) : null,
  };
}

/** In the order of a field the list is one stretch, of one kind. */
function stretchesOf({ store }: Viewing, query: MatterQuery): readonly Segment[] {
  const { by, kind = '' } = query;
  const ordered = by === undefined ? undefined : orderedBy(store.matters.get(kind), by);
  if (!ordered) return segmentsOf(query);
  const within = segmentsOf({ ...query, sort: 'due' }).map(({ where }) => `(${where})`);
  return [{ ...ordered, where: `(${within.join(' or ')})` }];
}

type Stretched = Keyed & { readonly segment: string };
const endOf = (last: Stretched | undefined): string | null =>
  last ? writeCursor({ segment: last.segment, key: last.cursor_key, id: last.id }) : null;

async function segmentPage(
  view: Looking,
  query: MatterQuery,
  { where, key, type, order }: Segment,
  {
    from,
    limit,
  }: { readonly from: { key: string; id: string } | undefined; readonly limit: number },
): Promise<readonly Keyed[]> {
  const { values, bind, conditionsFor } = statement(view, query);
  const conditions = conditionsFor('page', view.much ? 'each' : 'all');
  const than = order === 'asc' ? '>' : '<';
  const start = from
    ? `and (${key}, m.id) ${than} (${bind(from.key)}::${type}, ${bind(from.id)}::uuid)`
    : '';
  return view.tx.query<Keyed>(
    `select ${ROW}, ${key}::text as cursor_key from matter m where ${conditions} and ${where} ${start}
     order by ${key} ${order}, m.id ${order} limit ${bind(limit)}`,
    values,
  );
}

function statement(view: Viewing, query: MatterQuery) {
  const { values, bind } = binder();
  const first = bind(view.today);
  const second = bind(yellowUntil(view.calendar, view.today, view.yellowFrom));
  const fixed = `${first}::date is not null and ${second}::date is not null`;
  const { store, eyes } = view;
  const conditionsFor = (sight: Sight, reach: Reach = 'all') =>
    `${fixed} and ${conditionsOf(store.matters.values(), eyes, query, { bind, sight, reach })}`;
  return { values, bind, conditionsFor };
}

async function countOf(view: Looking, query: MatterQuery): Promise<Count> {
  const exact = query.count === 'exact';
  if (view.much && !exact && (await reachesCap(view, query))) return { value: CAP, exact: false };
  const { values, bind, conditionsFor } = statement(view, query);
  // Stretch by stretch, each from its own index, and no further than the count goes.
  const segments = segmentsOf({ ...query, sort: 'due' });
  const stretches = (['by-role', 'by-part'] as const).flatMap((sight) => {
    const conditions = conditionsFor(sight);
    return segments.map(({ where }) => `(select 1 from matter m where ${conditions} and ${where})`);
  });
  const limit = exact ? '' : `limit ${bind(CAP + 1)}`;
  const [row] = await view.tx.query<{ n: number }>(
    `select count(*) as n from (${stretches.join(' union all ')} ${limit}) counted`,
    values,
  );
  const n = row?.n ?? 0;
  return n > CAP && !exact ? { value: CAP, exact: false } : { value: n, exact: true };
}

/** Whether some of very many are more than a count goes: then they need not be counted. */
async function reachesCap(view: Looking, query: MatterQuery): Promise<boolean> {
  if (view.plenty) return true;
  const { values, conditionsFor } = statement(view, query);
  const [row] = await view.tx.query<{ n: number }>(
    `select count(*) as n from (select 1 from matter m where ${conditionsFor('page', 'some')} limit ${CAP + 1}) counted`,
    values,
  );
  return (row?.n ?? 0) > CAP;
}

/** A row of a list as it reads today. */
export function rowOf(view: Viewing, row: StoredRow): MatterRow {
  const matter = view.store.matters.get(row.kind);
  if (!matter) throw new Error(`no matter is declared as ${row.kind}`);
  const readings = readClocks(matter, row.fold, view.calendar, view.now);
  const named = Object.entries(readings)
    .filter(([, { state }]) => state !== 'idle')
    .map(([name, reading]) => ({ name, reading, state: stateOf(reading.stopped, reading.state) }));
  const principal = principalOf(matter, named);
  const until = yellowUntil(view.calendar, view.today, view.yellowFrom);
  const waiting = waitingOf(row.fold.own).find(({ person }) => view.eyes.persons.includes(person));
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    title: row.title,
    phase: row.phase,
    light: lightOf(principal?.reading, row.open, until),
    clock: principal ? clockRow(principal.name, principal.reading) : null,
    begun: row.begun,
    assignee: row.assignee,
    unit: row.unit,
    applicant: row.applicant ?? '',
    sensitivity: row.sensitivity,
    revision: row.revision,
    flags: flagsOf(row),
    ...(waiting ? { waitingFor: waiting.for } : {}),
  };
}

const stateOf = (stopped: Day | null, state: string): string =>
  stopped ? 'stopped' : state === 'missed' ? 'running' : state;

const clockRow = (
  name: string,
  reading: ReturnType<typeof readClocks>[string],
): MatterRow['clock'] => {
  const { state, due, dueAt, limit, provisional, used, allowed, late } = reading;
  const unit = limit?.unit ?? 'working-days';
  return { name, state, due, dueAt, unit, provisional, used, allowed, late };
};

/** What a list shows beside the light. */
const flagsOf = ({ late, provisional, proposed, fold }: StoredRow): string[] => [
  ...(proposed ? ['proposal'] : []),
  ...(late ? ['late'] : []),
  ...(provisional ? ['provisional'] : []),
  ...(fold.taken['urge'] ? ['urged'] : []),
];
