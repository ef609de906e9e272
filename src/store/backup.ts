import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync } from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { digestOf, MANIFEST } from './backup-manifest.ts';
import type { BackupFile, Manifest } from './backup-manifest.ts';
import { JOBS, JOBS_QUERY, listed, migrationsOf, quoted, tablesOf } from './backup-tables.ts';
import type { BackupTable } from './backup-tables.ts';
import type { Checkpoint } from './checkpoint.ts';
import { placeOf } from './documents.ts';
import type { Connection } from './open.ts';
import { connectionOptions } from './open.ts';

export type BackupRequest = {
  readonly owner: Connection;
  /** Where documents lie. */
  readonly documents: string;
  /** A folder that is empty or not there yet. */
  readonly target: string;
  readonly version: string;
  readonly made: string;
  readonly madeBy: 'demo' | 'init';
  readonly checkpoints: readonly Checkpoint[];
};

/** `damaged`: documents that are no longer what was received, copied as they are, or not there at all. */
export type BackedUp = { readonly manifest: Manifest; readonly damaged: readonly string[] };

/** The folder holds something: a backup is never mixed with anything. */
export const isTaken = (target: string): boolean =>
  existsSync(target) && readdirSync(target).length > 0;

/**
 * Copies every table in one snapshot while others write, then the documents that the snapshot names, then the
 * manifest. A folder without manifest is no backup.
 */
export async function backUp(request: BackupRequest): Promise<BackedUp> {
  const { owner, target } = request;
  await mkdir(join(target, 'tables'), { recursive: true, mode: 0o700 });
  const client = new pg.Client(connectionOptions(owner));
  await client.connect();
  try {
    await client.query('set role waishi_owner');
    await client.query('begin isolation level repeatable read read only');
    const migrations = await migrationsOf(client);
    const tables: Manifest['tables'] = [];
    for (const table of await tablesOf(client)) {
      const query = `select ${listed(table.columns)} from ${quoted(table.name)}`;
      tables.push(await copyTable(client, target, table, query));
    }
    tables.push(await copyTable(client, target, JOBS, JOBS_QUERY));
    const { rows } = await client.query<{ sha256: string }>(
      'select distinct sha256 from document order by sha256',
    );
    await client.query('commit');
    const { documents, damaged } = await copyDocuments(
      request,
      rows.map(({ sha256 }) => sha256),
    );
    const { version, made, madeBy, checkpoints } = request;
    const manifest: Manifest = {
      format: 1,
      version,
      migrations,
      made,
      madeBy,
      tables,
      documents,
      checkpoints: checkpoints.map((checkpoint) => ({ ...checkpoint })),
    };
    await writeLast(target, manifest);
    return { manifest, damaged };
  } finally {
    await client.end();
  }
}

async function copyTable(
  client: pg.Client,
  target: string,
  { name, columns }: BackupTable,
  query: string,
): Promise<Manifest['tables'][number]> {
  const path = `tables/${name}.copy`;
  const source = client.query(copyTo(`copy (${query}) to stdout`));
  const written = await writeHashed(source, join(target, path));
  return { name, columns: [...columns], rows: source.rowCount, path, ...written };
}

async function copyDocuments(
  { documents: from, target }: BackupRequest,
  hashes: readonly string[],
): Promise<{ documents: BackupFile[]; damaged: string[] }> {
  const documents: BackupFile[] = [];
  const damaged: string[] = [];
  for (const sha256 of hashes) {
    const source = placeOf(from, sha256);
    const path = `documents/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
    if (!existsSync(source)) {
      damaged.push(sha256);
      continue;
    }
    await mkdir(dirname(join(target, path)), { recursive: true, mode: 0o700 });
    const written = await writeHashed(createReadStream(source), join(target, path));
    if (written.sha256 !== sha256) damaged.push(sha256);
    documents.push({ path, ...written });
  }
  return { documents, damaged };
}

/** Writes a stream to a new file, synced, and tells its size and hash as written. */
async function writeHashed(
  source: NodeJS.ReadableStream,
  place: string,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(
    source,
    count,
    createWriteStream(place, { flags: 'wx', mode: 0o600, flush: true }),
  );
  return { size, sha256: hash.digest('hex') };
}

async function writeLast(target: string, manifest: Manifest): Promise<void> {
  const place = join(target, MANIFEST);
  const text = `${JSON.stringify({ ...manifest, digest: digestOf(manifest) }, null, 1)}\n`;
  await writeFile(`${place}.new`, text, { mode: 0o600, flush: true });
  await rename(`${place}.new`, place);
  if (process.platform === 'win32') return;
  const folder = await open(target, 'r');
  await folder.sync();
  await folder.close();
}
