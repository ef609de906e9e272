import type { Day } from '../kernel/day.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { OfficeRequest } from './administer.ts';
import { administrative } from './administer.ts';
import type { Store, Tx } from './open.ts';

export type Change = Pick<OfficeRequest, 'act'> & { readonly on?: Day; readonly reason?: string };

/** The act behind a change of the office. */
export const request = (
  store: Store,
  change: Change,
  step: OfficeRequest['step'],
  asks: OfficeRequest['asks'],
): OfficeRequest => ({
  act: change.act,
  step,
  on: change.on ?? store.clock.today(),
  asks,
  ...(change.reason === undefined ? {} : { reason: change.reason }),
});

export const taken = (code: string, zh: string, en: string): Refusal =>
  administrative(code, '人员管理', { zh, en });

export const noUnit = taken(
  'no-such-unit',
  '没有这个处室，或者处室已撤销。',
  'There is no such unit, or it was closed.',
);
export const noPerson = taken('no-such-person', '没有这个人员。', 'There is no such person.');

export async function isPerson(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from person where office_id = current_office() and id::text = $1',
    [id],
  );
  return rows.length === 1;
}

/** A unit of the office that still is one. */
export async function isUnit(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from unit where office_id = current_office() and id::text = $1 and closed_on is null',
    [id],
  );
  return rows.length === 1;
}
