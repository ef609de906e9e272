import { addAudit, isSensitive } from '../store/access/audit.ts';
import { findMatter, seesMatter } from '../store/get.ts';
import type { Tx } from '../store/open.ts';
import { inOffice } from '../store/open.ts';
import { note } from './audit.ts';
import type { MatterRecord } from './contract.ts';
import type { Platform } from './platform.ts';
import type { SignedIn } from './viewer.ts';

type Which = { readonly kind: string; readonly id: string };

/** A record as this person sees it. That a work secret was read is written down before anything is handed out. */
export async function readRecord(
  platform: Platform,
  viewer: SignedIn,
  { kind, id }: Which,
): Promise<MatterRecord | undefined> {
  const record = await findMatter(platform.store, viewer, kind, id);
  if (record?.sensitivity !== 'work-secret') return record && { ...record };
  const { office, person } = viewer;
  await note(platform, office, { what: 'read-sensitive', person, about: { matter: id } });
  return { ...record, sensitiveRead: true };
}

/** Work on what belongs to a matter the person may see; undefined where he may not, as if it were not there. */
export async function inMatter<T>(
  { store }: Platform,
  viewer: SignedIn,
  matter: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T | undefined> {
  if (!(await seesMatter(store, viewer, matter))) return undefined;
  const { office, person } = viewer;
  return inOffice(store, office, async (tx) => {
    if (await isSensitive(tx, matter)) {
      await addAudit(store, tx, { what: 'read-sensitive', person, about: { matter } });
    }
    return work(tx);
  });
}
