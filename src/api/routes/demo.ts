import { demoPeople, demoSignIn, session } from '../contract.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import { titleOf } from '../viewer.ts';
import type { Route } from '../route.ts';
import { openRoute, yes } from '../route.ts';
import { signIn } from '../security/session.ts';
import { listEverybody } from '../../store/access/people.ts';
import { noteSignIn } from '../audit.ts';
import { sessionOf } from './session.ts';

/** The demonstration: its people are invented, so anyone at this machine may be any of them. */
export const demoRoutes = (platform: Platform): readonly Route[] => [
  openRoute({
    method: 'GET',
    url: '/api/demo/people',
    about: 'The people of the demonstration',
    answer: demoPeople,
    async run() {
      const people = await listEverybody(platform.store);
      return yes(
        people.map(({ id, name, officeName, roles, unit }) => ({
          id,
          name,
          office: officeName,
          unit,
          roles: roles.map((role) => ({ role, title: titleOf(role) })),
        })),
      );
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/demo/session',
    about: 'Sign in as one of the people of the demonstration',
    body: demoSignIn,
    answer: session,
    status: 201,
    async run({ body, request, reply }) {
      const people = await listEverybody(platform.store);
      const found = people.find(({ id }) => id === body.person);
      if (!found) return no('not-found');
      const { office, id: person } = found;
      await noteSignIn(platform, { let: { office, person } }, request.ip);
      const viewer = await signIn(platform, { office, person, demo: true }, request, reply);
      return yes(sessionOf(platform, viewer));
    },
  }),
];
