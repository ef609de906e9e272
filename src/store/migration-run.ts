import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';
import { files, MigrationProblem, nameOf, sumOf, textOf } from './migration-files.ts';

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

/** Runs what has not run, in order, on a connection that is in use; gives the names. */
export async function runMigrations(client: pg.Client): Promise<readonly string[]> {
  const db = queriesOn(client);
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
