import type { Store, Tx } from './open.ts';
import { inOffice, isUuid } from './open.ts';
import type { Actor } from './request.ts';
import { openJson, sealingKeyOf, sealJson } from './sealed-json.ts';

/** A form left unfinished. It lies encrypted: it holds personal values before they are an act. */
export type Draft = { readonly key: string; readonly body: unknown; readonly savedAt: string };

type Row = { readonly key: string; readonly sealed: Buffer; readonly at: string };

export async function saveDraft(
  store: Store,
  { office, person }: Actor,
  key: string,
  body: unknown,
): Promise<Draft> {
  return inOffice(store, office, async (tx) => {
    const at = store.clock.now();
    // It was on its way while its act was taken.
    if ((await taken(tx, [body])).size > 0) return { key, body, savedAt: at };
    await tx.query(
      `insert into draft (office_id, person_id, key, sealed, at) values (current_office(), $1, $2, $3, $4)
       on conflict (office_id, person_id, key) do update set sealed = excluded.sealed, at = excluded.at`,
      [person, key, sealJson(await sealingKeyOf(tx, 'draft'), [office, person, key], body), at],
    );
    return { key, body, savedAt: at };
  });
}

/** The person's drafts, the newest first; nobody else's, and none whose act was taken: its page was closed too soon. */
export async function listDrafts(
  store: Store,
  { office, person }: Actor,
): Promise<readonly Draft[]> {
  return inOffice(store, office, async (tx) => {
    const rows = await tx.query<Row>(
      'select key, sealed, at from draft where office_id = current_office() and person_id = $1 order by at desc, key',
      [person],
    );
    const secret = await sealingKeyOf(tx, 'draft');
    const drafts = rows.map((row) => opened(secret, [office, person, row.key], row));
    const done = await taken(
      tx,
      drafts.map(({ body }) => body),
    );
    return drafts.filter(({ body }) => !done.has(actOf(body)));
  });
}

export const findDraft = async (
  store: Store,
  actor: Actor,
  key: string,
): Promise<Draft | undefined> =>
  (await listDrafts(store, actor)).find((draft) => draft.key === key);

/** Gone, or never there: both are done. */
export const deleteDraft = (store: Store, { office, person }: Actor, key: string): Promise<void> =>
  inOffice(store, office, async (tx) => {
    await tx.query(
      'delete from draft where office_id = current_office() and person_id = $1 and key = $2',
      [person, key],
    );
  });

/** Which of the acts that forms are for have been recorded. */
async function taken(tx: Tx, bodies: readonly unknown[]): Promise<ReadonlySet<string>> {
  const acts = bodies.map(actOf).filter(isUuid);
  if (acts.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>(
    'select id from act where office_id = current_office() and id = any($1::uuid[])',
    [acts],
  );
  return new Set(rows.map(({ id }) => id));
}

const actOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'act' in body && typeof body.act === 'string'
    ? body.act
    : '';

const opened = (
  secret: Buffer,
  place: readonly string[],
  { key, sealed: bytes, at }: Row,
): Draft => ({ key, body: openJson(secret, place, bytes), savedAt: at });
