import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import type { Matter } from '../kernel/matter.ts';
import type { Connection } from './open.ts';
import { connectionOptions } from './open.ts';
import { migrateJobs } from './outbox-schema.ts';
import { viewsOf } from './views.ts';

const PLACE = fileURLToPath(new URL('../../db/', import.meta.url));

export type MigrateOptions = {
  /** Passwords of the roles that sign in; a role without one cannot. */
  readonly passwords?: { readonly app?: string; readonly reader?: string };
  /** Kinds that get a view for analysts. */
  readonly matters?: readonly Matter[];
};

/** What was run; empty where everything was there. */
export type Migrated = { readonly ran: readonly string[] };

/** A migration that has run was changed afterwards, or is missing. */
export class MigrationProblem extends Error {}

/**
 * Brings a database up to date: roles, then every migration once and in order, as the owner role. May be run any
 * number of times and by several processes at once. The connection must be able to make roles.
 */
export async function migrate(
  owner: Connection,
  { passwords = {}, matters = [] }: MigrateOptions = {},
): Promise<Migrated> {
  const client = new pg.Client(connectionOptions(owner));
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('waishi.migrate'))");
    await client.query(readFileSync(`${PLACE}roles.sql`, 'utf8'));
    await letIn(client, passwords);
    await migrateJobs(owner);
    await client.query('set role waishi_owner');
    const ran = await runAll(queriesOn(client));
    await checkSums(client);
    for (const view of viewsOf(matters)) await client.query(view);
    return { ran };
  } finally {
    await client.end();
  }
}

async function letIn(client: pg.Client, { app, reader }: { app?: string; reader?: string }) {
  for (const [role, password] of [
    ['waishi_app', app],
    ['waishi_reader', reader],
  ] as const)
    if (password !== undefined)
      await client.query(`alter role ${role} with login password ${pg.escapeLiteral(password)}`);
}

const files = (): string[] =>
  readdirSync(`${PLACE}migrations`)
    .filter((name) => /^\d{4}_[\w-]+\.sql$/.test(name))
    .sort();
const textOf = (file: string): string => readFileSync(`${PLACE}migrations/${file}`, 'utf8');
const sumOf = (file: string): string => createHash('sha256').update(textOf(file)).digest('hex');
const nameOf = (file: string): string => file.replace(/\.sql$/, '');

const provider: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve(
      Object.fromEntries(
        files().map((file): [string, Migration] => [
          nameOf(file),
          {
            async up(db: Kysely<unknown>) {
              await sql.raw(textOf(file)).execute(db);
              await sql`insert into migration_sum (name, sum) values (${nameOf(file)}, ${sumOf(file)})`.execute(
                db,
              );
            },
          },
        ]),
      ),
    ),
};

/** For the migrator alone, on a connection that is in use: its dialect sees a pool of that one connection. */
function queriesOn(client: pg.Client): Kysely<unknown> {
  const query = client.query.bind(client);
  // The dialect asks a connection for no more than this.
  const held = { query, release: () => undefined } as unknown as pg.PoolClient;
  return new Kysely({
    dialect: new PostgresDialect({
      pool: { connect: () => Promise.resolve(held), end: () => Promise.resolve(), options: {} },
    }),
  });
}

async function runAll(db: Kysely<unknown>): Promise<string[]> {
  await sql`create table if not exists migration_sum (name text primary key, sum text not null)`.execute(
    db,
  );
  const migrator = new Migrator({
    db,
    provider,
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  const failed = results.find(({ status }) => status === 'Error');
  if (error !== undefined)
    throw new MigrationProblem(
      failed
        ? `Migration ${failed.migrationName} could not be run.`
        : `The migrations of this version do not follow those that ran here: ${sentenceOf(error)}.`,
      { cause: error },
    );
  return results.map(({ migrationName }) => migrationName);
}

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/\.$/, '') : String(error);

/** What has run must be what lies in the folder: a changed file would mean two different databases. */
async function checkSums(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; sum: string }>(
    'select name, sum from migration_sum',
  );
  const sums = new Map(files().map((file) => [nameOf(file), sumOf(file)]));
  const changed = rows.find(({ name, sum }) => sums.get(name) !== sum);
  if (changed)
    throw new MigrationProblem(
      `Migration ${changed.name} was changed after it had run; write a new one instead.`,
    );
}
