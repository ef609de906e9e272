import { createHash } from 'node:crypto';
import type { CalendarRevision } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { Matter } from '../../kernel/matter.ts';
import { loadCalendar } from '../../office/calendar/calendar.ts';
import { CLOCK_SETTINGS } from '../../office/settings.ts';
import type { Store, Tx } from '../open.ts';

/** Slips that no act left: a kind counted for the first time, act by act, and one counted anew at this position. */
export const FIRST = -1;
export const ANEW = 0;

type State = {
  readonly declared: Readonly<Record<string, string>>;
  /** From which day on each notice and each choice that a clock reads changes something. */
  readonly basis: Readonly<Record<string, Day>>;
  readonly version: number;
};
type Row = { readonly state: State | null; readonly version: number; readonly news: boolean };

/** Read before anything else: whether there is something to enter. One statement. */
const LOOK = `
select (select jsonb_build_object('declared', s.declared, 'basis', s.basis, 'version', s.calendar_version)
    from figure_state s where s.office_id = o.office_id) as state,
  o.calendar_version as version,
  exists (select from figure_news n where n.office_id = o.office_id) as news
from office o where o.office_id = current_office()`;

async function look(tx: Tx): Promise<Row> {
  const [row] = await tx.query<Row>(LOOK, [], 'figure-look');
  if (!row) throw new Error(`no such office: ${tx.office}`);
  return row;
}

/** Whether acts, declarations or the calendar have changed since the last round. */
export async function isStale(store: Store, tx: Tx): Promise<boolean> {
  const { state, version, news } = await look(tx);
  return news || !state || state.version !== version || !sameDeclared(store, state);
}

function sameDeclared({ matters }: Store, { declared }: State): boolean {
  const now = declaredBy(matters);
  const kinds = new Set([...Object.keys(declared), ...Object.keys(now)]);
  return [...kinds].every((kind) => declared[kind] === now[kind]);
}

/** Puts slips for the matters that a changed declaration or calendar may count otherwise. */
export async function noteChanges(store: Store, tx: Tx): Promise<void> {
  const { state, version } = await look(tx);
  if (state?.version === version && sameDeclared(store, state)) return;
  const declared = declaredBy(store.matters);
  await noteDeclared(tx, state?.declared ?? {}, declared);
  const basis = await basisOf(tx);
  const from = state && changedFrom(state.basis, basis);
  if (from) await slips(tx, ANEW, { from });
  await tx.query(
    `insert into figure_state (office_id, declared, basis, calendar_version) values (current_office(), $1, $2, $3)
     on conflict (office_id) do update set declared = $1, basis = $2, calendar_version = $3`,
    [JSON.stringify(declared), JSON.stringify(basis), version],
  );
}

async function noteDeclared(
  tx: Tx,
  before: State['declared'],
  after: State['declared'],
): Promise<void> {
  for (const kind of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (before[kind] !== after[kind])
      await slips(tx, before[kind] === undefined ? FIRST : ANEW, { kind });
}

/** What an act contributes depends on no day after it: only matters that reach so far are counted anew. */
const slips = (
  tx: Tx,
  seq: number,
  { kind = null, from = null }: { readonly kind?: string | null; readonly from?: Day | null },
) =>
  tx.query(
    `insert into figure_news (office_id, matter_id, seq)
     select office_id, id, $1 from matter where office_id = current_office()
       and ($2::text is null or kind = $2) and ($3::date is null or last >= $3)
     on conflict do nothing`,
    [seq, kind, from],
  );

const byDay = (a: Day, b: Day): number => (a < b ? -1 : Number(a > b));

function changedFrom(before: State['basis'], after: State['basis']): Day | undefined {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const days = [...keys].flatMap((key) =>
    before[key] === after[key] ? [] : [before[key], after[key]].filter((day) => day !== undefined),
  );
  return days.toSorted(byDay)[0];
}

async function basisOf(tx: Tx): Promise<State['basis']> {
  const entered = await tx.query<{ body: CalendarRevision }>(
    'select body from calendar_revision where office_id = current_office()',
  );
  const chosen = await tx.query<{ id: string; from: Day }>(
    `select act_id || ' ' || key as id, from_day as "from" from setting
     where office_id = current_office() and key = any($1)`,
    [CLOCK_SETTINGS],
  );
  return Object.fromEntries([
    ...[...loadCalendar(), ...entered.map(({ body }) => body)].map((one) => [one.id, firstOf(one)]),
    ...chosen.map(({ id, from }) => [id, from]),
  ]);
}

/** The first day that a notice may change: those of a year begin in the December before it. */
const firstOf = ({ days, year, supersedes }: CalendarRevision): Day =>
  [...days.map(({ day }) => day), ...(supersedes ? [`${year - 1}-12-01` as Day] : [])].toSorted(
    byDay,
  )[0] ?? `${year}-01-01`; // a year as a number makes a day

const hashes = new WeakMap<ReadonlyMap<string, Matter>, Readonly<Record<string, string>>>();

/** A fingerprint of all that decides what the matters of a kind contribute, for kinds that have figures. */
function declaredBy(matters: ReadonlyMap<string, Matter>): Readonly<Record<string, string>> {
  const known = hashes.get(matters);
  if (known) return known;
  const made = Object.fromEntries(
    [...matters.values()].flatMap((matter) =>
      matter.figures ? [[matter.name, fingerprint(matter)] as const] : [],
    ),
  );
  hashes.set(matters, made);
  return made;
}

const READ = ['figures', 'clocks', 'days', 'phases', 'changes', 'turns', 'silences'] as const;

const fingerprint = (matter: Matter): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        READ.map((name) => matter[name]),
        written,
      ),
    )
    .digest('hex');

/** Functions as they are written; texts that people read decide nothing. */
const written = (name: string, value: unknown): unknown => {
  if (['title', 'definition', 'rounding', 'nil', 'cites', 'formerly'].includes(name))
    return undefined;
  return typeof value === 'function' ? String(value) : value;
};
