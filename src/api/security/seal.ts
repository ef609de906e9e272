import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;

/**
 * A key for one purpose out of the office's secret and, where the operator sets one, WAISHI_KEY: a copy of the
 * database alone then opens nothing that was sealed.
 */
export const keyFor = (purpose: string, secret: Uint8Array, outside = ''): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, outside, `waishi:${purpose}`, 32));

/** AES-256-GCM: nonce, tag, content. */
export function seal(text: string, key: Buffer): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Undefined when it was sealed with another key, or not at all. */
export function findSealed(sealed: Buffer, key: Buffer): string | undefined {
  if (sealed.length < IV + TAG) return undefined;
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV));
  cipher.setAuthTag(sealed.subarray(IV, IV + TAG));
  try {
    return cipher.update(sealed.subarray(IV + TAG), undefined, 'utf8') + cipher.final('utf8');
  } catch {
    return undefined;
  }
}
