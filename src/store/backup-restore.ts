import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Manifest } from './backup-manifest.ts';
import { JOBS, listed, migrationsOf, quoted, tablesOf } from './backup-tables.ts';
import { writeOnce } from './documents.ts';
import type { Connection } from './open.ts';
import { connectionOptions } from './open.ts';

export type RestoreRequest = {
  /** A database that was migrated and holds nothing. */
  readonly owner: Connection;
  readonly documents: string;
  /** A backup that `readBackup` found whole. */
  readonly source: string;
  readonly manifest: Manifest;
};

/** Why a whole backup cannot be restored here. */
export type Unfit =
  | { readonly code: 'not-empty'; readonly table: string }
  | { readonly code: 'other-version'; readonly version: string }
  | { readonly code: 'rows-differ'; readonly table: string };

/** Fills an empty database and folder from a backup: all of it in one transaction, or nothing. */
export async function restore(request: RestoreRequest): Promise<Unfit | undefined> {
  const { owner, source, manifest, documents } = request;
  const client = new pg.Client(connectionOptions(owner));
  await client.connect();
  try {
    await client.query('set role waishi_owner');
    const unfit = await unfitness(client, manifest);
    if (unfit) return unfit;
    for (const { path } of manifest.documents) {
      const sha256 = path.slice('documents/'.length).replace('/', '');
      await writeOnce(documents, sha256, await readFile(join(source, path)));
    }
    await client.query('begin');
    const wrong = await fill(client, source, manifest);
    await client.query(wrong ? 'rollback' : 'commit');
    if (!wrong) await client.query('analyze');
    return wrong;
  } finally {
    await client.end();
  }
}

async function unfitness(client: pg.Client, manifest: Manifest): Promise<Unfit | undefined> {
  const own = JSON.stringify(await migrationsOf(client));
  if (own !== JSON.stringify(manifest.migrations)) {
    return { code: 'other-version', version: manifest.version };
  }
  for (const { name } of await tablesOf(client)) {
    const { rowCount } = await client.query(`select from ${quoted(name)} limit 1`);
    if (rowCount) return { code: 'not-empty', table: name };
  }
  return undefined;
}

async function fill(
  client: pg.Client,
  source: string,
  manifest: Manifest,
): Promise<Unfit | undefined> {
  const byName = new Map(manifest.tables.map((table) => [table.name, table]));
  const tables = await tablesOf(client);
  const secured = await securedTables(client);
  // COPY does not go through row-level security, and openings are part of the backup. For this transaction alone.
  const protect = async (on: boolean) => {
    for (const { name } of tables) {
      await client.query(`alter table ${quoted(name)} ${on ? 'enable' : 'disable'} trigger user`);
    }
    for (const name of secured) {
      await client.query(`alter table ${quoted(name)} ${on ? '' : 'no '}force row level security`);
    }
  };
  await protect(false);
  for (const { name } of tables) {
    const kept = byName.get(name);
    if (!kept) continue;
    if ((await load(client, source, kept)) !== kept.rows)
      return { code: 'rows-differ', table: name };
  }
  await protect(true);
  const jobs = byName.get(JOBS.name);
  return jobs && loadJobs(client, source, jobs);
}

async function securedTables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relforcerowsecurity order by relname`,
  );
  return rows.map(({ name }) => name);
}

type Kept = Manifest['tables'][number];

async function load(
  client: pg.Client,
  source: string,
  { name, columns, path }: Kept,
  into = quoted(name),
): Promise<number> {
  const target = client.query(copyFrom(`copy ${into} (${listed(columns)}) from stdin`));
  await pipeline(createReadStream(join(source, path)), target);
  return target.rowCount;
}

async function loadJobs(client: pg.Client, source: string, kept: Kept): Promise<Unfit | undefined> {
  await makeWaitingJobs(client);
  const rows = await load(client, source, kept, 'waiting_job');
  if (rows !== kept.rows) return { code: 'rows-differ', table: JOBS.name };
  await placeWaitingJobs(client);
  return undefined;
}

/** Where jobs of a copy lie until they are placed; gone with the transaction. */
export const makeWaitingJobs = (client: pg.ClientBase): Promise<unknown> =>
  client.query(
    `create temporary table waiting_job (task text, payload json, run_at timestamptz, attempts smallint,
       max_attempts smallint, key text, last_error text, created_at timestamptz) on commit drop`,
  );

/** Jobs that waited wait again. */
export async function placeWaitingJobs(client: pg.ClientBase): Promise<void> {
  await client.query(
    `insert into jobs._private_tasks (identifier) select distinct task from waiting_job on conflict do nothing`,
  );
  await client.query(
    `insert into jobs._private_jobs (task_id, payload, run_at, attempts, max_attempts, key, last_error, created_at)
     select t.id, w.payload, w.run_at, w.attempts, w.max_attempts, w.key, w.last_error, w.created_at
     from waiting_job w join jobs._private_tasks t on t.identifier = w.task`,
  );
}
