import { yearOf } from '../kernel/day.ts';
import { numberText, templateOf } from '../office/numbering.ts';
import type { OfficeStep } from '../office/roles.ts';
import type { Administered } from './administer.ts';
import { administer, administrative } from './administer.ts';
import type { Store, Tx } from './open.ts';
import type { Actor } from './request.ts';
import { settingsOn, shortNameOf } from './settings.ts';
import type { NumberTable } from './tables.ts';

/** One number and what became of it. Together they account for every number from 1 to the last. */
export type NumberRow = Omit<NumberTable, 'office_id'>;

export const listNumbers = (tx: Tx, scheme: string, year: number): Promise<readonly NumberRow[]> =>
  tx.query<NumberRow>(
    `select scheme, year, n, text, state, matter_id, act_id, reason, at from number_used
     where office_id = current_office() and scheme = $1 and year = $2 order by n`,
    [scheme, year],
  );

/** Numbers up to the last that nobody accounts for; none unless the data was changed from outside. */
export async function missingNumbers(
  tx: Tx,
  scheme: string,
  year: number,
): Promise<readonly number[]> {
  const rows = await tx.query<{ n: number }>(
    `select g.n from counter c cross join lateral generate_series(1, c.last) g(n)
     where c.office_id = current_office() and c.scheme = $1 and c.year = $2 and not exists (
       select from number_used u where u.office_id = current_office()
         and u.scheme = $1 and u.year = $2 and u.n = g.n) order by 1`,
    [scheme, year],
  );
  return rows.map(({ n }) => n);
}

type Change = {
  readonly act: string;
  readonly scheme: string;
  readonly year: number;
  readonly n: number;
  readonly reason: string;
  /** The text on paper, where it differs from today's form. */
  readonly text?: string;
};

/** Keeps a number back (预留). It is given to nobody until it is voided or used on paper. */
export const reserveNumber = (store: Store, actor: Actor, change: Change): Promise<Administered> =>
  enter(store, actor, 'reserveNumber', { ...change, state: 'reserved' });

/** Enters a number that was used on paper, before the platform or beside it. */
export const recordPaperNumber = (
  store: Store,
  actor: Actor,
  change: Change,
): Promise<Administered> => enter(store, actor, 'recordPaperNumber', { ...change, state: 'paper' });

/** A scheme belongs to one kind of matter, which declares its form. */
const declaredFor = (store: Store, scheme: string): string | undefined =>
  [...store.matters.values()].find(({ numbering }) => scheme in numbering)?.numbering[scheme];

async function enter(
  store: Store,
  actor: Actor,
  step: OfficeStep,
  { state, ...change }: Change & { readonly state: 'reserved' | 'paper' },
): Promise<Administered> {
  const { act, scheme, year, n, reason } = change;
  const on = store.clock.today();
  const asks = { scheme, year, n, ...(change.text === undefined ? {} : { text: change.text }) };
  return administer(store, actor, { act, step, on, asks, reason }, async (tx) => {
    if (!Number.isInteger(n) || n < 1 || n > 999_999 || year > yearOf(on) || year < 1949)
      return unfit;
    const settings = await settingsOn(tx, on);
    const template = templateOf(scheme, settings, {
      shortName: shortNameOf(settings),
      declared: declaredFor(store, scheme),
    });
    const rows = await tx.query(
      `insert into number_used (office_id, scheme, year, n, text, state, reason, at, act_id)
       values (current_office(), $1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (office_id, scheme, year, n) do update set state = excluded.state, reason = excluded.reason
         where number_used.state = 'reserved' and excluded.state = 'paper'
       returning n`,
      [
        scheme,
        year,
        n,
        change.text ?? numberText(template, year, n),
        state,
        reason,
        store.clock.now(),
        act,
      ],
    );
    return rows.length === 1 ? undefined : taken;
  });
}

/** Voids a number with a reason: a reserved one, or one whose document was never sent. It is never given again. */
export const voidNumber = (
  store: Store,
  actor: Actor,
  change: Omit<Change, 'text'>,
): Promise<Administered> => {
  const { act, scheme, year, n, reason } = change;
  const asks = { scheme, year, n };
  const on = store.clock.today();
  return administer(store, actor, { act, step: 'voidNumber', on, asks, reason }, async (tx) => {
    const rows = await tx.query(
      `update number_used set state = 'void', reason = $4
       where office_id = current_office() and scheme = $1 and year = $2 and n = $3 and state <> 'void' returning n`,
      [scheme, year, n, reason],
    );
    return rows.length === 1 ? undefined : notGiven;
  });
};

const rule = (code: string, zh: string, en: string) => administrative(code, '发文字号', { zh, en });
const taken = rule('number-taken', '该号已被使用或者预留。', 'This number is taken.');
const notGiven = rule(
  'number-not-given',
  '该号尚未使用，或者已经作废。',
  'This number was not given, or is void.',
);
const unfit = rule('number-unfit', '年份或者序号不正确。', 'The year or the number cannot be.');
