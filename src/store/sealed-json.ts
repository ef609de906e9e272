import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Tx } from './open.ts';

/** What people typed and nobody else is to read in the database: AES-256-GCM under a key of the office. */

const IV = 12;
const TAG = 16;

export async function sealingKeyOf(tx: Tx, what: 'draft' | 'saved'): Promise<Buffer> {
  const [row] = await tx.query<{ secret: Buffer }>(
    'select secret from office where office_id = current_office()',
  );
  if (!row) throw new Error(`no such office: ${tx.office}`);
  return Buffer.from(hkdfSync('sha256', row.secret, '', `waishi ${what}`, 32));
}

/** Bound to its place: what is moved to another person or key does not open. */
const placeOf = (place: readonly string[]): Buffer => Buffer.from(place.join('\n'), 'utf8');

export function sealJson(key: Buffer, place: readonly string[], body: unknown): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(placeOf(place));
  const text = Buffer.concat([cipher.update(JSON.stringify(body ?? null), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

export function openJson(key: Buffer, place: readonly string[], bytes: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV))
    .setAAD(placeOf(place))
    .setAuthTag(bytes.subarray(IV, IV + TAG));
  const text = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
  return JSON.parse(text.toString('utf8')) as unknown;
}
