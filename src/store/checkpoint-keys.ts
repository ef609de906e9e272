import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The key that signs checkpoints, outside the data directory: whoever can rewrite the data has not got it with it. */
export type Keys = {
  readonly folder: string;
  readonly id: string;
  readonly sign: (text: string) => string;
};

/** Where the keys of some data lie: WAISHI_KEYS, or a folder beside the data directory. */
export const keysFolder = (data: string): string =>
  resolve(process.env['WAISHI_KEYS'] ?? `${data.replace(/[\\/]+$/, '')}-keys`);

const PRIVATE = 'checkpoint.key';

/** The signing key of a folder, made there if there is none. Only the owner of the folder can read it. */
export function openKeys(folder: string): Keys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, PRIVATE);
  if (!existsSync(file)) makeKey(folder, file);
  const key = createPrivateKey(readFileSync(file));
  const own = createPublicKey(key);
  return {
    folder,
    id: idOf(own),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
  };
}

function makeKey(folder: string, file: string): void {
  const pair = generateKeyPairSync('ed25519');
  const pem = pair.privateKey.export({ format: 'pem', type: 'pkcs8' });
  const open = pair.publicKey.export({ format: 'pem', type: 'spki' });
  writeFileSync(join(folder, `${idOf(pair.publicKey)}.pub`), open, { mode: 0o644, flush: true });
  try {
    writeFileSync(file, pem, { mode: 0o600, flush: true, flag: 'wx' });
  } catch (problem) {
    // Another process made it a moment ago: that one holds.
    if (!existsSync(file)) throw problem;
  }
}

/** Sixteen signs by which a person can compare a key on paper with the one in use. */
const idOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 16);

/** Checks a signature with the folder's public keys, also those of earlier years; undefined: that key is not here. */
export function isSigned(
  folder: string,
  {
    keyId,
    text,
    signature,
  }: { readonly keyId: string; readonly text: string; readonly signature: string },
): boolean | undefined {
  const file = join(folder, `${keyId}.pub`);
  if (!/^[0-9a-f]{16}$/.test(keyId) || !existsSync(file)) return undefined;
  const key = createPublicKey(readFileSync(file));
  if (idOf(key) !== keyId) return false;
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
}

/** Files in the folder of a kind, by name. */
export const filesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).sort() : [];
