import { hash } from 'node:crypto';
import type { State } from '../../kernel/act.ts';
import type { Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Tx } from '../open.ts';
import { maskAsks } from '../personal.ts';
import { naturalKeyOf } from '../search-keys.ts';

type AnyRecord = Readonly<Record<string, unknown>>;

/** By what a row is known: its natural key, or all it says where its kind declares none. */
export type Identity = {
  readonly key: string;
  /** The key as a record keeps it that was not corrected since: with its personal values masked. */
  readonly kept: string;
  /** Tells rows apart that have one key. */
  readonly digest: string;
};

/** Nothing while a part of the natural key is not known. */
export function identityOf(
  matter: Matter,
  fields: Fields,
  own: AnyRecord,
  secret: Buffer,
): Identity | undefined {
  const said = JSON.stringify(filled(own));
  const digest = hash('sha256', `${secret.toString('hex')}\n${said}`, 'base64url').slice(0, 16);
  if (!matter.naturalKey) {
    const key = `content:${digest}`;
    return { key, kept: key, digest };
  }
  const read = readKey(matter, fields, own);
  const key = naturalKeyOf(matter, read, secret);
  const personal = matter.naturalKey.some((name) => fields[name]?.personal);
  const kept = personal ? naturalKeyOf(matter, maskAsks(fields, read), secret) : key;
  return key === undefined ? undefined : { key, kept: kept ?? key, digest };
}

/** In one order; an empty cell says what a missing one says. */
const filled = (own: AnyRecord): readonly (readonly [string, unknown])[] =>
  Object.entries(own)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Texts alone, and what the key is made of as its fields read it. */
const readKey = ({ naturalKey = [] }: Matter, fields: Fields, own: AnyRecord): AnyRecord =>
  Object.fromEntries(
    Object.entries(own).flatMap(([name, value]) => {
      const read = naturalKey.includes(name) ? fields[name]?.schema.safeParse(value) : undefined;
      if (read?.success) return [[name, read.data]];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

/** What is known of a key: a record that stands, and how many had it and stand no more. */
export type There = { readonly stands: boolean; readonly gone: number };
export const NOWHERE: There = { stands: false, gone: 0 };

// `offset 0` keeps the planner at one index probe a key: without statistics of an import's own rows it reads them all.
const KEYS = `
select w.key, m.phase, m.fold from unnest($1::text[]) w(key)
cross join lateral (
  select k.matter_id from search_key k where k.office_id = current_office() and k.key = w.key offset 0) k
cross join lateral (
  select m.phase, m.fold from matter m
  where m.office_id = current_office() and m.id = k.matter_id and m.kind = $2 offset 0) m`;

/** Records that are there under these keys: one that was corrected is found by what it says now. */
export async function findThere(
  tx: Tx,
  matter: Matter,
  { rows, secret }: { readonly rows: readonly Identity[]; readonly secret: Buffer },
): Promise<ReadonlyMap<string, There>> {
  if (!matter.naturalKey) return findContents(tx, matter, rows);
  const kept = new Map(rows.map((row) => [row.key, row.kept]));
  const found = await tx.query<{ key: string; phase: string; fold: State }>(KEYS, [
    [...kept.keys()],
    matter.name,
  ]);
  const there = new Map<string, There>();
  for (const { key, phase, fold } of found) {
    const { stands, gone } = there.get(key) ?? NOWHERE;
    const left = phase === 'voided' || naturalKeyOf(matter, fold.own, secret) !== kept.get(key);
    there.set(key, { stands: stands || !left, gone: gone + (left ? 1 : 0) });
  }
  return there;
}

/** Times a row without a natural key is looked for anew after what it had become was voided. */
const TIMES = 3;

/** Where nothing names a record its id does, which comes from all that the row says. */
async function findContents(
  tx: Tx,
  matter: Matter,
  rows: readonly Identity[],
): Promise<ReadonlyMap<string, There>> {
  const ids = rows.map(({ key }) =>
    Array.from({ length: TIMES }, (_, gone) => matterIdOf(tx.office, matter, { key, gone })),
  );
  const found = await tx.query<{ id: string; phase: string }>(
    'select id, phase from matter where office_id = current_office() and id = any($1::uuid[])',
    [ids.flat()],
  );
  const phases = new Map(found.map(({ id, phase }) => [id, phase]));
  return new Map(
    rows.map(({ key }, at) => {
      const taken = (ids[at] ?? []).flatMap((id) => phases.get(id) ?? []);
      const stands = taken.some((phase) => phase !== 'voided');
      return [key, { stands, gone: taken.length }];
    }),
  );
}

/** A list sent twice, even at the same moment, has the same ids twice. */
export const matterIdOf = (
  office: string,
  { name, naturalKey }: Matter,
  { key, gone }: { readonly key: string; readonly gone: number },
): string => idOf([office, ...(naturalKey ? [] : [name]), key, gone, 'matter']);

/** A UUID (version 8) that is the same for the same parts. */
export function idOf(parts: readonly unknown[]): string {
  const hex = hash('sha256', JSON.stringify(parts), 'hex');
  const variant = (8 + (Number.parseInt(hex[16] ?? '0', 16) % 4)).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
