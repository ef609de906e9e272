import type { AuditEntry } from '../store/access/audit.ts';
import { addAudit } from '../store/access/audit.ts';
import { inOffice } from '../store/open.ts';
import type { Platform } from './platform.ts';
import type { No } from './problem.ts';

type Who = { readonly office: string; readonly person: string };

/** Written on its own where nothing else is: comings, goings, exports. */
export const note = (
  { store }: Pick<Platform, 'store'>,
  office: string,
  entry: AuditEntry,
): Promise<void> => inOffice(store, office, (tx) => addAudit(store, tx, entry));

type Outcome = { readonly let: Who } | { readonly no: No; readonly who: Who | undefined };

/** A failure is noted in the office of the name that was tried; a name nobody has belongs to no office's audit. */
export async function noteSignIn(
  platform: Platform,
  outcome: Outcome,
  address: string,
): Promise<void> {
  const failed = 'no' in outcome;
  const who = failed ? outcome.who : outcome.let;
  if (!who || (failed && outcome.no.no === 'code-needed')) return;
  await note(platform, who.office, {
    what: failed ? 'sign-in-failed' : 'signed-in',
    person: who.person,
    about: { address },
  });
}

export const noteSignOut = (
  platform: Platform,
  { office, person }: Who,
  everywhere: boolean,
): Promise<void> => note(platform, office, { what: 'signed-out', person, about: { everywhere } });

export const noteLinkUsed = (platform: Platform, { office, person }: Who): Promise<void> =>
  note(platform, office, { what: 'link-used', person, about: {} });
