import { linkLook, linkOwner, linkUse, session } from '../contract.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import type { Route } from '../route.ts';
import { openRoute, yes } from '../route.ts';
import { findOpenLink, openLink } from '../security/links.ts';
import { signIn } from '../security/session.ts';
import { totpUri } from '../security/totp.ts';
import { noteLinkUsed } from '../audit.ts';
import { sessionOf } from './session.ts';

/** One-time sign-in links: how everybody comes to a password, since nobody is given one. */
export const linkRoutes = (platform: Platform): readonly Route[] => [
  openRoute({
    method: 'POST',
    url: '/api/session/link/look',
    about: 'Whose sign-in link this is, before it is used',
    body: linkLook,
    answer: linkOwner,
    limit: 'sign-in',
    async run({ body: { token } }) {
      const link = await findOpenLink(platform, token);
      if (!link) return no('link-not-valid');
      const { name, login, officeName, expires, secret } = link;
      return yes({
        person: { name, login },
        office: officeName,
        expires,
        totp: secret === null ? null : { secret, uri: totpUri(secret, login || name) },
      });
    },
  }),
  openRoute({
    method: 'POST',
    url: '/api/session/link',
    about: 'Use a sign-in link: choose a password and, as administrator, set up the authenticator',
    body: linkUse,
    answer: session,
    status: 201,
    limit: 'sign-in',
    async run({ body, request, reply }) {
      const link = await findOpenLink(platform, body.token);
      if (!link) return no('link-not-valid');
      const refused = await openLink(platform, link, { password: body.password, code: body.totp });
      if (refused) return refused;
      const { office, person } = link;
      await noteLinkUsed(platform, { office, person });
      const viewer = await signIn(platform, { office, person, demo: false }, request, reply);
      return yes(sessionOf(platform, viewer));
    },
  }),
];
