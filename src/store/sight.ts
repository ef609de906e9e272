import type { StoredRow } from './find.ts';
import { ROW } from './find.ts';
import type { Store, Tx } from './open.ts';
import { inOffice, isUuid } from './open.ts';
import type { Actor } from './request.ts';
import { inEmergency } from './sensitive.ts';
import type { Viewing } from './viewer.ts';
import { viewing } from './viewer.ts';
import type { Eyes, Seen } from './visibility.ts';
import { binder, seenOf, statementName, visibleSql } from './visibility.ts';

/** How a person sees a matter: by right, or because he stated why; asked before anything of it is handed out. */
export type Sight = { readonly sensitive: boolean; readonly emergency: boolean };

/** Nothing where he does not see it. */
export const findSight = (store: Store, viewer: Actor, id: string): Promise<Sight | undefined> =>
  inOffice(store, viewer.office, async (tx) => {
    const view = await viewing(store, tx, viewer);
    const byRight = await findVisible(view, undefined, id);
    const row = byRight ?? (await findVisible(view, undefined, id, inEmergency));
    if (!row) return undefined;
    const declared = store.matters.get(row.kind)?.sensitive === true;
    const sensitive = declared || row.sensitivity === 'work-secret';
    return { sensitive, emergency: !byRight };
  });

type Seeing = typeof inEmergency;

export async function findVisible(
  view: Viewing,
  kind: string | undefined,
  id: string,
  seeing?: Seeing,
): Promise<StoredRow | undefined> {
  if (!isUuid(id)) return undefined;
  const { values, bind } = binder();
  const { store, eyes } = view;
  const visible =
    seeing?.(bind, eyes.person, store.clock.now()) ??
    visibleSql(store.matters.values(), eyes, bind, 'page');
  const ofKind = kind === undefined ? '' : `and m.kind = ${bind(kind)}`;
  const sql = `select ${ROW} from matter m
     where m.office_id = current_office() and m.id = ${bind(id)}::uuid ${ofKind} and ${visible}`;
  const [row] = await view.tx.query<StoredRow>(sql, values, statementName('record', sql));
  return row;
}

type SeenRow = StoredRow & {
  readonly unit_id: string | null;
  readonly assignee_id: string | null;
  readonly holders: readonly string[];
};

/**
 * The row with what decides who sees it: the one predicate is asked here, as lists ask it in SQL. What is read after it
 * in the transaction is planned once a connection: planning anew for each record takes longer than reading it.
 */
export async function findRow(tx: Tx, kind: string, id: string): Promise<SeenRow | undefined> {
  const [row] = await tx.query<SeenRow>(
    `select ${ROW}, m.unit_id, m.assignee_id, array(select i.holder from involved i
       where i.office_id = current_office() and i.matter_id = m.id and i.holder like 'person:%') as holders,
       set_config('plan_cache_mode', 'force_generic_plan', true)
     from matter m where m.office_id = current_office() and m.id = $1::uuid and m.kind = $2`,
    [id, kind],
    'record-row',
  );
  return row;
}

export const seenIn = (row: SeenRow, { persons }: Eyes): Seen =>
  seenOf({ ...row, involved: persons.some((person) => row.holders.includes(`person:${person}`)) });
