import type { Store } from './open.ts';
import { inOffice } from './open.ts';
import type { Actor } from './request.ts';

/** How an office read a table with the same headings last time, as whoever keeps it wrote it; undefined where it never did. */
export const findMapping = (
  store: Store,
  { office }: Actor,
  { kind, signature }: { readonly kind: string; readonly signature: string },
): Promise<unknown> =>
  inOffice(store, office, async (tx) => {
    const [row] = await tx.query<{ mapping: unknown }>(
      'select mapping from import_mapping where office_id = current_office() and kind = $1 and signature = $2',
      [kind, signature],
    );
    return row?.mapping;
  });

export const keepMapping = (
  store: Store,
  { office, person }: Actor,
  kept: { readonly kind: string; readonly signature: string; readonly mapping: object },
): Promise<void> =>
  inOffice(store, office, async (tx) => {
    await tx.query(
      `insert into import_mapping (office_id, kind, signature, mapping, person_id, at)
       values (current_office(), $1, $2, $3, $4, $5)
       on conflict (office_id, kind, signature)
       do update set mapping = excluded.mapping, person_id = excluded.person_id, at = excluded.at`,
      [kept.kind, kept.signature, JSON.stringify(kept.mapping), person, store.clock.now()],
    );
  });
