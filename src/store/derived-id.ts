import { createHash } from 'node:crypto';

/** An id that is the same whenever it is made of the same words: a UUID of version 8, whose other bits are whatever makes it. */
export function derivedId(...words: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(words.join(' ')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
