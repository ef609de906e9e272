import pg from 'pg';
import { copyDocuments, writeLast } from '../backup-files.ts';
import { JOBS, JOBS_QUERY, listed, migrationsOf, quoted } from '../backup-tables.ts';
import { makeFolder } from '../folders.ts';
import type { Office } from '../offices.ts';
import type { Connection, Tx } from '../open.ts';
import { connectionOptions, isUuid } from '../open.ts';
import type { ExportedTable, Manifest } from './manifest.ts';
import { txOn } from './on-client.ts';
import type { OfficeTable } from './tables.ts';
import { officeTables } from './tables.ts';
import type { Sink } from './write.ts';
import { writePieces, writeRows } from './write.ts';

/** A file that a person reads, made inside the same moment as everything else. */
export type ReadableFile = {
  readonly path: string;
  readonly pieces: Iterable<string> | AsyncIterable<string>;
};

export type ExportRequest = {
  readonly owner: Connection;
  /** Where documents lie. */
  readonly documents: string;
  /** A folder that is empty or not there yet. */
  readonly target: string;
  readonly office: Office;
  readonly version: string;
  readonly made: string;
  readonly readable: (tx: Tx, tables: readonly ExportedTable[]) => Iterable<ReadableFile>;
};

/** `damaged`: documents that are no longer what was received, or not there at all. */
export type Exported = { readonly manifest: Manifest; readonly damaged: readonly string[] };

/**
 * Writes everything of one office as of one moment, while others write: acts as sent by kind, every other table a
 * JSON object a line, documents by their hash, and what a person reads. A folder without manifest is no export.
 */
export async function exportOffice(request: ExportRequest): Promise<Exported> {
  const { owner, target, office, version, made } = request;
  if (!isUuid(office.id)) throw new TypeError('not an office id');
  makeFolder(target);
  const client = new pg.Client(connectionOptions(owner));
  await client.connect();
  try {
    await client.query('set role waishi_owner');
    await client.query('begin isolation level repeatable read read only');
    const sink: Sink = { target, files: [] };
    const migrations = { ...(await migrationsOf(client)) };
    const tables = await writeTables(client, sink, office.id);
    const tx = await txOn(client, office.id);
    for (const { path, pieces } of request.readable(tx, tables))
      await writePieces(sink, path, pieces);
    const kept = await tx.query<{ sha256: string }>(
      'select sha256 from document where office_id = $1 order by sha256',
      [office.id],
    );
    await client.query('commit');
    const { documents, damaged } = await copyDocuments(
      request,
      kept.map(({ sha256 }) => sha256),
    );
    const manifest: Manifest = {
      format: 1,
      holds: 'office',
      version,
      migrations,
      made,
      office,
      personalValues: true,
      tables,
      files: [...sink.files, ...documents],
    };
    await writeLast(target, manifest);
    return { manifest, damaged };
  } finally {
    await client.end();
  }
}

async function writeTables(
  client: pg.Client,
  sink: Sink,
  office: string,
): Promise<ExportedTable[]> {
  const written: ExportedTable[] = [];
  for (const table of await officeTables(client)) {
    const files =
      table.name === 'act' ? await actFiles(client, table, office) : [plainFile(table, office)];
    let rows = 0;
    for (const { path, query } of files) rows += await writeRows(client, sink, path, query);
    const paths = files.map(({ path }) => path);
    written.push({ name: table.name, columns: [...table.columns], rows, paths });
  }
  const path = 'tables/waiting_job.jsonl';
  const jobs = `select * from (${JOBS_QUERY}) job (${listed(JOBS.columns)}) where payload->>'office' = '${office}'`;
  const rows = await writeRows(client, sink, path, jobs);
  return [...written, { name: JOBS.name, columns: [...JOBS.columns], rows, paths: [path] }];
}

type TableFile = { readonly path: string; readonly query: string };

const plainFile = ({ name, columns, key }: OfficeTable, office: string): TableFile => ({
  path: `tables/${name}.jsonl`,
  query: `select ${listed(columns)} from ${quoted(name)} where office_id = '${office}' order by ${listed(key)}`,
});

/** Acts as sent, a file for each kind, with their personal values beside the hashes that stand for them. */
async function actFiles(
  client: pg.Client,
  { columns, key }: OfficeTable,
  office: string,
): Promise<readonly TableFile[]> {
  const { rows } = await client.query<{ kind: string }>(
    'select distinct kind from act where office_id = $1 order by kind',
    [office],
  );
  return rows.map(({ kind }) => ({
    path: `acts/${kind}.jsonl`,
    query: `select ${listed(columns)}, (
        select json_object_agg(p.path, p.value order by p.path) from personal p
        where p.office_id = act.office_id and p.act_id = act.id) as personal
      from act where office_id = '${office}' and kind = '${kind.replaceAll("'", "''")}' order by ${listed(key)}`,
  }));
}
