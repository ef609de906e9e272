import pg from 'pg';
import { inject } from 'vitest';
import type { Connection } from '../src/store/embedded.ts';
import { TEMPLATE } from './database-setup.ts';

let made = 0;

/**
 * A migrated, empty database of this test file alone. The connection is the superuser's; the store's own roles exist in
 * it as the migration made them. Databases of test files that have ended are dropped on the way.
 */
export async function testDatabase(): Promise<Connection> {
  const cluster = inject('cluster');
  made += 1;
  const database = `office_${process.pid}_${made}`;
  const client = new pg.Client(cluster);
  await client.connect();
  try {
    await dropLeft(client);
    await client.query(`create database ${database} template ${TEMPLATE}`);
  } finally {
    await client.end();
  }
  return { ...cluster, database };
}

async function dropLeft(client: pg.Client): Promise<void> {
  const sql = "select datname from pg_database where datname ~ '^office_\\d+_\\d+$'";
  for (const { datname } of (await client.query<{ datname: string }>(sql)).rows) {
    if (!isAlive(Number(datname.split('_')[1]))) {
      await client.query(`drop database if exists ${datname} with (force)`);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
