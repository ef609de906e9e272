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

/** The newest first, so many at a time. */
const PAGE = 100;

const BATCHES = `
select b.id, b.kind, b.file, b.sha256, b.at, b.read, b.entered, b.known, b.reported, b.voided,
  jsonb_build_object('id', b.by_person, 'name', coalesce(p.name, '')) as by,
  b.undone_act, b.undone_at, coalesce(u.reason, '') as undone_reason,
  jsonb_build_object('id', u.by_person, 'name', coalesce(q.name, '')) as undone_by
from import_batch b
left join import_batch last on last.office_id = current_office() and last.id = $4
left join person p on p.office_id = current_office() and p.id = b.by_person
left join office_act u on u.office_id = current_office() and u.id = b.undone_act
left join person q on q.office_id = current_office() and q.id = u.by_person
where b.office_id = current_office() and ($1::text is null or b.kind = $1) and ($2::uuid is null or b.id = $2)
  and ($3::text[] is null or b.kind = any($3) or b.by_person = $5)
  and ($4::uuid is null or b.at < last.at or (b.at = last.at and b.id > last.id))
order by b.at desc, b.id limit ${PAGE + 1}`;

type Row = Omit<ImportBatch, 'undone'> & {
  readonly voided: number | null;
  readonly undone_act: string | null;
  readonly undone_at: string | null;
  readonly undone_reason: string;
  readonly undone_by: Named;
};

export type BatchQuery = {
  readonly kind?: string | undefined;
  readonly batch?: string | undefined;
  /** Only of these kinds, and what the person entered himself; of all where left out. */
  readonly kinds?: readonly string[] | undefined;
  /** The last one of the page before. */
  readonly after?: string | undefined;
};
export type BatchList = { readonly items: readonly ImportBatch[]; readonly next: string | null };

/** The imports of an office, the newest first, page by page. */
export const importBatches = (
  store: Store,
  { office, person }: Actor,
  { kind, batch, kinds, after }: BatchQuery = {},
): Promise<BatchList> =>
  inOffice(store, office, async (tx) => {
    const asked = [kind ?? null, batch ?? null, kinds ?? null, after ?? null, person];
    const rows = await tx.query<Row>(BATCHES, asked);
    const items = rows.slice(0, PAGE).map(batchOf);
    return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  });

function batchOf(row: Row): ImportBatch {
  const { voided, undone_act, undone_at, undone_reason, undone_by, ...batch } = row;
  if (undone_act === null || undone_at === null) return { ...batch, undone: null };
  const undone = { act: undone_act, at: undone_at, by: undone_by, reason: undone_reason };
  return { ...batch, undone: { ...undone, voided: voided ?? 0 } };
}
