import type { Day } from '../kernel/day.ts';
import type { Tx } from './open.ts';
import { addJobs } from './outbox.ts';
import type { Purpose } from './outbox.ts';

/** Enqueues a scheduled job of a day unless it was enqueued before, by this process or another. */
export async function scheduleOnce(
  tx: Tx,
  { purpose, day, at }: { readonly purpose: Purpose; readonly day: Day; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query(
    `insert into schedule (office_id, purpose, day, at) values ($1, $2, $3, $4)
     on conflict do nothing returning 1`,
    [tx.office, purpose, day, at],
  );
  if (rows.length === 0) return false;
  await addJobs(tx, [{ office: tx.office, act: `${tx.office}:${day}`, purpose, payload: { day } }]);
  return true;
}

/** Keeps what a scheduled check found, for the administrator's page; nothing found is kept too. */
export async function keepFinding(
  tx: Tx,
  {
    purpose,
    day,
    found,
    at,
  }: { purpose: Purpose; day: Day; found: readonly unknown[]; at: string },
): Promise<void> {
  await tx.query(
    `insert into finding (office_id, purpose, day, found, at) values ($1, $2, $3, $4, $5)
     on conflict (office_id, purpose, day) do update set found = excluded.found, at = excluded.at`,
    [tx.office, purpose, day, JSON.stringify(found), at],
  );
}

/** What the last runs of the scheduled checks found. */
export const lastFindings = (
  tx: Tx,
): Promise<{ purpose: string; day: Day; found: readonly unknown[]; at: string }[]> =>
  tx.query(
    `select distinct on (purpose) purpose, day, found, at from finding
     where office_id = $1 order by purpose, day desc`,
    [tx.office],
  );
