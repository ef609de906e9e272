import { millisecondsOf } from '../../office/clock.ts';
import { setCredential } from '../../store/access/credentials.ts';
import type { LinkRow } from '../../store/access/links.ts';
import { addLink, findLink, useLink } from '../../store/access/links.ts';
import { endSessionsOf } from '../../store/access/sessions.ts';
import { inOffice } from '../../store/open.ts';
import type { FieldError } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import type { Instant } from '../../office/clock.ts';
import { LINK_PAGE } from '../contract.ts';
import type { Platform } from '../platform.ts';
import type { No } from '../problem.ts';
import { no } from '../problem.ts';
import { readHeld, writeHeld } from './cookie.ts';
import { totpKeyOf } from './keys.ts';
import type { Sealing } from './keys.ts';
import { findPasswordFault, hashPassword } from './password.ts';
import { findSealed, seal } from './seal.ts';
import { hashToken, makeToken } from './token.ts';
import { findTotpCounter, makeTotpSecret } from './totp.ts';

export type Link = { readonly url: string; readonly expires: Instant };
export type For = {
  readonly office: string;
  readonly person: string;
  /** An administrator must set up an authenticator with it. */
  readonly administrator: boolean;
  /** Where the platform is reached, without a slash at the end. */
  readonly origin: string;
};

/** A link that lets a person choose a password, once, within 24 hours. The token is in the part no server is sent. */
export async function makeLink(platform: Sealing, link: For): Promise<Link> {
  const { office, person, administrator, origin } = link;
  const token = makeToken();
  const totp = administrator ? seal(makeTotpSecret(), await totpKeyOf(platform, office)) : null;
  const now = platform.store.clock.now();
  const made = { person, token: hashToken(token), totp, now };
  const expires = await inOffice(platform.store, office, (tx) => addLink(tx, made));
  return { url: `${origin}${LINK_PAGE}#${writeHeld({ office, token })}`, expires };
}

export type Opened = LinkRow & {
  readonly office: string;
  readonly hashed: Buffer;
  readonly secret: string | null;
};

export async function findOpenLink(platform: Platform, text: string): Promise<Opened | undefined> {
  const held = readHeld(text);
  if (!held) return undefined;
  const { office } = held;
  const hashed = hashToken(held.token);
  const found = await findLink(platform.store, office, hashed);
  if (!found) return undefined;
  const key = found.totp && (await totpKeyOf(platform, office));
  const secret = found.totp && key ? (findSealed(found.totp, key) ?? null) : null;
  return found.totp && secret === null ? undefined : { ...found, office, hashed, secret };
}

export type Chosen = { readonly password: string; readonly code: string | undefined };

/** Uses a link up: password set, authenticator set up, every session of the person ended. */
export async function openLink(
  platform: Platform,
  link: Opened,
  chosen: Chosen,
): Promise<No | undefined> {
  const { store } = platform;
  const { office, person, totp: sealed, secret } = link;
  const now = millisecondsOf(store.clock.now());
  const counter = secret === null ? 0 : findTotpCounter(secret, chosen.code ?? '', now);
  const weak = findPasswordFault(chosen.password, link);
  const errors = [...(weak ? [weak] : []), ...(counter === undefined ? [wrongCode] : [])];
  if (errors.length > 0 || counter === undefined) return no('invalid', { errors });
  const password = await hashPassword(chosen.password);
  if (!(await useLink(store, office, link.hashed))) return no('link-not-valid');
  await setCredential(store, {
    office,
    person,
    password,
    totp: sealed ? { sealed, counter } : undefined,
  });
  await endSessionsOf(store, office, person);
  return undefined;
}

export const wrongCode: FieldError = {
  field: 'totp',
  message: say(
    '验证码不正确，请核对设备时间后重试。',
    'The code is not right; check the time of your device.',
  ),
};
