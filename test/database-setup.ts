import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { findPostmaster } from '../src/store/embedded-postmaster.ts';
import { layoutOf } from '../src/store/embedded-directory.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import type { Connection, Embedded } from '../src/store/embedded.ts';
import { root } from './imports.ts';

declare module 'vitest' {
  interface ProvidedContext {
    cluster: Connection;
  }
}

/** The migrated database that every test file's own is copied from. */
export const TEMPLATE = 'template_office';

let cluster: Embedded | undefined;

/** One cluster for the whole run: the first kind of test that needs it starts it, the last to end stops it. */
export async function setup(project: TestProject): Promise<void> {
  const directory = (process.env['WAISHI_TEST_CLUSTER'] ??= mkdtempSync(
    join(tmpdir(), 'waishi-test-'),
  ));
  cluster = await openEmbedded(directory, { durable: false });
  await makeTemplate(cluster.connection);
  project.provide('cluster', cluster.connection);
}

export async function teardown(): Promise<void> {
  await cluster?.stop();
  const directory = process.env['WAISHI_TEST_CLUSTER'];
  if (directory && !findPostmaster(layoutOf(directory))) {
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function makeTemplate(connection: Connection): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    const found = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (found.rowCount) return;
    await client.query(`create database ${TEMPLATE}`);
    await migrate({ ...connection, database: TEMPLATE });
  } finally {
    await client.end();
  }
}

async function migrate(owner: Connection): Promise<void> {
  const path = join(root, 'src/store/migrate.ts');
  if (!existsSync(path)) return;
  // The signature of src/store/migrate.ts, which this file must not fail without.
  const store = (await import(path)) as { migrate(owner: Connection): Promise<void> };
  await store.migrate(owner);
}
