import type { State } from '../kernel/act.ts';
import type { Calendar } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import { findUnlawful, refold } from '../kernel/fold.ts';
import type { Matter } from '../kernel/matter.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { calendarOf } from './calendar.ts';
import { canonical } from './chain.ts';
import { loadActs } from './history.ts';
import type { KeptAct } from './history.ts';
import { inOffice } from './open.ts';
import type { Store, Tx } from './open.ts';
import { matterIds } from './outbox-acts.ts';
import { project } from './project.ts';
import type { Projection } from './project.ts';
import type { MatterTable } from './tables.ts';

/** A recorded act that the law of its day refuses, though it was recorded neither as late nor as irregular. */
export type Unlawful = {
  readonly matter: string;
  readonly kind: string;
  readonly number: string | null;
  readonly act: string;
  readonly step: string;
  readonly on: Day;
  readonly refused: Refusal;
};

/** A place where what is kept for lists is not what the acts give. */
export type Difference = {
  readonly matter: string;
  readonly kind: string;
  readonly number: string | null;
  /** `fold`, a column of table matter, `clock <name>`, or `act <id>` where the acts no longer fold at all. */
  readonly where: string;
  readonly kept: unknown;
  readonly folded: unknown;
};

export type Replayed = {
  readonly office: string;
  readonly matters: number;
  readonly acts: number;
  readonly late: number;
  readonly irregular: number;
  readonly unlawful: readonly Unlawful[];
  readonly differences: readonly Difference[];
};

/** Decides every recorded act of an office again, under the law of its day, and folds every matter again. */
export async function replayOffice(store: Store, office: string): Promise<Replayed> {
  return inOffice(store, office, async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    const calendar = await calendarOf(store, tx);
    const counts = { matters: 0, acts: 0, late: 0, irregular: 0 };
    const unlawful: Unlawful[] = [];
    const differences: Difference[] = [];
    for await (const { id, kind } of matterIds(tx)) {
      const matter = store.matters.get(kind);
      if (!matter) continue;
      const kept = await loadKept(tx, matter, id);
      const marks = kept.acts.flatMap((act) => act.marks);
      counts.matters += 1;
      counts.acts += kept.acts.length;
      counts.late += marks.filter((mark) => mark.kind === 'late').length;
      counts.irregular += marks.filter((mark) => mark.kind === 'irregular').length;
      unlawful.push(...unlawfulIn(matter, kept, calendar));
      differences.push(...differencesIn(matter, kept, calendar));
    }
    return { office, ...counts, unlawful, differences };
  });
}

/** The nightly check: differences alone. */
export const compareOffice = async (store: Store, office: string): Promise<readonly Difference[]> =>
  (await replayOffice(store, office)).differences;

type Kept = {
  readonly id: string;
  readonly row: MatterTable;
  readonly clocks: readonly KeptClock[];
  readonly acts: readonly KeptAct[];
};
type KeptClock = Pick<Projection['clocks'][number], 'name' | 'due' | 'resumes' | 'stopped'> & {
  readonly state: string;
  readonly provisional: boolean;
};

async function loadKept(tx: Tx, matter: Matter, id: string): Promise<Kept> {
  const [row] = await tx.query<MatterTable>(
    'select * from matter where office_id = $1 and id = $2',
    [tx.office, id],
  );
  if (!row) throw new Error(`no such matter: ${id}`);
  const clocks = await tx.query<KeptClock>(
    `select name, state, due, resumes, stopped, provisional from clock
     where office_id = $1 and matter_id = $2 order by name`,
    [tx.office, id],
  );
  return { id, row, clocks, acts: await loadActs(tx, matter, id, 'masked') };
}

function unlawfulIn(matter: Matter, { id, row, acts }: Kept, calendar: Calendar): Unlawful[] {
  const byId = new Map(acts.map((act) => [act.id, act]));
  return findUnlawful(matter, acts, { calendar }).flatMap(({ act, refused }) => {
    const found = byId.get(act);
    if (!found) return [];
    const { step, on } = found;
    return [{ matter: id, kind: matter.name, number: row.number, act, step, on, refused }];
  });
}

/** What columns of table matter are projections, and of what. */
const COLUMNS: Readonly<Record<string, (projection: Projection) => unknown>> = {
  phase: ({ phase }) => phase,
  open: ({ open }) => open,
  title: ({ title }) => title,
  begun: ({ begun }) => begun,
  last: ({ last }) => last,
  applicant: ({ applicant }) => applicant,
  sensitivity: ({ sensitivity }) => sensitivity,
  clock: ({ principal }) => principal?.name ?? null,
  clock_state: ({ principal }) => principal?.state ?? 'idle',
  due: ({ principal }) => principal?.due ?? null,
  resumes: ({ principal }) => principal?.resumes ?? null,
  stopped: ({ principal }) => principal?.stopped ?? null,
  provisional: ({ principal }) => principal?.provisional ?? false,
};

function differencesIn(matter: Matter, kept: Kept, calendar: Calendar): Difference[] {
  const about = { matter: kept.id, kind: matter.name, number: kept.row.number };
  const folded = refold(matter, kept.acts, { calendar });
  if (!('state' in folded)) {
    const because =
      'refused' in folded.decision ? folded.decision.refused : folded.decision.invalid;
    return [{ ...about, where: `act ${folded.broken}`, kept: null, folded: because }];
  }
  const projection = project(matter, folded.state, calendar);
  const columns = Object.entries(COLUMNS).map(([name, of]) => ({
    where: name,
    kept: Object.entries(kept.row).find(([column]) => column === name)?.[1] ?? null,
    folded: of(projection),
  }));
  const pairs = [
    foldPair(kept.row.fold, folded.state),
    ...columns,
    ...clockPairs(kept, projection),
  ];
  return pairs
    .filter((pair) => textOf(pair.kept) !== textOf(pair.folded))
    .map((pair) => ({ ...about, ...pair }));
}

type Pair = Pick<Difference, 'where' | 'kept' | 'folded'>;

const foldPair = (kept: State, folded: State): Pair => ({ where: 'fold', kept, folded });

function clockPairs({ clocks }: Kept, { clocks: folded }: Projection): Pair[] {
  const names = new Set([...clocks, ...folded].map(({ name }) => name));
  return [...names].sort().map((name) => ({
    where: `clock ${name}`,
    kept: clocks.find((clock) => clock.name === name) ?? null,
    folded: keptOf(folded.find((clock) => clock.name === name)),
  }));
}

/** What the table keeps of a clock; the hour of its end and the rest are read from the fold. */
function keptOf(clock: Projection['clocks'][number] | undefined): KeptClock | null {
  if (!clock) return null;
  const { name, state, due, resumes, stopped, provisional } = clock;
  return { name, state, due, resumes, stopped, provisional };
}

/** As JSON would keep it, whatever the order of keys. */
const textOf = (value: unknown): string => canonical(JSON.parse(JSON.stringify(value ?? null)));
