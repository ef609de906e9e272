import pg from 'pg';

/** A database that cannot be used; the message is one sentence for whoever set DATABASE_URL. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
}

const OLDEST = 15;
const PATIENCE = 10_000;

/** Asks a database of the office's own whether it can be used, and whether the platform's tables are there. */
export async function reachDatabase(url: string): Promise<{ readonly migrated: boolean }> {
  if (!/^postgres(?:ql)?:\/\//.test(url))
    throw new DatabaseProblem('DATABASE_URL must be like postgres://user:password@host:5432/name.');
  const client = await connected(url);
  try {
    const { rows } = await client.query<{ version: number; migrated: boolean }>(
      `select current_setting('server_version_num')::int / 10000 as version,
         to_regclass('migration_sum') is not null as migrated`,
    );
    const { version, migrated } = rows[0] ?? { version: 0, migrated: false };
    if (version < OLDEST)
      throw new DatabaseProblem(`PostgreSQL ${OLDEST} or later is needed; this is ${version}.`);
    return { migrated };
  } finally {
    await client.end();
  }
}

async function connected(url: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE });
    await client.connect();
    return client;
  } catch (problem) {
    const because = problem instanceof Error ? problem.message : String(problem);
    throw new DatabaseProblem(
      `The database that DATABASE_URL names cannot be reached: ${because}.`,
    );
  }
}
