import type { Instant } from '../../office/clock.ts';
import { addSeconds } from '../../office/clock.ts';
import type { Store } from '../open.ts';
import { inOffice } from '../open.ts';
import { forgetRecent, keepRecent } from './recent.ts';

/** A post held today, own or of an absent person whose deputy one is. */
export type HeldPost = {
  readonly role: string;
  readonly unit: string | null;
  readonly for: string | null;
  /** Of the absent person. */
  readonly name: string | null;
};

export type SessionRow = {
  readonly office: string;
  readonly token: Buffer;
  readonly postsThen: string;
  readonly demo: boolean;
  readonly started: Instant;
  readonly seen: Instant;
  readonly person: string;
  readonly name: string;
  readonly language: 'zh' | 'en';
  readonly disabled: boolean;
  readonly secondFactor: boolean;
  readonly officeCode: string;
  readonly officeName: string;
  readonly officeShortName: string;
  readonly posts: readonly HeldPost[];
};

export type NewSession = {
  readonly office: string;
  readonly token: Buffer;
  readonly person: string;
  readonly demo: boolean;
};

/** Requests under way when a token changes may still come with the old one. Seconds. */
const GRACE = 30;

const FIND = `select token, posts_then as "postsThen", demo, started, seen, person_id as person,
  person_name as name, language, disabled, second_factor as "secondFactor", office_code as "officeCode", office_name as "officeName",
  office_short_name as "officeShortName", posts from find_session($1, $2, $3, $4)`;

/** One statement, outside any transaction. `token` is the hash of what the client holds. */
export async function findSession(
  store: Store,
  office: string,
  token: Buffer,
): Promise<SessionRow | undefined> {
  const { clock } = store;
  store.watch?.(FIND);
  const { rows } = await store.pool.query<Omit<SessionRow, 'office'>>({
    name: 'find-session',
    text: FIND,
    values: [office, token, clock.now(), clock.today()],
  });
  const session = rows[0] && { ...rows[0], office };
  // One that came with the token before the last is not what the table is asked for again.
  if (session?.token.equals(token)) keepRecent(store, session);
  return session;
}

/** The posts a token was made for, as one text. */
export const postsKey = (posts: readonly HeldPost[]): string =>
  posts.map(({ role, unit, for: absent }) => [role, unit, absent].join('/')).join(' ');

export async function addSession(store: Store, session: NewSession): Promise<void> {
  const now = store.clock.now();
  const { office, token, person, demo } = session;
  await inOffice(store, office, (tx) =>
    tx.query(
      `insert into session (office_id, token, person_id, posts, demo, started, seen)
       values ($1, $2, $3, '', $4, $5, $5)`,
      [office, token, person, demo, now],
    ),
  );
}

export async function touchSession(store: Store, session: SessionRow): Promise<void> {
  await inOffice(store, session.office, (tx) =>
    tx.query(`update session set seen = $3 where office_id = $1 and token = $2`, [
      session.office,
      session.token,
      store.clock.now(),
    ]),
  );
}

/** Gives the session another token; false when a request beside this one already did. */
export async function rotateSession(
  store: Store,
  session: SessionRow,
  token: Buffer,
): Promise<boolean> {
  const now = store.clock.now();
  forgetRecent(store, (one) => one.token.equals(session.token));
  const rows = await inOffice(store, session.office, (tx) =>
    tx.query(
      `update session set token = $3, previous = token, previous_until = $4, posts = $5, seen = $6
       where office_id = $1 and token = $2 returning 1`,
      [session.office, session.token, token, addSeconds(now, GRACE), postsKey(session.posts), now],
    ),
  );
  return rows.length > 0;
}

/** The first reading of a new session notes the posts its token stands for. */
export async function settleSession(store: Store, session: SessionRow): Promise<void> {
  forgetRecent(store, (one) => one.token.equals(session.token));
  await inOffice(store, session.office, (tx) =>
    tx.query(`update session set posts = $3 where office_id = $1 and token = $2`, [
      session.office,
      session.token,
      postsKey(session.posts),
    ]),
  );
}

export async function endSession(store: Store, office: string, token: Buffer): Promise<void> {
  forgetRecent(store, (one) => one.token.equals(token));
  await inOffice(store, office, (tx) =>
    tx.query(`delete from session where office_id = $1 and (token = $2 or previous = $2)`, [
      office,
      token,
    ]),
  );
}

export async function endSessionsOf(store: Store, office: string, person: string): Promise<void> {
  forgetRecent(store, (one) => one.person === person);
  await inOffice(store, office, (tx) =>
    tx.query(`delete from session where office_id = $1 and person_id = $2`, [office, person]),
  );
}

/** Drops what can open nothing any more: sessions begun before the given moment. */
export async function forgetSessions(store: Store, office: string, before: Instant): Promise<void> {
  await inOffice(store, office, (tx) =>
    tx.query(`delete from session where office_id = $1 and started < $2`, [office, before]),
  );
}

export async function setLanguage(
  store: Store,
  { office, person }: { readonly office: string; readonly person: string },
  language: 'zh' | 'en',
): Promise<void> {
  await inOffice(store, office, (tx) =>
    tx.query('update person set language = $3 where office_id = $1 and id = $2', [
      office,
      person,
      language,
    ]),
  );
}
