import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { copyDocuments, writeHashed, writeLast } from './backup-files.ts';
import type { Manifest } from './backup-manifest.ts';
import { JOBS, JOBS_QUERY, listed, migrationsOf, quoted, tablesOf } from './backup-tables.ts';
import type { BackupTable } from './backup-tables.ts';
import type { Checkpoint } from './checkpoint.ts';
import { makeFolder } from './folders.ts';
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
  makeFolder(join(target, 'tables'));
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
