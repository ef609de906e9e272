import { createHash } from 'node:crypto';
import type { Refusal } from '../kernel/refusal.ts';
import type { Day } from '../kernel/day.ts';
import { isAdministrator as administers } from '../office/roles.ts';
import { administerIn, administrative, rolesHeld } from './administer.ts';
import { again } from './again.ts';
import type { Store, Tx } from './open.ts';
import { inOffice, Undo } from './open.ts';
import { performIn } from './perform.ts';
import type { Actor } from './request.ts';
import { isPerson, noPerson } from './personnel.ts';

export type HandOver = {
  readonly act: string;
  /** Whose open matters. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
};
export type HandedOver =
  | { readonly done: { readonly matters: number; readonly repeated: boolean } }
  | { readonly refused: Refusal }
  | { readonly forbidden: Refusal }
  | { readonly conflict: 'act-id-reused' };

/**
 * Hands all open matters of a person to another: one act of the office, and with it one 转办 in each matter, so that
 * each history says whose it was. All or none.
 */
export async function handOver(store: Store, actor: Actor, asked: HandOver): Promise<HandedOver> {
  return again(() =>
    inOffice(store, actor.office, async (tx): Promise<HandedOver> => {
      const { act, from, to, reason } = asked;
      let matters = 0;
      const on = store.clock.today();
      const request = { act, step: 'handOver' as const, on, asks: { from, to }, reason };
      const result = await administerIn(store, tx, actor, {
        ...request,
        effect: async () => {
          if (from === to) return same;
          if (!(await isPerson(tx, to)) || !(await isPerson(tx, from))) return noPerson;
          const open = await openOf(tx, from);
          if (await isAdministrator(tx, to, on)) return noBusiness;
          matters = open.length;
          return assignAll(store, tx, actor, { ...asked, open });
        },
      });
      if (!('done' in result)) throw new Undo(result);
      const { repeated } = result.done;
      return { done: { matters: repeated ? await countGiven(tx, act) : matters, repeated } };
    }),
  );
}

const noBusiness = administrative('no-business', '三员分立', {
  zh: '系统、安全、审计管理员不办理业务，请另选人员。',
  en: 'Administrators of the platform handle no matters; choose somebody else.',
});

const isAdministrator = async (tx: Tx, person: string, on: Day): Promise<boolean> =>
  (await rolesHeld(tx, person, on)).some(({ role }) => administers(role));

type Open = { readonly id: string; readonly kind: string };

const openOf = (tx: Tx, person: string): Promise<readonly Open[]> =>
  tx.query<Open>(
    `select id, kind from matter
     where office_id = current_office() and assignee_id = $1 and open order by id`,
    [person],
  );

async function assignAll(
  store: Store,
  tx: Tx,
  actor: Actor,
  { act, to, reason, open }: HandOver & { readonly open: readonly Open[] },
): Promise<Refusal | undefined> {
  for (const { id, kind } of open) {
    const performed = await performIn(store, tx, actor, {
      act: derivedId(act, id),
      kind,
      matter: id,
      step: 'assign',
      on: store.clock.today(),
      asks: { to, note: `移交：${reason}`.slice(0, 500) },
    });
    if (!('done' in performed)) return 'refused' in performed ? performed.refused : notYours;
  }
  return undefined;
}

async function countGiven(tx: Tx, act: string): Promise<number> {
  const rows = await tx.query<{ matter_id: string; id: string }>(
    `select matter_id, id from act where office_id = current_office() and step = 'assign' and at = (
       select at from office_act where office_id = current_office() and id = $1)`,
    [act],
  );
  return rows.filter(({ matter_id: matter, id }) => id === derivedId(act, matter)).length;
}

/** The same id for the same act and matter, in the form of a UUID (version 8): sent twice, it stays one act. */
export function derivedId(act: string, matter: string): string {
  const hex = createHash('sha256').update(`${act} ${matter}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

const rule = (code: string, zh: string, en: string): Refusal =>
  administrative(code, '事项移交', { zh, en });
const same = rule('same-person', '移交人和接收人不能是同一人。', 'The two people must differ.');
const notYours = rule(
  'not-your-step',
  '有的事项您不能转办，请由公开工作机构负责人移交。',
  'You may not reassign some of these matters; the head of the unit hands them over.',
);
