import type { Instant } from '../../office/clock.ts';
import { secondsBetween } from '../../office/clock.ts';
import type { Store } from '../open.ts';
import type { SessionRow } from './sessions.ts';

/** Seconds. */
const KEPT = 5;
const MOST = 2000;

type Looked = { readonly session: SessionRow; readonly at: Instant };
const looked = new WeakMap<Store, Map<string, Looked>>();

function mapOf(store: Store): Map<string, Looked> {
  const found = looked.get(store) ?? new Map<string, Looked>();
  looked.set(store, found);
  return found;
}

const keyOf = (office: string, token: Buffer): string => `${office} ${token.toString('base64')}`;

/**
 * A session as it was looked up a few seconds ago. It proves nothing by itself: whoever acts on it asks in his own
 * transaction whether it still holds (`Actor.session`), and looks it up anew where it does not.
 */
export function findRecent(store: Store, office: string, token: Buffer): SessionRow | undefined {
  const map = mapOf(store);
  const key = keyOf(office, token);
  const found = map.get(key);
  const age = found ? secondsBetween(found.at, store.clock.now()) : KEPT;
  if (age >= 0 && age < KEPT) return found?.session;
  map.delete(key);
  return undefined;
}

export function keepRecent(store: Store, session: SessionRow): void {
  const map = mapOf(store);
  const oldest = map.size >= MOST ? map.keys().next().value : undefined;
  if (oldest !== undefined) map.delete(oldest);
  const key = keyOf(session.office, session.token);
  map.delete(key);
  map.set(key, { session, at: store.clock.now() });
}

/** What was ended or changed here is not taken for granted any more. */
export function forgetRecent(store: Store, is: (session: SessionRow) => boolean): void {
  const map = mapOf(store);
  for (const [key, { session }] of map) if (is(session)) map.delete(key);
}
