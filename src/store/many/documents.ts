import type { FieldError } from '../../kernel/refusal.ts';
import type { Instant } from '../../office/clock.ts';
import type { Decided } from '../decision.ts';
import type { Tx } from '../open.ts';
import type { ActRequest } from '../request.ts';
import { notReceived, usesOf } from '../used-documents.ts';

type Using = { readonly request: ActRequest; readonly decided: Decided };

const MISSING = `
select w.sha256 from unnest($1::text[]) w(sha256) where not exists (
  select from document d where d.office_id = current_office() and d.sha256 = w.sha256)`;

/** Errors of acts that name documents never received, by the act's id. */
export async function missingOf(
  tx: Tx,
  acts: readonly Using[],
): Promise<ReadonlyMap<string, readonly FieldError[]>> {
  const wanted = new Set(acts.flatMap(({ decided }) => usesOf(decided)).map((use) => use.sha256));
  if (wanted.size === 0) return new Map();
  const rows = await tx.query<{ sha256: string }>(MISSING, [[...wanted]]);
  const missing = rows.map(({ sha256 }) => sha256);
  return new Map(
    acts.flatMap(({ request, decided }) => {
      const errors = notReceived(decided, missing);
      return errors.length > 0 ? [[request.act, errors] as const] : [];
    }),
  );
}

const JOIN = `
insert into document_use (office_id, matter_id, act_id, sha256, what, name, made, at)
select current_office(), w.matter, w.act, d.sha256, w.what, d.name, false, $2
from json_to_recordset($1::json) w(matter uuid, act uuid, sha256 text, what text)
join document d on d.office_id = current_office() and d.sha256 = w.sha256
on conflict do nothing`;

/** Joins the documents that acts name to their matters. */
export async function joinAll(tx: Tx, acts: readonly Using[], at: Instant): Promise<void> {
  const used = acts.flatMap(({ request: { matter, act }, decided }) =>
    usesOf(decided).map(({ sha256, what }) => ({ matter, act, sha256, what })),
  );
  if (used.length > 0) await tx.query(JOIN, [JSON.stringify(used), at]);
}
