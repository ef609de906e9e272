import type { Store } from '../open.ts';
import { inOffice } from '../open.ts';
import type { Named } from '../query.ts';
import type { Actor } from '../request.ts';

/** A file that was imported, as the list of imports shows it. */
export type ImportBatch = {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly sha256: string;
  readonly by: Named;
  readonly at: string;
  readonly read: number;
  readonly entered: number;
  readonly known: number;
  readonly reported: number;
  /** By which act and when it was undone; how many records that voided. */
  readonly undone: {
    readonly act: string;
    readonly at: string;
    readonly by: Named;
    readonly reason: string;
    readonly voided: number;
  } | null;
};

const BATCHES = `
select b.id, b.kind, b.file, b.sha256, b.at, b.read, b.entered, b.known, b.reported, b.voided,
  jsonb_build_object('id', b.by_person, 'name', coalesce(p.name, '')) as by,
  b.undone_act, b.undone_at, coalesce(u.reason, '') as undone_reason,
  jsonb_build_object('id', u.by_person, 'name', coalesce(q.name, '')) as undone_by
from import_batch b
left join person p on p.office_id = current_office() and p.id = b.by_person
left join office_act u on u.office_id = current_office() and u.id = b.undone_act
left join person q on q.office_id = current_office() and q.id = u.by_person
where b.office_id = current_office() and ($1::text is null or b.kind = $1) and ($2::uuid is null or b.id = $2)
order by b.at desc, b.id limit 200`;

type Row = Omit<ImportBatch, 'undone'> & {
  readonly voided: number | null;
  readonly undone_act: string | null;
  readonly undone_at: string | null;
  readonly undone_reason: string;
  readonly undone_by: Named;
};

/** The last imports of an office, of one kind or of all, the newest first. */
export const importBatches = (
  store: Store,
  { office }: Actor,
  {
    kind = null,
    batch = null,
  }: { readonly kind?: string | null; readonly batch?: string | null } = {},
): Promise<readonly ImportBatch[]> =>
  inOffice(store, office, async (tx) => (await tx.query<Row>(BATCHES, [kind, batch])).map(batchOf));

function batchOf(row: Row): ImportBatch {
  const { voided, undone_act, undone_at, undone_reason, undone_by, ...batch } = row;
  if (undone_act === null || undone_at === null) return { ...batch, undone: null };
  const undone = { act: undone_act, at: undone_at, by: undone_by, reason: undone_reason };
  return { ...batch, undone: { ...undone, voided: voided ?? 0 } };
}
