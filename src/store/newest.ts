import type { Matter } from '../kernel/matter.ts';
import type { Field } from '../kernel/field.ts';
import { actRows } from './act-rows.ts';
import type { ActsRow, History, KeptAct } from './history.ts';
import { ACTS_SELECTED, historyOf, loadRows } from './history.ts';
import type { Tx } from './open.ts';
import type { ActRow } from './record.ts';
import type { Viewing } from './viewer.ts';

/** So many acts a record answers with, and so many more of its own procedure; pages bring the others. */
const NEWEST = 50;
const OF_PROCEDURE = 100;

/**
 * Steps every matter has that move nothing on and start no clock: a long record is long by these. `assign`, `read` and
 * the like change what the common steps keep, which the kept fold has.
 */
export const ASIDE: readonly string[] = [
  'assign',
  'urge',
  'circulate',
  'read',
  'countersign',
  'cosign',
  'note',
  'attach',
  'link',
];

/** What is known of the whole record beside each act: `Loaded` without it is one of all acts. */
type Whole = {
  readonly total: number;
  /** How many of them are of the kind's own procedure. */
  readonly leading: number;
  /** An act was corrected or entered late: what the others are marked as follows from all of them. */
  readonly unsettled: boolean;
};
export type Loaded = ActsRow & Partial<Whole>;

/** One pass over the acts of the record, without their contents. */
const LINE = `
line as materialized (
  select a.seq, a.id, a.step <> all($2::text[]) as leads, a.step = 'correct' or a.on_day < max(a.on_day) over (
      order by a.seq rows between unbounded preceding and 1 preceding) as unsettles
  from act a where a.office_id = current_office() and a.matter_id = $1::uuid),
whole as materialized (
  select count(*)::int as total, (count(*) filter (where leads))::int as leading,
    coalesce(bool_or(unsettles), false) as unsettled
  from line)`;

const selected = (wanted: string): string => `
with ${LINE},
wanted as materialized (${wanted}),
kept as materialized (
  select p.act_id, jsonb_object_agg(p.path, p.value) as personal from wanted w
  join personal p on p.office_id = current_office() and p.act_id = w.id group by p.act_id)
select ${ACTS_SELECTED.columns}, whole.*
from whole, wanted w
join act a on a.office_id = current_office() and a.matter_id = $1::uuid and a.seq = w.seq
${ACTS_SELECTED.joins}
order by a.seq`;

const NEWEST_ACTS = selected(`
  select seq, id from line where seq = 1 or seq > (select max(seq) - ${NEWEST} from line) union
  (select seq, id from line where leads order by seq desc limit ${OF_PROCEDURE})`);

const PAGE_OF_ACTS = selected(
  'select seq, id from line where $3::int is null or seq < $3::int order by seq desc limit $4::int',
);

/** The acts that were read of a record, those of them that are shown, and how many there are. */
export type Told = {
  readonly history: History;
  readonly shown: readonly KeptAct[];
  readonly total: number;
};

/** The newest acts of a record, its opening and those of its procedure. */
export const loadNewest = (tx: Tx, id: string): Promise<readonly Loaded[]> =>
  tx.query<Loaded>(NEWEST_ACTS, [id, ASIDE], 'acts-newest');

type Read = {
  readonly id: string;
  readonly rows: readonly Loaded[];
  readonly how: 'full' | 'masked';
};

/** What the acts that were read tell; where they cannot be shown as they stand without the others, all are read. */
export async function toldBy(tx: Tx, matter: Matter, { id, rows, how }: Read): Promise<Told> {
  const total = rows[0]?.total ?? rows.length;
  const some = rows.length < total;
  const folds = how === 'full' && bearers(matter).length > 0 && missesLeading(rows);
  if (some && (rows[0]?.unsettled || folds)) {
    const history = historyOf(matter, await loadRows(tx, id), how);
    return { history, shown: among(history, rows), total };
  }
  const history = historyOf(matter, rows, how);
  return { history, shown: history.acts, total };
}

const among = ({ acts }: History, rows: readonly Loaded[]): readonly KeptAct[] => {
  const ids = new Set(rows.map((row) => row.id));
  return acts.filter((act) => ids.has(act.id));
};

/** Acts of the procedure that were not read may have changed personal values. */
const missesLeading = (rows: readonly Loaded[]): boolean =>
  rows.filter(({ step }) => !ASIDE.includes(step)).length < (rows[0]?.leading ?? 0);

/** Fields whose kept values are masked. */
export const bearers = ({ own, keeps }: Matter): readonly string[] =>
  Object.entries({ ...own, ...keeps })
    .filter(([, field]) => bears(field))
    .map(([name]) => name);

const bears = ({ personal, items }: Field): boolean =>
  personal !== undefined || Object.values(items ?? {}).some(bears);

export type ActsBefore = { readonly before?: number | undefined; readonly limit: number };
type Page = {
  readonly shown: readonly KeptAct[];
  readonly acts: readonly ActRow[];
  /** The place of the last of them, where there are more. */
  readonly next: number | null;
};

/** A page of a record's acts, the newest first. */
export async function pageOfActs(
  view: Viewing,
  matter: Matter,
  { id, how }: Pick<Read, 'id' | 'how'>,
  { before, limit }: ActsBefore,
): Promise<Page> {
  const { tx } = view;
  const values = [id, ASIDE, before ?? null, limit + 1];
  const found = await tx.query<Loaded>(PAGE_OF_ACTS, values, 'acts-page');
  const rows = found.slice(-limit);
  const history = historyOf(matter, rows[0]?.unsettled ? await loadRows(tx, id) : rows, how);
  const shown = among(history, rows);
  const ids = new Set(shown.map((act) => act.id));
  const acts = actRows(view, matter, history).filter((act) => ids.has(act.id));
  const next = found.length > limit ? (rows[0]?.seq ?? null) : null;
  return { shown, acts: acts.toReversed(), next };
}
