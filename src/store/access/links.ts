import type { Instant } from '../../office/clock.ts';
import { addSeconds } from '../../office/clock.ts';
import type { Store, Tx } from '../open.ts';
import { inOffice } from '../open.ts';

/** 24 hours, in seconds. */
const VALID = 24 * 3600;

export type NewLink = {
  readonly person: string;
  /** The hash of the token. */
  readonly token: Buffer;
  readonly totp: Buffer | null;
  readonly now: Instant;
};

/** Makes the one link of a person: one made before opens nothing any more. Gives the moment it ends. */
export async function addLink(tx: Tx, { person, token, totp, now }: NewLink): Promise<Instant> {
  const expires = addSeconds(now, VALID);
  await tx.query(
    `update sign_in_link set used = $3 where office_id = $1 and person_id = $2 and used is null`,
    [tx.office, person, now],
  );
  await tx.query(
    `insert into sign_in_link (office_id, token, person_id, totp, made, expires)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.office, token, person, totp, now, expires],
  );
  return expires;
}

export type LinkRow = {
  readonly person: string;
  readonly name: string;
  readonly login: string;
  readonly officeName: string;
  readonly totp: Buffer | null;
  readonly expires: Instant;
};

/** A link that may still be used. */
export async function findLink(
  store: Store,
  office: string,
  token: Buffer,
): Promise<LinkRow | undefined> {
  const rows = await inOffice(store, office, (tx) =>
    tx.query<LinkRow>(
      `select l.person_id as person, p.name, coalesce(p.login, '') as login, o.name as "officeName",
         l.totp, l.expires
       from sign_in_link l
       join person p on p.office_id = l.office_id and p.id = l.person_id
       join office o on o.office_id = l.office_id
       where l.office_id = $1 and l.token = $2 and l.used is null and l.expires > $3
         and p.disabled_at is null`,
      [office, token, store.clock.now()],
    ),
  );
  return rows[0];
}

/** True for whoever is first. */
export async function useLink(store: Store, office: string, token: Buffer): Promise<boolean> {
  const rows = await inOffice(store, office, (tx) =>
    tx.query(
      `update sign_in_link set used = $3
       where office_id = $1 and token = $2 and used is null and expires > $3 returning 1`,
      [office, token, store.clock.now()],
    ),
  );
  return rows.length > 0;
}
