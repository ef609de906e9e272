import type { State } from '../../kernel/act.ts';
import type { Field, Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { calendarOf } from '../calendar.ts';
import { ownInFull } from '../get.ts';
import { loadActs } from '../history.ts';
import type { Store, Tx } from '../open.ts';

/** A record as it stands, its personal values in full. */
export type FullRecord = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly phase: string;
  readonly begun: string;
  readonly last: string;
  readonly unit: string | null;
  readonly assignee: string | null;
  readonly sensitivity: string;
  readonly own: State['own'];
};

const PAGE = 500;

/** What a query gives, a page at a time, however much it is. One such walk at a time in a transaction. */
export async function* eachRow<Row extends object>(
  tx: Tx,
  sql: string,
  values: readonly unknown[] = [],
): AsyncGenerator<Row> {
  await tx.query(`declare walk no scroll cursor for ${sql}`, values);
  for (;;) {
    const rows = await tx.query<Row>(`fetch ${PAGE} from walk`);
    yield* rows;
    if (rows.length < PAGE) break;
  }
  await tx.query('close walk');
}

const RECORDS = `
select m.id, m.number, m.title, m.phase, m.begun, m.last, u.name as unit, p.name as assignee, m.sensitivity, m.fold
from matter m
left join unit u on u.office_id = m.office_id and u.id = m.unit_id
left join person p on p.office_id = m.office_id and p.id = m.assignee_id
where m.office_id = $1 and m.kind = $2 order by m.begun, m.id`;

/** All records of a kind in the order of their days, whoever may see them: for the office's own export. */
export async function* eachRecord(
  store: Store,
  tx: Tx,
  matter: Matter,
): AsyncGenerator<FullRecord> {
  const calendar = await calendarOf(store, tx);
  const masked = hasPersonal({ ...matter.own, ...matter.keeps });
  type Row = Omit<FullRecord, 'own'> & { readonly fold: State };
  for await (const { fold, ...row } of eachRow<Row>(tx, RECORDS, [tx.office, matter.name])) {
    const own = masked
      ? ownInFull(matter, await loadActs(tx, matter, row.id, 'full'), calendar)
      : fold.own;
    yield { ...row, own };
  }
}

const hasPersonal = (fields: Fields): boolean =>
  Object.values(fields).some(
    ({ personal, items }: Field) => personal !== undefined || (items && hasPersonal(items)),
  );
