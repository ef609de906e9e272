import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream, existsSync } from 'node:fs';
import type { ReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '../kernel/refusal.ts';
import { cleanJpeg, cleanPng } from './documents-image.ts';
import type { Cleaned } from './documents-image.ts';
import { isDeceiving, safeName } from './documents-name.ts';
import { badName, emptyFile, notSound, secrecyMarked, tooLarge } from './documents-refusal.ts';
import { findMark, findNameMark } from './documents-secrecy.ts';
import { textOf } from './documents-text.ts';
import { sniff, TYPES } from './documents-type.ts';
import type { Sniffed } from './documents-type.ts';
import { ZipProblem } from './documents-zip.ts';
import { inOffice } from './open.ts';
import type { Store, Tx } from './open.ts';

/** Where content lies: `ab/cdef…` by the SHA-256 of each, written once and never again. */
export type Shelf = {
  readonly store: Store;
  readonly folder: string;
  /** Bytes a file may have. */
  readonly limit?: number;
};

export type Document = {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
};

const LIMIT = 50 * 1_048_576;

type Source = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Keeps a file: examined, without what a camera adds, on the disk before its row. The same content is kept once,
 * under the name it first came with. Nothing is kept of a refused one.
 */
export async function putDocument(
  shelf: Shelf,
  by: { readonly office: string; readonly person?: string },
  source: Source,
  name: string,
): Promise<{ readonly document: Document } | { readonly refused: Refusal }> {
  const limit = shelf.limit ?? LIMIT;
  const bytes = await collect(source, limit);
  if (!bytes) return { refused: tooLarge(limit) };
  const examined = await examine(bytes, name);
  if ('refused' in examined) return examined;
  return { document: await keep(shelf, by, examined) };
}

/** Keeps what the platform made itself (letters, prints): not examined, kept the same way. */
export async function keepDocument(
  shelf: Shelf,
  by: { readonly office: string; readonly person?: string },
  made: {
    readonly bytes: Uint8Array;
    readonly name: string;
    readonly extension: 'pdf' | 'docx' | 'xlsx';
  },
): Promise<Document> {
  const { extension, name } = made;
  const bytes = Buffer.from(made.bytes);
  return keep(shelf, by, { bytes, name: safeName(name, extension), type: TYPES[extension] });
}

type Examined = { readonly bytes: Buffer; readonly name: string; readonly type: string };

/** What a file is and whether it may be kept; pure but for the libraries that read it. */
export async function examine(
  received: Buffer,
  name: string,
): Promise<Examined | { readonly refused: Refusal }> {
  if (received.length === 0) return { refused: emptyFile };
  const marked = findNameMark(name);
  if (marked !== undefined) return { refused: secrecyMarked(marked) };
  if (isDeceiving(name)) return { refused: badName };
  const kind = await sniff(received, name);
  if ('refused' in kind) return kind;
  const clean = cleaned(received, kind.extension);
  if ('refused' in clean) return clean;
  const refused = await secrecyOf(clean.bytes, kind);
  if (refused) return { refused };
  return { ...clean, name: safeName(name, kind.extension), type: TYPES[kind.extension] };
}

function cleaned(bytes: Buffer, extension: string): Cleaned {
  if (extension === 'jpg') return cleanJpeg(bytes);
  return extension === 'png' ? cleanPng(bytes) : { bytes };
}

async function secrecyOf(
  bytes: Buffer,
  kind: Exclude<Sniffed, { refused: Refusal }>,
): Promise<Refusal | undefined> {
  try {
    const read = await textOf(bytes, kind);
    if (read === 'unread') return notSound;
    const mark = findMark(read.text);
    return mark === undefined ? undefined : secrecyMarked(mark);
  } catch (problem) {
    if (problem instanceof ZipProblem) return notSound;
    throw problem;
  }
}

/** The whole of a source, or undefined as soon as it is longer than it may be. */
async function collect(source: Source, limit: number): Promise<Buffer | undefined> {
  if (source instanceof Uint8Array) {
    return source.length > limit ? undefined : Buffer.from(source);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source) {
    size += part.length;
    if (size > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}

async function keep(
  { store, folder }: Shelf,
  by: { readonly office: string; readonly person?: string },
  { bytes, name, type }: Examined,
): Promise<Document> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeOnce(folder, sha256, bytes);
  const row = [by.office, sha256, name, type, bytes.length, store.clock.now(), by.person ?? null];
  const [kept] = await inOffice(store, by.office, async (tx) => {
    await tx.query(
      `insert into document (office_id, sha256, name, type, size, at, by_person)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      row,
    );
    return tx.query<Document>(
      'select sha256, name, type, size from document where office_id = $1 and sha256 = $2',
      row.slice(0, 2),
    );
  });
  if (!kept) throw new Error('A document was not kept.');
  return kept;
}

export const placeOf = (folder: string, sha256: string): string =>
  join(folder, sha256.slice(0, 2), sha256.slice(2));

/** Content reaches its name only whole and synced; what has that name already is the same content, or a damaged one. */
export async function writeOnce(folder: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(folder, sha256);
  if (existsSync(place) && (await stat(place)).size === bytes.length) return;
  const shelf = join(folder, sha256.slice(0, 2));
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  const fresh = join(shelf, `.${randomUUID()}.new`);
  const flags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY;
  const file = await open(fresh, flags, 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, place);
  await syncFolder(shelf);
  await syncFolder(folder);
}

/** A new name is on the disk only when its folder is. Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What an act uses: a document and the name of the field (or letter) it stands in. */
export type Use = { readonly sha256: string; readonly what: string; readonly name?: string };

/**
 * Joins documents to an act, in the act's transaction. Gives the documents that were never received: the act may then
 * not be recorded.
 */
export async function joinDocuments(
  tx: Tx,
  act: {
    readonly matter: string;
    readonly id: string;
    readonly at: string;
    readonly made?: boolean;
  },
  used: readonly Use[],
): Promise<readonly string[]> {
  if (used.length === 0) return [];
  const missing = await tx.query<{ sha256: string }>(
    `with wanted as (
       select * from jsonb_to_recordset($5::jsonb) as wanted (sha256 text, what text, name text)
     ), joined as (
       insert into document_use (office_id, matter_id, act_id, sha256, what, name, made, at)
       select $1, $2, $3, document.sha256, wanted.what, coalesce(wanted.name, document.name), $6, $4
       from wanted join document on document.office_id = $1 and document.sha256 = wanted.sha256
       on conflict do nothing
     )
     select wanted.sha256 from wanted
     where not exists (
       select from document where document.office_id = $1 and document.sha256 = wanted.sha256
     )`,
    [tx.office, act.matter, act.id, act.at, JSON.stringify(used), act.made ?? false],
  );
  return missing.map(({ sha256 }) => sha256);
}

/**
 * A document as a matter holds it, with its content; undefined when the matter has no such document. Whoever calls
 * has asked before whether the person may see the matter: there is no other way to a document.
 */
export async function findDocument(
  { folder }: Pick<Shelf, 'folder'>,
  tx: Tx,
  { matter, sha256 }: { readonly matter: string; readonly sha256: string },
): Promise<(Document & { readonly content: () => ReadStream }) | undefined> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const [found] = await tx.query<Document>(
    `select document.sha256, document_use.name, document.type, document.size
     from document_use join document using (office_id, sha256)
     where document_use.office_id = $1 and matter_id = $2 and sha256 = $3 limit 1`,
    [tx.office, matter, sha256],
  );
  return found && { ...found, content: () => createReadStream(placeOf(folder, sha256)) };
}
