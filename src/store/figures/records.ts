import type { Day } from '../../kernel/day.ts';
import type { Store, Tx } from '../open.ts';
import { inOffice } from '../open.ts';
import type { Actor } from '../request.ts';
import { viewing } from '../viewer.ts';
import type { Bind, Eyes } from '../visibility.ts';
import { binder, visibleSql } from '../visibility.ts';
import type { Declared, Reading } from './catalogue.ts';
import { catalogueOf } from './catalogue.ts';
import { sealFigures } from './seal.ts';
import type { AsOf, Period, Span } from './sums.ts';
import { simplesOf, slicePattern, spanOf } from './values.ts';

/** An act that a figure counts, with its matter. */
export type FigureRecord = {
  readonly matter: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  /** The legal day by which it is counted. */
  readonly day: Day;
  readonly act: string;
  readonly step: string;
  readonly slice: string;
  /** What is told apart or put in order. */
  readonly value: string;
  /** What is added up. */
  readonly amount: number | null;
  readonly figure: string;
};
export type RecordsAsked = {
  readonly period: Period;
  readonly asOf?: AsOf;
  readonly slice?: string | undefined;
  readonly limit?: number;
  readonly cursor?: string | undefined;
};
export type FigureRecords = {
  readonly records: readonly FigureRecord[];
  /** Counted, but not for the viewer's eyes. */
  readonly hidden: number;
  readonly next: string | null;
};

/** A cursor that belongs to no page of these records. */
export class BadRecordCursor extends Error {}

/** A share opens the whole it is a share of. */
const opened = (reading: Reading): Reading => (reading.op === 'share' ? reading.whole : reading);

type Looking = {
  readonly tx: Tx;
  readonly declared: Declared;
  /** Nobody: whoever has the data directory in his hands. */
  readonly eyes: Eyes | null;
  readonly asked: RecordsAsked;
};

/**
 * The records behind a figure, by the day they count on (those of a stock backwards from the end), page by page along
 * an index. The viewer sees what he may open; the rest is a number.
 */
export async function figureRecords(
  store: Store,
  viewer: { readonly office: string; readonly person: string | null },
  key: string,
  asked: RecordsAsked,
): Promise<FigureRecords> {
  const declared = catalogueOf(store.matters).figures.get(key);
  if (!declared) throw new Error(`no such figure: ${key}`);
  const { office, person } = viewer;
  await sealFigures(store, office);
  return inOffice(store, office, async (tx) => {
    // A page is few rows of an index, whatever the planner expects: compiling the plan would take longer.
    tx.send('set local jit = off');
    const who: Actor | null = person === null ? null : { office, person };
    const eyes = who && (await viewing(store, tx, who)).eyes;
    const looking = { tx, declared, eyes, asked };
    const page = await pageOf(looking);
    return { ...page, hidden: await hiddenOf(looking) };
  });
}

/** All of them, page by page, as far as the viewer may open them: exports. */
export async function* eachFigureRecord(
  store: Store,
  viewer: Actor,
  key: string,
  asked: Omit<RecordsAsked, 'cursor' | 'limit'>,
): AsyncGenerator<FigureRecord> {
  let cursor: string | undefined;
  do {
    const page = await figureRecords(store, viewer, key, { ...asked, cursor, limit: 500 });
    yield* page.records;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

const stretches = ({ declared, asked }: Looking): readonly Stretch[] =>
  simplesOf(opened(declared.reading)).map((simple) => ({
    ...spanOf(simple, asked.period),
    stays: simple.base.figure.op === 'stock',
  }));
type Stretch = Span & { readonly stays: boolean };

type Place = Pick<FigureRecord, 'day' | 'act' | 'value' | 'figure'>;

async function pageOf(looking: Looking): Promise<Omit<FigureRecords, 'hidden'>> {
  const { limit = 50, cursor } = looking.asked;
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const all: FigureRecord[] = [];
  const ranges = stretches(looking);
  for (const range of ranges)
    all.push(...(await rowsOf(looking, range, { after, limit: limit + 1 })));
  const turn = ranges.some(({ stays }) => stays) ? -1 : 1;
  const sorted = all.toSorted((a, b) => turn * compare(a, b));
  const records = sorted.slice(0, limit);
  const last = records.at(-1);
  return { records, next: sorted.length > limit && last ? writeCursor(last) : null };
}

const placeOf = ({ day, act, value, figure }: Place): readonly string[] => [
  day,
  act,
  value,
  figure,
];
function compare(a: Place, b: Place): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  const at = one.findIndex((part, n) => part !== other[n]);
  return at < 0 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}

const writeCursor = (place: Place): string =>
  Buffer.from(JSON.stringify(placeOf(place))).toString('base64url');
function readCursor(cursor: string): Place {
  const parts = partsOf(cursor);
  if (!Array.isArray(parts) || parts.length !== 4 || !parts.every((one) => typeof one === 'string'))
    throw new BadRecordCursor('not a cursor of these records');
  const [day, act, value, figure] = parts as [Day, string, string, string]; // four texts; the database reads them
  return { day, act, value, figure };
}
function partsOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** Entries `e` of the view that is asked for. */
function within({ asked: { asOf = 'now' } }: Looking, bind: Bind, e: string): string {
  if (asOf === 'now') return 'true';
  return 'position' in asOf
    ? `${e}.seal <= ${bind(asOf.position)}::bigint`
    : `${e}.at < ${bind(asOf.before)}::timestamptz`;
}

function conditions(looking: Looking, { figure, from, to }: Span, bind: Bind): string {
  const { slice } = looking.asked;
  return [
    `e.office_id = current_office() and e.figure = ${bind(figure)} and e.day <= ${bind(to)}::date`,
    ...(from === null ? [] : [`e.day >= ${bind(from)}::date`]),
    ...(slice === undefined ? [] : [sliceSql(slice, bind)]),
    within(looking, bind, 'e'),
  ].join(' and ');
}

/** What stands of the line of entry `e`: its sum, and the first entry of it, which alone is shown. */
const standingLine = (looking: Looking, bind: Bind): string => `
  select sum(x.n) as n, min(array[x.seal, x.ordinal]) filter (where x.n > 0) as first from figure_entry x
  where x.office_id = e.office_id and x.matter_id = e.matter_id and x.figure = e.figure and x.record = e.record
    and x.day = e.day and x.slice = e.slice and x.value = e.value
    and x.amount is not distinct from e.amount and ${within(looking, bind, 'x')}`;

/** What has come in and not gone out by the day; reversed corrections of the day it began fall out. */
const standingStay = (looking: Looking, bind: Bind, to: Day): string => `
  select sum(y.n) as n, (min(array[y.day - date '1970-01-01', y.seal, y.ordinal]) filter (where y.n > 0))[2:3] as first from (
    select x.day, sum(x.n) as n, min(x.seal) filter (where x.n > 0) as seal,
      (min(array[x.seal, x.ordinal]) filter (where x.n > 0))[2] as ordinal from figure_entry x
    where x.office_id = e.office_id and x.matter_id = e.matter_id and x.figure = e.figure and x.record = e.record
      and x.slice = e.slice and x.day <= ${bind(to)}::date and ${within(looking, bind, 'x')}
    group by x.day) y`;

/** `*` stands for any value of one of the fields a figure is split by. */
const sliceSql = (slice: string, bind: Bind): string =>
  slice.includes('*') ? `e.slice ~ ${bind(slicePattern(slice))}` : `e.slice = ${bind(slice)}`;

type Wanted = { readonly after: Place | undefined; readonly limit: number };
const MOST = 4096;

/**
 * Entries are taken along the index in batches, and each batch is looked at closely: what the planner has to guess is
 * bounded, and the first page of a million costs what the first page of a thousand does.
 */
async function rowsOf(
  looking: Looking,
  range: Stretch,
  { after, limit }: Wanted,
): Promise<readonly FigureRecord[]> {
  const found: FigureRecord[] = [];
  let place = after;
  for (let size = limit + 13; ; size = Math.min(size * 4, MOST)) {
    const batch = await batchOf(looking, range, { after: place, limit: size });
    found.push(...batch.rows);
    if (found.length >= limit || batch.taken < size || !batch.last) return found.slice(0, limit);
    place = { ...batch.last, figure: range.figure };
  }
}

type Last = Pick<Place, 'day' | 'act' | 'value'>;
type Batch = {
  readonly rows: readonly FigureRecord[];
  /** Entries looked at, and the last of them. */
  readonly taken: number;
  readonly last: Last | null;
};
type BatchRow = FigureRecord & { readonly taken: number; readonly last: Last | null };

async function batchOf(looking: Looking, range: Stretch, { after, limit }: Wanted): Promise<Batch> {
  const { tx, declared, eyes } = looking;
  const { values, bind } = binder();
  const where = conditions(looking, range, bind);
  const line = range.stays ? standingStay(looking, bind, range.to) : standingLine(looking, bind);
  const seen = eyes ? visibleSql([declared.matter], eyes, bind, 'page') : 'true';
  const sort = (way: string) => `e.day ${way}, e.record ${way}, e.value ${way}`;
  const [on, back] = range.stays ? ['desc', 'asc'] : ['asc', 'desc'];
  const rows = await tx.query<BatchRow>(
    `with e as materialized (
       select e.* from figure_entry e where ${where} and e.n > 0 and ${startOf(range, after, bind)}
       order by ${sort(on)} fetch first ${limit} rows with ties
     ), batch as (
       select count(*) as taken, (select jsonb_build_object('day', e.day, 'act', e.record, 'value', e.value)
         from e order by ${sort(back)} limit 1) as last from e
     ), found as (
       select m.id as matter, m.kind, m.number, m.title, e.day, e.record as act, a.step, e.slice, e.value,
         e.amount::float8 as amount, e.figure
       from e
       join lateral (${line}) s on s.n > 0 and s.first = array[e.seal, e.ordinal]
       join matter m on m.office_id = e.office_id and m.id = e.matter_id
       join act a on a.office_id = e.office_id and a.id = e.record
       where ${seen}
     )
     select batch.taken, batch.last, e.* from batch left join found e on true order by e.day ${on}, e.act ${on}, e.value ${on}`,
    values,
  );
  return {
    taken: rows[0]?.taken ?? 0,
    last: rows[0]?.last ?? null,
    // A batch in which nothing stands is one row that is no record.
    rows: rows.filter(({ act }) => act !== null).map(recordOf),
  };
}

function recordOf(row: BatchRow): FigureRecord {
  const { matter, kind, number, title, day, act, step, slice, value, amount, figure } = row;
  return { matter, kind, number, title, day, act, step, slice, value, amount, figure };
}

function startOf({ stays, figure }: Stretch, after: Place | undefined, bind: Bind): string {
  if (!after) return 'true';
  const past = stays ? figure < after.figure : figure > after.figure;
  const than = `${stays ? '<' : '>'}${past ? '=' : ''}`;
  const place = `${bind(after.day)}::date, ${bind(after.act)}::uuid, ${bind(after.value)}::text`;
  return `(e.day, e.record, e.value) ${than} (${place})`;
}

/** How many of the records counted the viewer may not open. */
async function hiddenOf(looking: Looking): Promise<number> {
  const { tx, declared, eyes } = looking;
  if (!eyes || seesAll(declared, eyes)) return 0;
  let hidden = 0;
  for (const range of stretches(looking)) {
    const { values, bind } = binder();
    const where = conditions(looking, range, bind);
    const [row] = await tx.query<{ n: number }>(
      `select coalesce(sum(e.n), 0)::float8 as n from figure_entry e
       join matter m on m.office_id = e.office_id and m.id = e.matter_id
       where ${where} and (${visibleSql([declared.matter], eyes, bind)}) is not true`,
      values,
    );
    hidden += row?.n ?? 0;
  }
  return hidden;
}

const seesAll = ({ matter }: Declared, { held }: Eyes): boolean =>
  held.some(
    ({ role, unit }) =>
      matter.heads.includes(role) &&
      (matter.roles[role]?.sees === 'office' ||
        (matter.roles[role]?.sees === 'unit' && unit === null)),
  );
