import type { Day } from '../kernel/day.ts';
import { importRows } from '../store/many/import.ts';
import type { ReportedRow } from '../store/many/import.ts';
import type { Store } from '../store/open.ts';
import type { Actor, NotDone } from '../store/request.ts';
import type { Placed, Planned } from './import.ts';
import { rowsOf } from './import.ts';

/** Some rows of a table as they are understood: the first, and those with something wrong. */
export type Look = {
  readonly rows: readonly (Placed & { readonly errors: ReportedRow['errors'] })[];
  readonly counts: {
    readonly rows: number;
    /** Cells that could not be read. */
    readonly unread: number;
    /** Cells for which a reading is offered. */
    readonly offers: number;
    readonly leftOut: number;
  };
};

const FIRST = 30;
const WRONG = 120;
/** So many rows are tried out on the spot; of a larger table, only those that are shown. */
const TRIED = 1000;

export async function lookAt(
  store: Store,
  actor: Actor,
  { planned, on }: { readonly planned: Planned; readonly on: Day },
): Promise<Look | NotDone> {
  const counts = { rows: 0, unread: 0, offers: 0, leftOut: 0 };
  const kept: Placed[] = [];
  for await (const row of rowsOf(planned)) {
    const unread = row.cells.flatMap((cell) => cell.unread ?? []);
    counts.rows += 1;
    counts.unread += unread.length;
    counts.offers += unread.filter(({ offer }) => offer !== undefined).length;
    if (row.leftOut) counts.leftOut += 1;
    if (kept.length < TRIED || (unread.length > 0 && kept.length < TRIED + WRONG)) kept.push(row);
  }
  const answer = await tried(store, actor, { planned, on, rows: kept });
  if (!('reported' in answer)) return answer;
  const errors = new Map(answer.reported.map(({ row, errors: of }) => [row, of]));
  const rows = kept.map((row) => ({ ...row, errors: errors.get(row.place) ?? [] }));
  const first = rows.slice(0, FIRST);
  const wrong = rows.slice(FIRST).filter(({ errors: of, leftOut }) => of.length > 0 || leftOut);
  return { rows: [...first, ...wrong.slice(0, WRONG)], counts };
}

type Trying = { readonly planned: Planned; readonly on: Day; readonly rows: readonly Placed[] };

function tried(store: Store, actor: Actor, { planned, on, rows }: Trying) {
  const { matter, file } = planned.table;
  async function* records() {
    for (const { leftOut, place, own } of rows) if (!leftOut) yield { row: place, own, on };
  }
  return importRows(store, actor, {
    kind: matter.name,
    batch: crypto.randomUUID(),
    file: { ...file, sheets: planned.sheets.map(({ survey: { name } }) => name) },
    rows: records(),
    mode: 'dry',
  });
}
