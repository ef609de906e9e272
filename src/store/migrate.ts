import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Matter } from '../kernel/matter.ts';
import type { Connection } from './open.ts';
import { MigrationProblem, nameOf, PLACE, sumOf, files } from './migration-files.ts';
import { connectionOptions } from './open.ts';
import { migrateJobs } from './outbox-schema.ts';
import { viewsOf } from './views.ts';

export type MigrateOptions = {
  /** Passwords of the roles that sign in; a role without one cannot. */
  readonly passwords?: { readonly app?: string; readonly reader?: string };
  /** Kinds that get a view for analysts. */
  readonly matters?: readonly Matter[];
};

/** What was run; empty where everything was there. */
export type Migrated = { readonly ran: readonly string[] };

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
    const ran = await runMissing(client);
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

/** The migrator and all it brings are read only where something is left for it: hardly ever. */
async function runMissing(client: pg.Client): Promise<readonly string[]> {
  const wanted = files().map(nameOf);
  const before = await sumsOf(client);
  if (before.size === wanted.length && wanted.every((name) => before.has(name))) {
    checkSums(before);
    return [];
  }
  const { runMigrations } = await import('./migration-run.ts');
  const ran = await runMigrations(client);
  checkSums(await sumsOf(client));
  return ran;
}

type Sums = ReadonlyMap<string, string>;

/** What has run, by name; nothing in a database that is empty. */
async function sumsOf(client: pg.Client): Promise<Sums> {
  const { rows: tables } = await client.query(
    "select 1 from pg_class where oid = to_regclass('migration_sum')",
  );
  if (tables.length === 0) return new Map();
  const { rows } = await client.query<{ name: string; sum: string }>(
    'select name, sum from migration_sum',
  );
  return new Map(rows.map(({ name, sum }) => [name, sum]));
}

/** What has run must be what lies in the folder: a changed file would mean two different databases. */
function checkSums(ran: Sums): void {
  const sums = new Map(files().map((file) => [nameOf(file), sumOf(file)]));
  const changed = [...ran].find(([name, sum]) => sums.get(name) !== sum);
  if (changed)
    throw new MigrationProblem(
      `Migration ${changed[0]} was changed after it had run; write a new one instead.`,
    );
}
