import type { State } from '../kernel/act.ts';
import { refuse } from '../kernel/decide.ts';
import type { Matter } from '../kernel/matter.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { say } from '../kernel/text.ts';
import { derivedId } from './derived-id.ts';
import type { Store, Tx } from './open.ts';
import { inOffice } from './open.ts';

const KIND = 'annual-report';
type ReportSort = 'law-based-government' | 'disclosure';

/** The id under which a report is begun where nobody has: two people who begin it at once begin one. */
function reportId(office: string, sort: ReportSort, year: number, voided: number): string {
  const again = voided === 0 ? '' : ` ${voided}`;
  const name = `${office} ${KIND} ${sort} ${year}${again}`;
  return derivedId(name);
}

export type StoredReport = {
  readonly id: string;
  /** Nothing before anyone has begun it. */
  readonly phase: string | null;
  readonly own: State['own'];
};
type Row = { readonly id: string; readonly phase: string; readonly own: State['own'] };

const GONE: readonly string[] = ['voided', 'merged'];
const reportsOf = (tx: Tx, sort: string, year: number): Promise<readonly Row[]> =>
  tx.query<Row>(
    `select id, phase, fold->'own' as own from matter where office_id = current_office() and kind = $1
       and fold->'own'->>'sort' = $2 and fold->'own'->>'year' = $3 order by begun, id`,
    [KIND, sort, String(year)],
    'annual-reports',
  );

/** The report as its acts left it, whoever began it under whatever id; else the id to begin it under. */
export const findReport = (
  store: Store,
  office: string,
  sort: ReportSort,
  year: number,
): Promise<StoredReport> =>
  inOffice(store, office, async (tx) => {
    const rows = await reportsOf(tx, sort, year);
    const found = rows.find(({ phase }) => !GONE.includes(phase));
    return found ?? { id: reportId(office, sort, year, rows.length), phase: null, own: {} };
  });

/** Why a report cannot be begun: of a kind and year there is one. Whoever comes at the same moment waits for the answer. */
export async function secondReport(
  tx: Tx,
  matter: Matter,
  request: { readonly matter: string; readonly step: string; readonly asks: State['own'] },
): Promise<Refusal | undefined> {
  const { sort, year } = request.asks;
  if (matter.name !== KIND || matter.steps[request.step]?.from) return undefined;
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${tx.office} ${KIND} ${String(sort)} ${String(year)}`,
  ]);
  const rows = await reportsOf(tx, String(sort), Number(year));
  if (rows.every(({ phase }) => GONE.includes(phase))) return undefined;
  return refuse(
    matter,
    matter.inForce,
    'report-exists',
    say(
      '该年度的这种报告已经开始起草，请在已有的报告上办理；更正的，另出新版。',
      'The report of that year was begun: work on it, or make a new edition of it.',
    ),
  );
}
