import { createHash } from 'node:crypto';
import { millisecondsOf } from '../../office/clock.ts';
import type { Credential } from '../../store/access/credentials.ts';
import {
  beginAttempt,
  endAttempt,
  findCredentials,
  useTotpCounter,
} from '../../store/access/credentials.ts';
import type { Platform } from '../platform.ts';
import type { No } from '../problem.ts';
import { no } from '../problem.ts';
import { patience } from './lockout.ts';
import { isPassword } from './password.ts';
import { findSealed } from './seal.ts';
import { totpKeyOf } from './keys.ts';
import { findTotpCounter } from './totp.ts';

export type Tried = {
  readonly login: string;
  readonly password: string;
  readonly code?: string | undefined;
  readonly address: string;
};

/** Only hashed: what is typed as a name may be a password by mistake. */
const subjectOf = (kind: string, text: string): string =>
  `${kind}:${createHash('sha256').update(text).digest('base64url')}`;

export type Outcome =
  | { readonly let: Credential }
  | { readonly no: No; readonly who: Credential | undefined };

/**
 * Name and password, and the code where the person has an authenticator. A name nobody has, one without password and a
 * wrong password give the same answer after the same work.
 */
export async function trySignIn(platform: Platform, tried: Tried): Promise<Outcome> {
  const { store } = platform;
  const login = tried.login.normalize('NFKC').toLowerCase();
  const account = subjectOf('account', login);
  const address = subjectOf('address', tried.address);
  const wait = Math.max(
    await beginAttempt(store, address, patience.address),
    await beginAttempt(store, account, patience.account),
  );
  if (wait > 0) return { no: no('locked', { retryAfter: wait }), who: undefined };
  const who = await findOne(platform, login);
  const right = await isPassword(tried.password, who && !who.disabled ? who.password : null);
  if (!right || !who) return { no: no('sign-in-failed'), who };
  const second = await secondFactor(platform, who, tried.code);
  if (second) return { no: second, who };
  await endAttempt(store, account, { subject: address, free: patience.address.free });
  return { let: who };
}

/** `name`, or `name@office` where two offices of an installation have the same name. */
async function findOne({ store }: Platform, login: string): Promise<Credential | undefined> {
  const at = login.lastIndexOf('@');
  const name = at > 0 ? login.slice(0, at) : login;
  const office = at > 0 ? login.slice(at + 1) : undefined;
  const found = await findCredentials(store, name);
  const meant = found.filter(
    ({ officeCode }) => office === undefined || officeCode.toLowerCase() === office,
  );
  return meant.length === 1 ? meant[0] : undefined;
}

async function secondFactor(
  platform: Platform,
  who: Credential,
  code: string | undefined,
): Promise<No | undefined> {
  if (!who.totp) return undefined;
  if (code === undefined) return no('code-needed');
  const secret = findSealed(who.totp, await totpKeyOf(platform, who.office));
  if (secret === undefined) return no('sign-in-failed');
  const now = millisecondsOf(platform.store.clock.now());
  const counter = findTotpCounter(secret, code, now);
  const first = counter !== undefined && (await useTotpCounter(platform.store, who, counter));
  return first ? undefined : no('sign-in-failed');
}
