import { hash as hashOf } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The hashes of a row: SHA-256, and SM3 beside it for offices that must rely on national algorithms. Hex. */
export type Hashes = { readonly hash: string; readonly sm3: string };

/** A row as hashed: every column but the hashes, under its column's name; instants as ISO text, days as days. */
export type Content = Readonly<Record<string, unknown>>;

/** Columns that hold the chain itself and so are no part of what is hashed. */
export const CHAIN_COLUMNS = ['prev', 'hash', 'sm3'] as const;
const OWN: ReadonlySet<string> = new Set(CHAIN_COLUMNS);

/** What the first act of a matter follows, so that acts cannot be moved between matters or offices. */
export const genesisOf = (office: string, matter: string): Hashes =>
  hashText('', `waishi:matter:${office}:${matter}`);

/** What the first entry of a chain of registers, settings or audit follows. */
export const genesisOfChain = (office: string, chain: string): Hashes =>
  hashText('', `waishi:chain:${office}:${chain}`);

/**
 * The hash of an act over the one before it. `act` is the whole row of table act (`prev`, `hash` and `sm3` are left
 * out here): a column that is not hashed could be altered unseen. An empty column is as if it were not there, so that
 * a column added later leaves the hashes of older rows right. Personal values are salted hashes already.
 */
export const hashAct = (previous: string, act: Content): Hashes =>
  hashText(previous, canonical(filled(act)));

const filled = (row: Content): Content =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([name, value]) => value !== null && value !== undefined && !OWN.has(name),
    ),
  );

/** The same for a row of any other chained table. */
export const hashEntry = (previous: string, row: Content): Hashes => hashAct(previous, row);

/** RFC 8785: one text for one value, whatever the order of its keys. Throws on what JSON cannot say. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no canonical JSON.');
  return text;
}

/** The previous hash is the same for both algorithms' input: each hash alone proves the order. */
function hashText(previous: string, text: string): Hashes {
  const of = (algorithm: string) => hashOf(algorithm, `${previous}\n${text}`, 'hex');
  return { hash: of('sha256'), sm3: of('sm3') };
}
