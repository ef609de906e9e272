import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Text } from '../../kernel/text.ts';
import { makeWaitingJobs, placeWaitingJobs } from '../backup-restore.ts';
import { JOBS, listed, migrationsOf, quoted } from '../backup-tables.ts';
import { verifyPersonal } from '../chain-personal.ts';
import { verifySettings } from '../chain-settings.ts';
import { verifyMatters, verifyOtherChains } from '../chain-verify.ts';
import { writeOnce } from '../documents.ts';
import type { Connection, Tx } from '../open.ts';
import { connectionOptions } from '../open.ts';
import type { ExportedTable, Manifest } from './manifest.ts';
import { txOn } from './on-client.ts';
import { officeTables } from './tables.ts';
import { JSON_LINES } from './write.ts';

export type ImportRequest = {
  readonly owner: Connection;
  readonly documents: string;
  /** An export that `readExport` found whole. */
  readonly source: string;
  readonly manifest: Manifest;
};

/** Why a whole export cannot be taken in here. */
export type Unfit =
  | { readonly code: 'other-version'; readonly version: string }
  | { readonly code: 'office-there' | 'code-taken'; readonly office: string }
  | { readonly code: 'rows-differ'; readonly table: string }
  /** Its files agree with each other, but not with the chains that the platform wrote. */
  | { readonly code: 'chain-broken'; readonly table: string; readonly says: Text };

/** Takes an office in as it was: all of it in one transaction, or nothing. Other offices are not touched. */
export async function importOffice(request: ImportRequest): Promise<Unfit | undefined> {
  const { owner, source, manifest, documents } = request;
  const client = new pg.Client(connectionOptions(owner));
  await client.connect();
  try {
    await client.query('set role waishi_owner');
    await client.query('begin');
    const unfit =
      (await unfitness(client, manifest)) ??
      (await filled(client, source, manifest)) ??
      (await broken(await txOn(client, manifest.office.id)));
    if (!unfit) await placeDocuments(source, documents, manifest);
    await client.query(unfit ? 'rollback' : 'commit');
    if (!unfit) await client.query('analyze act, matter, clock, figure_entry, figure_day');
    return unfit;
  } finally {
    await client.end();
  }
}

/** By their hash, never over another one: written before the rows that name them can be seen. */
async function placeDocuments(source: string, folder: string, { files }: Manifest): Promise<void> {
  for (const { path, sha256 } of files)
    if (path.startsWith('documents/'))
      await writeOnce(folder, sha256, await readFile(join(source, path)));
}

async function unfitness(client: pg.Client, manifest: Manifest): Promise<Unfit | undefined> {
  const { office, version, migrations } = manifest;
  if (JSON.stringify(await migrationsOf(client)) !== JSON.stringify(migrations))
    return { code: 'other-version', version };
  const { rows } = await client.query<{ id: string }>(
    'select office_id as id from office where office_id = $1 or code = $2',
    [office.id, office.code],
  );
  const [known] = rows;
  return (
    known && { code: known.id === office.id ? 'office-there' : 'code-taken', office: office.code }
  );
}

async function filled(
  client: pg.Client,
  source: string,
  manifest: Manifest,
): Promise<Unfit | undefined> {
  const exported = new Map(manifest.tables.map((table) => [table.name, table]));
  const tables = await officeTables(client);
  // What triggers would note is in the export itself. For this transaction alone.
  const trigger = async (on: 'enable' | 'disable') => {
    for (const { name } of tables)
      await client.query(`alter table ${quoted(name)} ${on} trigger user`);
  };
  await client.query('create temporary table incoming (line text) on commit drop');
  await makeWaitingJobs(client);
  await trigger('disable');
  const into = [...tables.map(({ name }) => [name, name]), [JOBS.name, 'waiting_job']] as const;
  for (const [name = '', place = ''] of into) {
    const table = exported.get(name);
    const folder = { source, office: manifest.office.id };
    if (table && (await loaded(client, folder, table, place)) !== table.rows)
      return { code: 'rows-differ', table: name };
  }
  await trigger('enable');
  await placeWaitingJobs(client);
  return undefined;
}

/** Rows taken in: those of the office alone, whatever else a file says. */
async function loaded(
  client: pg.Client,
  { source, office }: { readonly source: string; readonly office: string },
  { columns, paths }: ExportedTable,
  place: string,
): Promise<number> {
  const whose = place === 'waiting_job' ? "r.payload->>'office'" : 'r.office_id::text';
  let rows = 0;
  for (const path of paths) {
    await client.query('truncate incoming');
    const target = client.query(copyFrom(`copy incoming from stdin ${JSON_LINES}`));
    await pipeline(createReadStream(join(source, path)), target);
    const { rowCount } = await client.query(
      `insert into ${quoted(place)} (${listed(columns)})
       select ${columns.map((name) => `r.${quoted(name)}`).join(', ')} from incoming
       cross join lateral json_populate_record(null::${quoted(place)}, line::json) r where ${whose} = $1`,
      [office],
    );
    rows += rowCount ?? 0;
  }
  return rows;
}

/** The first thing that the chains say was not written so. */
async function broken(tx: Tx): Promise<Unfit | undefined> {
  for (const check of [verifyMatters, verifyOtherChains, verifySettings, verifyPersonal]) {
    const [finding] = await check(tx);
    if (finding) return { code: 'chain-broken', table: finding.table, says: finding.says };
  }
  return undefined;
}
