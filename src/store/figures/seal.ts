import type { Calendar } from '../../kernel/calendar.ts';
import { calendarOf } from '../calendar.ts';
import type { Store, Tx } from '../open.ts';
import { inOffice } from '../open.ts';
import { ANEW, FIRST, isStale, noteChanges } from './basis.ts';
import type { Base } from './catalogue.ts';
import { catalogueOf } from './catalogue.ts';
import type { Line } from './contributions.ts';
import { contributionsOf, standingWith, withNext } from './contributions.ts';
import type { Entered } from './entries.ts';
import { differences, enter, enteredOf } from './entries.ts';
import type { History } from './histories.ts';
import { loadHistories } from './histories.ts';
import { noteMerges } from './survivors.ts';

/** Matters worked off in one round: one transaction, one position. */
const ROUND = 400;

/** Enters what acts have brought since the last round. Cheap where nothing has; any number may do so at once. */
export async function sealFigures(store: Store, office: string): Promise<void> {
  if (!(await inOffice(store, office, (tx) => isStale(store, tx)))) return;
  while ((await inOffice(store, office, (tx) => round(store, tx))) === ROUND);
}

/** One round: the slips of so many matters, entered at the next position. Gives how many it took. */
async function round(store: Store, tx: Tx): Promise<number> {
  await tx.query(
    "select pg_advisory_xact_lock(hashtextextended('figures ' || current_office(), 0))",
  );
  await noteChanges(store, tx);
  await noteMerges(tx, store.matters);
  const slips = await takeSlips(tx);
  const ids = [...slips.keys()];
  if (ids.length === 0) return 0;
  const calendar = await calendarOf(store, tx);
  const before = await enteredOf(tx, ids);
  const at = store.clock.now();
  const { bases } = catalogueOf(store.matters);
  const entries = (await loadHistories(tx, store.matters, ids)).flatMap((history) =>
    entriesOf(history, {
      bases: bases.get(history.matter.name) ?? [],
      slips: slips.get(history.id) ?? [],
      before: before.get(history.id) ?? new Map<string, Line>(),
      calendar,
      at,
    }),
  );
  if (entries.length > 0) await enter(tx, await nextPosition(tx, at), entries);
  return ids.length;
}

/** Acts of a matter are written one after another, so what a slip names is there with all that came before it. */
async function takeSlips(tx: Tx): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await tx.query<{ matter: string; seq: number }>(
    `with taken as (select distinct matter_id from figure_news where office_id = current_office()
       order by matter_id limit ${ROUND})
     delete from figure_news n using taken
     where n.office_id = current_office() and n.matter_id = taken.matter_id
     returning n.matter_id as matter, n.seq`,
  );
  return new Map(
    [...Map.groupBy(rows, ({ matter }) => matter)].map(([id, own]) => [
      id,
      own.map(({ seq }) => seq),
    ]),
  );
}

async function nextPosition(tx: Tx, at: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `insert into figure_seal (office_id, n, at)
     select current_office(), coalesce(max(n), 0) + 1, $1 from figure_seal where office_id = current_office()
     returning n`,
    [at],
  );
  if (!row) throw new Error('no position was given');
  return row.n;
}

type Round = {
  readonly bases: readonly Base[];
  readonly slips: readonly number[];
  readonly before: ReadonlyMap<string, Line>;
  readonly calendar: Calendar;
  readonly at: string;
};

/**
 * What a matter's new acts change, act by act: each entry bears the moment at which the act that caused it was
 * recorded, so that a view as of a moment between two acts of one round is right too.
 */
function entriesOf(history: History, round: Round): readonly Entered[] {
  const { id, matter, acts } = history;
  const { bases, slips, calendar } = round;
  const counted = { id, matter, bases, calendar };
  const first = slips.includes(FIRST) ? 1 : Math.min(...slips.filter((seq) => seq > 0), Infinity);
  const earlier = acts.filter(({ seq }) => seq < first);
  let stood = standingWith(matter, earlier, calendar);
  let before = round.before;
  const entries: Entered[] = [];
  const move = (at: string) => {
    const after = contributionsOf(counted, stood);
    entries.push(...differences(before, after).map((line) => ({ ...line, matter: id, at })));
    before = after;
  };
  if (slips.includes(ANEW) && earlier.length > 0) move(round.at);
  for (const [n, act] of acts.entries()) {
    if (act.seq < first) continue;
    stood = withNext(matter, stood, acts.slice(0, n + 1), calendar);
    move(act.at);
  }
  return entries;
}
