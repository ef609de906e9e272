import { findMatterIn } from '../store/get.ts';
import type { Tx } from '../store/open.ts';
import { inOffice } from '../store/open.ts';
import type { Sight } from '../store/sight.ts';
import { findSight } from '../store/sight.ts';
import { note } from './audit.ts';
import type { MatterRecord } from './contract.ts';
import type { Platform } from './platform.ts';
import type { SignedIn } from './viewer.ts';

/** `newest`: a long record answers with its newest acts, as a page shows it. What is made of a record asks for all. */
type Which = { readonly kind: string; readonly id: string; readonly acts: 'all' | 'newest' };

/**
 * Writes down that a sensitive record is about to be read, in a transaction of its own that is over before anything of
 * it is read out. Nothing where the person does not see it; if it cannot be written down, nothing is handed out.
 */
async function noteReading(
  platform: Platform,
  { office, person }: SignedIn,
  matter: string,
): Promise<Sight | undefined> {
  const sight = await findSight(platform.store, { office, person }, matter);
  if (!sight?.sensitive) return sight;
  const about = { matter, ...(sight.emergency ? { emergency: true } : {}) };
  await note(platform, office, { what: 'read-sensitive', person, about });
  return sight;
}

type Found = Awaited<ReturnType<typeof findMatterIn>>;

/** A record as this person sees it. */
export async function readRecord(
  platform: Platform,
  viewer: SignedIn,
  which: Which,
): Promise<MatterRecord | undefined> {
  const { store } = platform;
  const noted =
    isSensitive(platform, which.kind) && (await noteReading(platform, viewer, which.id));
  const record = await inOffice(store, viewer.office, (tx) =>
    findMatterIn(store, tx, viewer, which),
  );
  return noted ? asRead(record, noted) : handOut(platform, viewer, record);
}

/** Readings of the kind are written down before the record is read. */
export const isSensitive = ({ store }: Platform, kind: string): boolean =>
  store.matters.get(kind)?.sensitive === true;

/** A record that was read already; that of a work secret is written down before it is handed out. */
export async function handOut(
  platform: Platform,
  viewer: SignedIn,
  record: Found,
): Promise<MatterRecord | undefined> {
  if (record?.sensitivity !== 'work-secret') return record && { ...record };
  return asRead(record, await noteReading(platform, viewer, record.id));
}

const asRead = (record: Found, sight: Sight | undefined): MatterRecord | undefined =>
  record &&
  sight && { ...record, sensitiveRead: true, ...(sight.emergency ? { emergencyRead: true } : {}) };

/** Work on what belongs to a matter the person may see; undefined where he may not, as if it were not there. */
export async function inMatter<T>(
  platform: Platform,
  viewer: SignedIn,
  matter: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T | undefined> {
  if (!(await noteReading(platform, viewer, matter))) return undefined;
  return inOffice(platform.store, viewer.office, work);
}

/** The same for what is said of a record without reading it: who has read it. */
export async function besideMatter<T>(
  { store }: Platform,
  viewer: SignedIn,
  matter: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T | undefined> {
  if (!(await findSight(store, viewer, matter))) return undefined;
  return inOffice(store, viewer.office, work);
}
