import type { Day } from '../kernel/day.ts';
import type { Matter } from '../kernel/matter.ts';
import { isUuid } from './open.ts';
import { isRegister, referencesIn } from './reference-keys.ts';
import type { Viewing } from './viewer.ts';
import type { Bind } from './visibility.ts';
import { binder, seesPersonal, visibleSql } from './visibility.ts';

/** What a reference reads: the record it leads to, and how that was called on the day. */
export type NameRow = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** What it is called now, where that is another name. */
  readonly now?: string;
};

type AnyRecord = Readonly<Record<string, unknown>>;
type Row = {
  readonly asked: string;
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly own: AnyRecord;
  readonly names: WholeNames;
};

const MOST = 500;
/** Entries merged into one that was merged itself: followed so far. */
const DEPTH = 8;

/** Records by their ids as this person may see them; an entry that was merged reads as the one that stays. */
export async function namesOf(
  view: Viewing,
  asked: readonly string[],
  on?: Day,
): Promise<Readonly<Record<string, NameRow>>> {
  const ids = [...new Set(asked)].filter(isUuid).slice(0, MOST);
  if (ids.length === 0) return {};
  const { values, bind } = binder();
  const rows = await view.tx.query<Row>(
    `with recursive way (asked, id, depth) as (
       select x, x, 0 from unnest(${bind(ids)}::uuid[]) x
       union all
       select w.asked, (m.fold->'own'->>'survivor')::uuid, w.depth + 1 from way w
         join matter m on m.office_id = current_office() and m.id = w.id and m.phase = 'united'
         where w.depth < ${DEPTH})
     select distinct on (w.asked) w.asked, m.id, m.kind, m.number, m.title, m.fold->'own' as own,
       ${wholeNamesSql(view, bind)} as names
     from way w join matter m on m.office_id = current_office() and m.id = w.id
     where ${visibleSql(view.store.matters.values(), view.eyes, bind, 'page')}
     order by w.asked, w.depth desc`,
    values,
  );
  return Object.fromEntries(rows.map((row) => [row.asked, nameOn(row, titleOf(view, row), on)]));
}

/** By the name it bore on the day: a record of 2021 shows the name of 2021. A matter is known by its number. */
function nameOn({ id, kind, number, own }: Row, title: string, on: Day | undefined): NameRow {
  const called = number ? `${number} ${title}` : title;
  const former = on === undefined ? undefined : formerName(own, on);
  return former === undefined || former === called
    ? { id, kind, title: called }
    : { id, kind, title: former, now: called };
}

type Former = { readonly name: string; readonly until: Day | null };

/** The first name that had not ended on the day; nothing where it was the one of today. */
export function formerName(own: AnyRecord, on: Day): string | undefined {
  const known = (own['formerNames'] ?? []) as readonly Former[]; // the list every register keeps
  const ended = known.flatMap(({ name, until }) => (until ? [{ name, until }] : []));
  return ended.toSorted((a, b) => (a.until < b.until ? -1 : 1)).find(({ until }) => on <= until)
    ?.name;
}

type Titled = { readonly id: string; readonly kind: string; readonly own: AnyRecord };

/**
 * Entries of registers are called by their whole names before those whose work the register is, who may open each of
 * them. Everywhere else names are masked.
 */
export async function titlesInFull(
  { tx, store, eyes }: Viewing,
  rows: readonly Titled[],
): Promise<ReadonlyMap<string, string>> {
  const open = rows.flatMap((row) => {
    const matter = store.matters.get(row.kind);
    return matter && hasNames(matter) && seesPersonal(matter, eyes) ? [{ row, matter }] : [];
  });
  if (open.length === 0) return new Map();
  const found = await tx.query<{ id: string; path: string; value: string }>(
    `select distinct on (p.matter_id, path) p.matter_id as id, regexp_replace(p.path, '^asks\\.', '') as path, p.value
     from personal p join act a on a.office_id = p.office_id and a.id = p.act_id
     where p.office_id = current_office() and p.matter_id = any($1::uuid[]) and p.value is not null
     order by p.matter_id, path, a.seq desc`,
    [open.map(({ row }) => row.id)],
  );
  const byId = Map.groupBy(found, ({ id }) => id);
  return new Map(
    open.map(({ row, matter }) => {
      const personal = (byId.get(row.id) ?? []).map(({ path, value }) => [path, value] as const);
      return [row.id, matter.titled({ ...row.own, ...Object.fromEntries(personal) })];
    }),
  );
}

/** Personal values by the name of their field; nothing for whoever sees them masked. */
export type WholeNames = Readonly<Record<string, string>> | null;

/** The same as a column of a statement on table `matter` (alias `m`), so that it is one statement. */
export function wholeNamesSql({ store, eyes }: Viewing, bind: Bind): string {
  const kinds = [...store.matters.values()]
    .filter((matter) => hasNames(matter) && seesPersonal(matter, eyes))
    .map(({ name }) => name);
  if (kinds.length === 0) return 'null::jsonb';
  return `case when m.kind = any(${bind(kinds)}::text[]) then (select jsonb_object_agg(n.path, n.value) from (
    select distinct on (path) regexp_replace(p.path, '^asks\\.', '') as path, p.value
    from personal p join act a on a.office_id = p.office_id and a.id = p.act_id
    where p.office_id = current_office() and p.matter_id = m.id and p.value is not null
    order by path, a.seq desc) n) end`;
}

/** What a record is called, of a row with `wholeNamesSql`. */
export function titleOf(
  { store }: Viewing,
  {
    kind,
    title,
    own,
    names,
  }: Omit<Titled, 'id'> & { readonly title: string; readonly names: WholeNames },
): string {
  const matter = store.matters.get(kind);
  return names && matter ? matter.titled({ ...own, ...names }) : title;
}

/** A register whose entries are called by a personal name. */
const hasNames = (matter: Matter): boolean =>
  isRegister(matter) && Object.values(matter.own).some(({ personal }) => personal === 'name');

/** Ids of the records that some values of a kind name. */
export const idsNamed = ({ own, keeps }: Matter, values: AnyRecord): readonly string[] =>
  referencesIn({ ...own, ...keeps }, values).map(({ id }) => id);
