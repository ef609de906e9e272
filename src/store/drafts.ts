import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Store, Tx } from './open.ts';
import { inOffice, isUuid } from './open.ts';
import type { Actor } from './request.ts';

/** A form left unfinished. It lies encrypted: it holds personal values before they are an act. */
export type Draft = { readonly key: string; readonly body: unknown; readonly savedAt: string };

type Row = { readonly key: string; readonly sealed: Buffer; readonly at: string };
const IV = 12;
const TAG = 16;

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
      [person, key, sealed(await keyOf(tx), [office, person, key], body), at],
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
    const secret = await keyOf(tx);
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

async function keyOf(tx: Tx): Promise<Buffer> {
  const [row] = await tx.query<{ secret: Buffer }>(
    'select secret from office where office_id = current_office()',
  );
  if (!row) throw new Error(`no such office: ${tx.office}`);
  return Buffer.from(hkdfSync('sha256', row.secret, '', 'waishi draft', 32));
}

/** Bound to its place: a draft moved to another person or key does not open. */
const placeOf = (place: readonly string[]): Buffer => Buffer.from(place.join('\n'), 'utf8');

function sealed(key: Buffer, place: readonly string[], body: unknown): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(placeOf(place));
  const text = Buffer.concat([cipher.update(JSON.stringify(body ?? null), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

function opened(secret: Buffer, place: readonly string[], { key, sealed: bytes, at }: Row): Draft {
  const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, IV))
    .setAAD(placeOf(place))
    .setAuthTag(bytes.subarray(IV, IV + TAG));
  const text = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
  return { key, body: JSON.parse(text.toString('utf8')) as unknown, savedAt: at };
}
