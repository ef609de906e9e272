import type { Text } from '../kernel/text.ts';
import { isAdministrator, isRole, roleTitles } from '../office/roles.ts';
import type { SessionRow } from '../store/access/sessions.ts';

/** Who asks, as the session says: what the store needs to know and what the routes are decided by. */
export type SignedIn = {
  readonly person: string;
  readonly office: string;
  readonly session: SessionRow;
  /** Roles held today, those of absent persons included. */
  readonly roles: ReadonlySet<string>;
  /** Known from a moment ago: the transaction that acts for him asks whether this token still holds. */
  readonly unproven?: Buffer;
};

/** An administrator without an authenticator has no administrator's rights; the demonstration has neither. */
export const signedInOf = (session: SessionRow): SignedIn => ({
  person: session.person,
  office: session.office,
  session,
  roles: new Set(
    session.posts
      .map(({ role }) => role)
      .filter((role) => session.demo || session.secondFactor || !isAdministrator(role)),
  ),
});

/** What a post is called, whatever the matter. */
export const titleOf = (role: string): Text =>
  isRole(role) ? roleTitles[role] : { zh: role, en: role };
