import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../office/clock.ts';
import { addSeconds, secondsBetween } from '../../office/clock.ts';
import { findRecent } from '../../store/access/recent.ts';
import type { SessionRow } from '../../store/access/sessions.ts';
import {
  addSession,
  endSession,
  findSession,
  postsKey,
  rotateSession,
  settleSession,
  touchSession,
} from '../../store/access/sessions.ts';
import type { Platform, SessionTimes } from '../platform.ts';
import type { SignedIn } from '../viewer.ts';
import { signedInOf } from '../viewer.ts';
import { findHeld, giveCookie, takeCookie } from './cookie.ts';
import { hashToken, makeToken } from './token.ts';

/** The last use is written down at most once in so many seconds. */
const TOUCH = 60;

export const endsOf = (
  { started, seen }: Pick<SessionRow, 'started' | 'seen'>,
  { idle, absolute }: SessionTimes,
): { readonly idleUntil: Instant; readonly until: Instant } => ({
  idleUntil: addSeconds(seen, idle),
  until: addSeconds(started, absolute),
});

const isOver = (session: SessionRow, times: SessionTimes, now: Instant): boolean => {
  const { idleUntil, until } = endsOf(session, times);
  return now >= idleUntil || now >= until;
};

/**
 * The person of a session that was looked up a moment ago, to be proved by the transaction that acts for him: a step
 * reads who he is in it anyway, and a round trip is saved.
 */
export function findRecentViewer(
  { store, times, demo }: Platform,
  request: FastifyRequest,
): SignedIn | null {
  const held = findHeld(request);
  const session = held && findRecent(store, held.office, hashToken(held.token));
  if (!session || session.disabled || (session.demo && !demo)) return null;
  const now = store.clock.now();
  const plain =
    !isOver(session, times, now) &&
    session.postsThen === postsKey(session.posts) &&
    secondsBetween(session.seen, now) < TOUCH;
  return plain ? { ...signedInOf(session), unproven: session.token } : null;
}

/** The person whose session the request carries; null when there is none that still holds. */
export async function findViewer(
  { store, times, demo }: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SignedIn | null> {
  const held = findHeld(request);
  if (!held) return null;
  const now = store.clock.now();
  const session = await findSession(store, held.office, hashToken(held.token));
  if (!session || session.disabled || (session.demo && !demo)) return null;
  if (isOver(session, times, now)) {
    await endSession(store, session.office, session.token);
    takeCookie(request, reply);
    return null;
  }
  if (session.postsThen !== postsKey(session.posts)) await rotate(store, session, request, reply);
  else if (secondsBetween(session.seen, now) >= TOUCH) await touchSession(store, session);
  return signedInOf({ ...session, seen: now });
}

/** Other posts, another token: what was known of the old one gives no right of the new. */
async function rotate(
  store: Platform['store'],
  session: SessionRow,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const token = makeToken();
  const first = await rotateSession(store, session, hashToken(token));
  if (first) giveCookie(request, reply, { office: session.office, token });
}

export type NewcomerOf = {
  readonly office: string;
  readonly person: string;
  readonly demo: boolean;
};

/** Signs a person in with a token nobody had before, and out of whatever session the request came with. */
export async function signIn(
  { store }: Platform,
  { office, person, demo }: NewcomerOf,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SignedIn> {
  const before = findHeld(request);
  if (before) await endSession(store, before.office, hashToken(before.token));
  const token = makeToken();
  const hashed = hashToken(token);
  await addSession(store, { office, token: hashed, person, demo });
  const session = await findSession(store, office, hashed);
  if (!session) throw new Error('A session that was just begun is not there.');
  await settleSession(store, session);
  giveCookie(request, reply, { office, token });
  return signedInOf(session);
}
