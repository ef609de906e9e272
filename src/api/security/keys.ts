import { getOfficeSecret } from '../../store/access/credentials.ts';
import type { Platform } from '../platform.ts';
import { keyFor } from './seal.ts';

export type Sealing = Pick<Platform, 'store' | 'key'>;

const secrets = new WeakMap<object, Map<string, Promise<Buffer>>>();

/** The office's secret, read once: it never changes. */
function secretOf({ store }: Sealing, office: string): Promise<Buffer> {
  const known = secrets.get(store) ?? new Map<string, Promise<Buffer>>();
  secrets.set(store, known);
  const secret = known.get(office) ?? getOfficeSecret(store, office);
  known.set(office, secret);
  secret.catch(() => known.delete(office));
  return secret;
}

export const totpKeyOf = async (platform: Sealing, office: string): Promise<Buffer> =>
  keyFor('totp', await secretOf(platform, office), platform.key);

export const cursorKeyOf = async (platform: Sealing, office: string): Promise<Buffer> =>
  keyFor('cursor', await secretOf(platform, office), platform.key);
