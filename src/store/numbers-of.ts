import type { Day } from '../kernel/day.ts';
import type { Tx } from './open.ts';

export type Referred = { readonly number: string | null; readonly repliedOn: Day | null };

/** Numbers and days of reply of other matters, by id: what a letter says of an earlier answer. */
export async function findNumbers(
  tx: Tx,
  ids: readonly string[],
): Promise<Readonly<Record<string, Referred>>> {
  if (ids.length === 0) return {};
  const rows = await tx.query<Referred & { readonly id: string }>(
    `select id, number, fold->'own'->>'repliedOn' as "repliedOn" from matter
     where office_id = current_office() and id::text = any($1)`,
    [ids],
  );
  return Object.fromEntries(rows.map(({ id, number, repliedOn }) => [id, { number, repliedOn }]));
}
