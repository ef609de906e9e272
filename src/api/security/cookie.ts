import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '../../store/open.ts';

/** What a client holds: the office, so that its rows can be looked in, and the token. */
export type Held = { readonly office: string; readonly token: string };

/** Over TLS the name itself has the browser refuse the cookie from anywhere but this host. */
const nameOf = (secure: boolean): string => (secure ? '__Host-waishi' : 'waishi');

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';

const optionsOf = (secure: boolean): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure,
  path: '/',
});

export const writeHeld = ({ office, token }: Held): string => `${office}.${token}`;

export function readHeld(text: string | undefined): Held | undefined {
  const [office, token, ...rest] = (text ?? '').split('.');
  if (!isUuid(office) || !token || rest.length > 0 || token.length > 100) return undefined;
  return { office, token };
}

export const findHeld = (request: FastifyRequest): Held | undefined =>
  readHeld(request.cookies[nameOf(isSecure(request))]);

/** Ends with the browser; how long it may last is decided here, not by the cookie. */
export function giveCookie(request: FastifyRequest, reply: FastifyReply, held: Held): void {
  const secure = isSecure(request);
  void reply.setCookie(nameOf(secure), writeHeld(held), optionsOf(secure));
}

export function takeCookie(request: FastifyRequest, reply: FastifyReply): void {
  const secure = isSecure(request);
  void reply.clearCookie(nameOf(secure), optionsOf(secure));
}
