import { genesisOfChain, hashEntry } from '../chain.ts';
import type { Store, Tx } from '../open.ts';

/** What the audit keeps besides acts: who came in, what was taken out, what sensitive was read, what administrators did. */
export type AuditWhat =
  | 'signed-in'
  | 'sign-in-failed'
  | 'signed-out'
  | 'link-made'
  | 'link-used'
  | 'authenticator-added'
  | 'password-changed'
  | 'exported'
  | 'read-sensitive'
  | 'person-added'
  | 'person-disabled'
  | 'person-enabled'
  | 'post-given'
  | 'post-ended'
  | 'absence-entered'
  | 'handed-over'
  | 'setting-changed'
  | 'job-retried';

export type AuditEntry = {
  readonly what: AuditWhat;
  /** Who did it; null where nobody is known. */
  readonly person: string | null;
  /** Ids and codes, never a personal value or a secret. */
  readonly about: Readonly<Record<string, unknown>>;
};

/** Writes the entry behind the last one of the office. Stands in the transaction of what it tells of. */
export async function addAudit(store: Store, tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('waishi.audit:' || $1, 0))`, [
    tx.office,
  ]);
  const [last] = await tx.query<{ seq: number; hash: string }>(
    'select seq, hash from audit where office_id = $1 order by seq desc limit 1',
    [tx.office],
  );
  const row = {
    office_id: tx.office,
    seq: (last?.seq ?? 0) + 1,
    at: store.clock.now(),
    person_id: entry.person,
    what: entry.what,
    about: entry.about,
  };
  const prev = last?.hash ?? genesisOfChain(tx.office, 'audit').hash;
  const { hash, sm3 } = hashEntry(prev, row);
  await tx.query(
    `insert into audit (office_id, seq, at, person_id, what, about, prev, hash, sm3)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [...Object.values({ ...row, about: JSON.stringify(row.about) }), prev, hash, sm3],
  );
}

export type AuditRow = {
  readonly seq: number;
  readonly at: string;
  readonly what: string;
  readonly person: string | null;
  readonly name: string | null;
  readonly about: Readonly<Record<string, unknown>>;
};

/** Newest first, before an entry. A matter is named by its number where it has one. */
export async function listAudit(
  tx: Tx,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly AuditRow[]> {
  return tx.query<AuditRow>(
    `select a.seq, a.at, a.what, a.person_id as person, p.name,
       case when m.number is null then a.about else a.about || jsonb_build_object('matter', m.number) end as about
     from audit a left join person p on p.office_id = a.office_id and p.id = a.person_id
     left join matter m on m.office_id = a.office_id
       and m.id = case when a.about->>'matter' ~ '^[0-9a-f-]{36}$' then (a.about->>'matter')::uuid end
     where a.office_id = $1 and ($2::bigint is null or a.seq < $2)
     order by a.seq desc limit $3`,
    [tx.office, before, limit],
  );
}
