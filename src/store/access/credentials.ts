import type { Instant } from '../../office/clock.ts';
import type { Store } from '../open.ts';
import { inOffice } from '../open.ts';

export type Credential = {
  readonly office: string;
  readonly officeCode: string;
  readonly person: string;
  readonly disabled: boolean;
  readonly password: string | null;
  readonly totp: Buffer | null;
  readonly totpCounter: number;
};

/** Everyone who signs in with this name; several where offices share an installation. */
export async function findCredentials(store: Store, login: string): Promise<readonly Credential[]> {
  const { rows } = await store.pool.query<Credential>(
    `select office_id as office, office_code as "officeCode", person_id as person, disabled,
       password, totp, totp_counter as "totpCounter" from find_credentials($1)`,
    [login],
  );
  return rows;
}

type Who = { readonly office: string; readonly person: string };

export type NewCredential = Who & {
  readonly password: string;
  /** An authenticator just set up, and the counter of the code that proved it. */
  readonly totp?: { readonly sealed: Buffer; readonly counter: number } | undefined;
};

/** Sets the password and, where one is given, the authenticator. */
export async function setCredential(store: Store, given: NewCredential): Promise<void> {
  await inOffice(store, given.office, (tx) =>
    tx.query(
      `insert into credential (office_id, person_id, password, totp, totp_counter, changed)
       values ($1, $2, $3, $4, coalesce($5, 0), $6)
       on conflict (office_id, person_id) do update
       set password = $3, totp = coalesce($4, credential.totp), changed = $6,
         totp_counter = coalesce($5, credential.totp_counter)`,
      [
        given.office,
        given.person,
        given.password,
        given.totp?.sealed ?? null,
        given.totp?.counter ?? null,
        store.clock.now(),
      ],
    ),
  );
}

/** True for whoever is first with this counter; the same code again finds it used. */
export async function useTotpCounter(store: Store, who: Who, counter: number): Promise<boolean> {
  const rows = await inOffice(store, who.office, (tx) =>
    tx.query(
      `update credential set totp_counter = $3
       where office_id = $1 and person_id = $2 and totp_counter < $3 returning 1`,
      [who.office, who.person, counter],
    ),
  );
  return rows.length > 0;
}

export async function findLogin(store: Store, { office, person }: Who): Promise<Login | undefined> {
  const rows = await inOffice(store, office, (tx) =>
    tx.query<Login>(
      `select p.name, p.login, c.password, c.totp is not null as authenticator from person p
       left join credential c on c.office_id = p.office_id and c.person_id = p.id
       where p.office_id = $1 and p.id = $2`,
      [office, person],
    ),
  );
  return rows[0];
}
export type Login = {
  readonly name: string;
  readonly login: string | null;
  readonly password: string | null;
  readonly authenticator: boolean;
};

type Limits = { readonly free: number; readonly first: number; readonly most: number };

/** Counts an attempt at sign-in; gives the seconds to wait before the next, 0 lets this one pass. */
export async function beginAttempt(
  store: Store,
  subject: string,
  { free, first, most }: Limits,
): Promise<number> {
  const { rows } = await store.pool.query<{ wait: number }>(
    'select begin_attempt($1, $2, $3, $4, $5) as wait',
    [subject, store.clock.now(), free, first, most],
  );
  return rows[0]?.wait ?? 0;
}

/** An attempt that succeeded: the account's failures are forgotten, the address has one less. */
export async function endAttempt(
  store: Store,
  account: string,
  address: { readonly subject: string; readonly free: number },
): Promise<void> {
  await store.pool.query('delete from attempt where subject = $1', [account]);
  await store.pool.query(
    `update attempt set failures = failures - 1, until = case when failures > $2 then until end
     where subject = $1 and failures > 0`,
    [address.subject, address.free],
  );
}

export async function forgetAttempts(store: Store, before: Instant): Promise<void> {
  await store.pool.query('delete from attempt where last < $1 and (until is null or until < $1)', [
    before,
  ]);
}

/** What everything sealed for an office is sealed with, beside the operator's key. */
export async function getOfficeSecret(store: Store, office: string): Promise<Buffer> {
  const [row] = await inOffice(store, office, (tx) =>
    tx.query<{ secret: Buffer }>('select secret from office where office_id = $1', [office]),
  );
  if (!row) throw new Error(`There is no office ${office}.`);
  return row.secret;
}
