import { changePassword, changeSession, endSession, session, signIn } from '../contract.ts';
import type { Session } from '../contract.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import { titleOf } from '../viewer.ts';
import type { Route } from '../route.ts';
import { openRoute, route, yes } from '../route.ts';
import { takeCookie } from '../security/cookie.ts';
import { findPasswordFault, hashPassword, isPassword } from '../security/password.ts';
import { endsOf, signIn as begin } from '../security/session.ts';
import { trySignIn } from '../security/sign-in.ts';
import type { SignedIn } from '../viewer.ts';
import { findLogin, setCredential } from '../../store/access/credentials.ts';
import { endSession as end, endSessionsOf, setLanguage } from '../../store/access/sessions.ts';
import { noteSignIn, noteSignOut } from '../audit.ts';

/** Who is signed in, as every page reads it first. */
export function sessionOf({ store, times, demo }: Platform, viewer: SignedIn): Session {
  const { session: held, roles } = viewer;
  const absent = new Map(
    held.posts.flatMap((post) => (post.for && post.name ? [[post.for, post.name] as const] : [])),
  );
  return {
    person: {
      id: held.person,
      name: held.name,
      roles: [...roles].map((role) => ({ role, title: titleOf(role) })),
    },
    office: {
      id: held.office,
      code: held.officeCode,
      name: held.officeName,
      shortName: held.officeShortName,
    },
    actsFor: [...absent].map(([id, name]) => ({ id, name })),
    today: store.clock.today(),
    now: store.clock.now(),
    language: held.language,
    demo,
    ...endsOf(held, times),
  };
}

export const sessionRoutes = (platform: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/session',
    about: 'Who is signed in',
    answer: session,
    run: async ({ viewer }) => yes(sessionOf(platform, viewer)),
  }),
  signInRoute(platform),
  route({
    method: 'PATCH',
    url: '/api/session',
    about: 'Change the language',
    body: changeSession,
    answer: session,
    async run({ viewer, body: { language } }) {
      await setLanguage(platform.store, viewer, language);
      const changed = { ...viewer, session: { ...viewer.session, language } };
      return yes(sessionOf(platform, changed));
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/session',
    about: 'Sign out, here or everywhere',
    query: endSession,
    status: 204,
    async run({ viewer, query, request, reply }) {
      const { office, person } = viewer;
      const everywhere = query.everywhere === 'true';
      if (everywhere) await endSessionsOf(platform.store, office, person);
      else await end(platform.store, office, viewer.session.token);
      takeCookie(request, reply);
      await noteSignOut(platform, viewer, everywhere);
      return yes(null);
    },
  }),
  passwordRoute(platform),
];

const signInRoute = (platform: Platform): Route =>
  openRoute({
    method: 'POST',
    url: '/api/session',
    about: 'Sign in with name, password and, where there is an authenticator, its code',
    body: signIn,
    answer: session,
    status: 201,
    limit: 'sign-in',
    async run({ body, request, reply }) {
      const outcome = await trySignIn(platform, { ...body, address: request.ip });
      await noteSignIn(platform, outcome, request.ip);
      if ('no' in outcome) return outcome.no;
      const { office, person } = outcome.let;
      const viewer = await begin(platform, { office, person, demo: false }, request, reply);
      return yes(sessionOf(platform, viewer));
    },
  });

/** Ends every other session of the person: whoever knew the old password is out. */
const passwordRoute = (platform: Platform): Route =>
  route({
    method: 'PUT',
    url: '/api/session/password',
    about: 'Change one’s password',
    body: changePassword,
    answer: session,
    limit: 'sign-in',
    async run({ viewer, body: { current, next }, request, reply }) {
      const { office, person } = viewer;
      const known = await findLogin(platform.store, { office, person });
      if (!(await isPassword(current, known?.password ?? null))) return no('sign-in-failed');
      const login = known?.login ?? '';
      const fault = findPasswordFault(next, { name: viewer.session.name, login });
      if (fault) return no('invalid', { errors: [{ ...fault, field: 'next' }] });
      const password = await hashPassword(next);
      await setCredential(platform.store, { office, person, password });
      await endSessionsOf(platform.store, office, person);
      const { demo } = viewer.session;
      return yes(
        sessionOf(platform, await begin(platform, { office, person, demo }, request, reply)),
      );
    },
  });
