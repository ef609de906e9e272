import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;
const ISSUER = '智慧外事';

export const makeTotpSecret = (): string => new Secret({ size: 20 }).base32;

const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD, digits: 6 });

/** What an authenticator reads from the QR code. */
export const totpUri = (secret: string, login: string): string => totpOf(secret, login).toString();

/**
 * The counter of the code, or undefined when it is not one of now, the 30 seconds before or those after. Each counter
 * is good once: the caller keeps the last one used and takes only a higher one.
 */
export function findTotpCounter(secret: string, code: string, millis: number): number | undefined {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: millis, window: 1 });
  return delta === null ? undefined : Math.floor(millis / 1000 / PERIOD) + delta;
}
