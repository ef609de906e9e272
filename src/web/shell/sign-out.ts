import { ask, pathOf } from '../client.ts';

/** Leaves by a fresh page: nothing that was read stays in this one. */
export async function signOut(where: 'here' | 'everywhere' = 'here'): Promise<void> {
  const query = where === 'everywhere' ? { everywhere: 'true' } : {};
  await ask<void>(pathOf('/session', query), { method: 'DELETE' }).catch(() => undefined);
  window.location.assign('/sign-in');
}
