import type { Day } from '../kernel/day.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Text } from '../kernel/text.ts';
import type { OfficeStep } from '../office/roles.ts';
import { mayAdminister, officeSteps, roleTitles } from '../office/roles.ts';
import { again } from './again.ts';
import { storable } from './asks.ts';
import { canonical, genesisOfChain, hashEntry } from './chain.ts';
import { held } from './load.ts';
import type { Store, Tx } from './open.ts';
import { inOffice, Undo } from './open.ts';
import type { Actor } from './request.ts';
import type { Held } from './visibility.ts';

/** A change of the office itself. Its id is the caller's: sent twice, it is one act. */
export type OfficeRequest = {
  readonly act: string;
  readonly step: OfficeStep;
  readonly on: Day;
  readonly asks: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  /** The step concerns the person who takes it alone: their own absence. */
  readonly self?: boolean;
};

export type Administered =
  | { readonly done: { readonly act: string; readonly repeated: boolean } }
  | { readonly refused: Refusal }
  | { readonly forbidden: Refusal }
  | { readonly conflict: 'act-id-reused' };

/** Why it cannot be, or nothing once the tables say what the act says. */
export type Effect = (tx: Tx) => Promise<Refusal | undefined>;

type Last = { readonly seq: number; readonly hash: string };
type Earlier = {
  readonly step: string;
  readonly by_person: string | null;
  readonly asks: unknown;
};

/** The write path of what is no matter: checks the role, makes the effect and chains the act, in one transaction. */
export async function administer(
  store: Store,
  actor: Actor,
  request: OfficeRequest,
  effect: Effect,
): Promise<Administered> {
  return again(() =>
    inOffice(store, actor.office, async (tx): Promise<Administered> => {
      const result = await administerIn(store, tx, actor, { ...request, effect });
      if (!('done' in result)) throw new Undo(result);
      return result;
    }),
  );
}

/** The same inside a transaction that is open; what is not done must be undone by the caller. */
export async function administerIn(
  store: Store,
  tx: Tx,
  actor: Actor,
  { effect, ...request }: OfficeRequest & { readonly effect: Effect },
): Promise<Administered> {
  await lockChain(tx);
  const asks = storable(request.asks);
  const earlier = await findEarlier(tx, request.act);
  if (earlier) {
    const same =
      earlier.step === request.step &&
      earlier.by_person === actor.person &&
      canonical(earlier.asks) === canonical(asks);
    return same ? { done: { act: request.act, repeated: true } } : { conflict: 'act-id-reused' };
  }
  const roles = await rolesToday(tx, actor.person, store.clock.today());
  if (!mayAdminister(request.step, roles, request.self))
    return { forbidden: notYours(request.step) };
  const refused = await effect(tx);
  if (refused) return { refused };
  await chainOfficeAct(tx, { ...request, asks, by: actor.person, at: store.clock.now() });
  return { done: { act: request.act, repeated: false } };
}

export const rolesHeld = async (tx: Tx, person: string, on: Day): Promise<readonly Held[]> =>
  tx.query<Held>(held('$1', '$2', '$2'), [person, on], 'held');

const rolesToday = async (tx: Tx, person: string, on: Day): Promise<readonly string[]> =>
  (await rolesHeld(tx, person, on)).map(({ role }) => role);

/** Acts of the office itself are chained one at a time. */
export const lockChain = (tx: Tx) =>
  tx.query('select 1 from office where office_id = current_office() for update');

async function findEarlier(tx: Tx, id: string): Promise<Earlier | undefined> {
  const rows = await tx.query<Earlier>(
    'select step, by_person, asks from office_act where office_id = current_office() and id = $1',
    [id],
  );
  return rows[0];
}

/** Appends to the chain of the office's own acts; the caller holds the lock on the office. */
export async function chainOfficeAct(
  tx: Tx,
  act: Omit<OfficeRequest, 'self'> & { readonly by: string | null; readonly at: string },
): Promise<void> {
  const [last] = await tx.query<Last>(
    'select seq, hash from office_act where office_id = current_office() order by seq desc limit 1',
  );
  const prev = last?.hash ?? genesisOfChain(tx.office, 'office_act').hash;
  const row = {
    office_id: tx.office,
    seq: (last?.seq ?? 0) + 1,
    id: act.act,
    step: act.step,
    on_day: act.on,
    at: act.at,
    by_person: act.by,
    asks: storable(act.asks),
    reason: act.reason === undefined ? null : storable(act.reason),
  };
  const { hash, sm3 } = hashEntry(prev, row);
  const values = { ...row, asks: JSON.stringify(row.asks), prev, hash, sm3 };
  const columns = Object.keys(values);
  const marks = columns.map((_, at) => `$${at + 1}`);
  await tx.query(
    `insert into office_act (${columns.join(', ')}) values (${marks.join(', ')})`,
    Object.values(values),
  );
}

const LAW = '平台管理规则';

/** A no of the platform's own rules of administration; there is no article behind it and none is pretended. */
export const administrative = (code: string, article: string, because: Text): Refusal => ({
  code,
  law: LAW,
  article,
  because,
});

export function notYours(step: OfficeStep): Refusal {
  const titles = officeSteps[step].flatMap((role) => (role === 'self' ? [] : [roleTitles[role]]));
  return administrative('not-your-step', '三员分立', {
    zh: `这项操作由${titles.map(({ zh }) => zh).join('、')}办理。`,
    en: `This is done by: ${titles.map(({ en }) => en).join(', ')}.`,
  });
}
