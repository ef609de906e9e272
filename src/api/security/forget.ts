import { addSeconds } from '../../office/clock.ts';
import { forgetAttempts } from '../../store/access/credentials.ts';
import { forgetSessions } from '../../store/access/sessions.ts';
import { listOffices } from '../../store/offices.ts';
import type { Platform } from '../platform.ts';

const DAY = 24 * 3600;

/** Drops sessions and failures that can open or lock nothing any more. */
export async function forgetOld({
  store,
  times,
}: Pick<Platform, 'store' | 'times'>): Promise<void> {
  const now = store.clock.now();
  await forgetAttempts(store, addSeconds(now, -DAY));
  for (const { id } of await listOffices(store)) {
    await forgetSessions(store, id, addSeconds(now, -times.absolute));
  }
}

/** Now and every hour until stopped. */
export function keepForgetting(
  platform: Pick<Platform, 'store' | 'times'>,
  onFault: (fault: unknown) => void,
): () => void {
  const forget = () => void forgetOld(platform).catch(onFault);
  forget();
  const timer = setInterval(forget, 3_600_000);
  return () => clearInterval(timer);
}
