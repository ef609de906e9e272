import { createHmac, timingSafeEqual } from 'node:crypto';

const MAC = 16;

/**
 * A place in a list as the client carries it: opaque, and good only for the person and the question it was given for.
 * Changed by a hair it is refused.
 */
export function sealCursor(place: string, about: string, key: Buffer): string {
  return Buffer.concat([macOf(place, about, key), Buffer.from(place, 'utf8')]).toString(
    'base64url',
  );
}

export function findPlace(cursor: string, about: string, key: Buffer): string | undefined {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length <= MAC || bytes.toString('base64url') !== cursor) return undefined;
  const place = bytes.subarray(MAC).toString('utf8');
  return timingSafeEqual(bytes.subarray(0, MAC), macOf(place, about, key)) ? place : undefined;
}

const macOf = (place: string, about: string, key: Buffer): Buffer =>
  createHmac('sha256', key).update(`${about}\n${place}`).digest().subarray(0, MAC);
