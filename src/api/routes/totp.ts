import { millisecondsOf } from '../../office/clock.ts';
import { findLogin, setCredential } from '../../store/access/credentials.ts';
import { note } from '../audit.ts';
import { setTotp, totpOffer } from '../contract.ts';
import type { Platform } from '../platform.ts';
import type { No } from '../problem.ts';
import { no } from '../problem.ts';
import type { Route } from '../route.ts';
import { route, yes } from '../route.ts';
import { totpKeyOf } from '../security/keys.ts';
import { wrongCode } from '../security/links.ts';
import { isPassword } from '../security/password.ts';
import { findSealed, seal } from '../security/seal.ts';
import { findTotpCounter, makeTotpSecret, totpUri } from '../security/totp.ts';
import type { SignedIn } from '../viewer.ts';

type Body = {
  readonly password: string;
  readonly offer?: string | undefined;
  readonly code?: string | undefined;
};

/**
 * An authenticator for whoever wants one: asked without a code it offers a secret, asked again with that offer and a
 * code of it the authenticator holds. Nothing is kept in between: the offer carries the secret, sealed for the person.
 */
export const totpRoutes = (platform: Platform): readonly Route[] => [
  route({
    method: 'POST',
    url: '/api/session/totp',
    about: 'Add an authenticator: first without a code for its secret, then with a code to confirm',
    body: setTotp,
    answer: totpOffer,
    limit: 'sign-in',
    async run({ viewer, body }) {
      const known = await findLogin(platform.store, viewer);
      if (!known || !(await isPassword(body.password, known.password))) return no('sign-in-failed');
      if (known.authenticator) return no('conflict', { because: has });
      const key = await totpKeyOf(platform, viewer.office);
      if (body.offer !== undefined) {
        const refused = await confirm(platform, viewer, { ...body, key, hash: known.password });
        return refused ?? yes({ done: true });
      }
      const secret = makeTotpSecret();
      const offer = seal(`${viewer.person} ${secret}`, key).toString('base64url');
      return yes({ done: false, secret, uri: totpUri(secret, known.login ?? known.name), offer });
    },
  }),
];

const has = {
  zh: '您已设置动态验证码；更换设备请向安全管理员索取新的登录链接。',
  en: 'You have an authenticator; for another device ask the security administrator for a new link.',
};

type Confirming = Body & { readonly key: Buffer; readonly hash: string | null };

async function confirm(
  platform: Platform,
  { office, person }: SignedIn,
  { offer = '', code = '', key, hash }: Confirming,
): Promise<No | undefined> {
  const { store } = platform;
  const [whose, secret] = (findSealed(Buffer.from(offer, 'base64url'), key) ?? '').split(' ');
  const now = millisecondsOf(store.clock.now());
  const mine = whose === person && secret !== undefined;
  const counter = mine ? findTotpCounter(secret, code, now) : undefined;
  if (!mine || counter === undefined || hash === null)
    return no('invalid', { errors: [{ ...wrongCode, field: 'code' }] });
  const sealed = seal(secret, key);
  await setCredential(store, { office, person, password: hash, totp: { sealed, counter } });
  await note(platform, office, { what: 'authenticator-added', person, about: {} });
  return undefined;
}
