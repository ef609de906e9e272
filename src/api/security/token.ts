import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** 256 random bits. The database keeps only the hash, so that a copy of it opens no session. */
export const makeToken = (): string => randomBytes(BYTES).toString('base64url');

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
