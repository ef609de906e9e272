import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { findJson, layoutOf } from '../src/store/embedded-directory.ts';
import { isAlive } from '../src/store/embedded-lock.ts';
import type { ProcessIdentity } from '../src/store/embedded-lock.ts';
import { findPostmaster, stopPostmaster } from '../src/store/embedded-postmaster.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import type { Connection, Embedded } from '../src/store/embedded.ts';

declare module 'vitest' {
  interface ProvidedContext {
    cluster: Connection;
  }
}

/** The migrated database that every test file's own is copied from. */
export const TEMPLATE = 'template_office';

const PREFIX = 'waishi-test-';

let cluster: Embedded | undefined;

/**
 * One cluster for the whole run: the first kind of test that needs it starts it, the last to end stops it. With
 * WAISHI_TEST_DATABASE=postgres://superuser:password@host:port/postgres it is that one, of whatever version; it loses
 * its databases named template_office and office_….
 */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env['WAISHI_TEST_DATABASE'];
  if (given) {
    const connection = connectionOf(given);
    await makeTemplate(connection, `run_${process.pid}`);
    return project.provide('cluster', connection);
  }
  if (!process.env['WAISHI_TEST_CLUSTER']) await endAbandoned();
  const directory = (process.env['WAISHI_TEST_CLUSTER'] ??= mkdtempSync(join(tmpdir(), PREFIX)));
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

/** A run that was killed leaves its server behind; the next run ends it. */
async function endAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(PREFIX))) {
    const place = layoutOf(join(tmpdir(), name));
    // Written by openEmbedded; missing while a run that has just begun makes its cluster.
    const users = findJson(place.users) as ProcessIdentity[] | undefined;
    if (!users || users.some(isAlive)) continue;
    await stopPostmaster(place);
    rmSync(place.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

function connectionOf(url: string): Connection {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return {
    host: searchParams.get('host') ?? hostname,
    port: Number(searchParams.get('port') ?? (port || 5432)),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1) || 'postgres',
  };
}

/** `run`: a template that another run left behind is made anew. */
async function makeTemplate(connection: Connection, run?: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    const { rows } = await client.query<{ run: string | null }>(
      `select shobj_description(oid, 'pg_database') as run from pg_database where datname = $1`,
      [TEMPLATE],
    );
    const [found] = rows;
    if (found && (run === undefined || found.run === run)) return;
    if (found) await client.query(`drop database ${TEMPLATE} with (force)`);
    await client.query(`create database ${TEMPLATE}`);
    await migrate({ ...connection, database: TEMPLATE });
    if (run !== undefined) await client.query(`comment on database ${TEMPLATE} is '${run}'`);
  } finally {
    await client.end();
  }
}

async function migrate(owner: Connection): Promise<void> {
  const { migrate } = await import('../src/store/migrate.ts');
  const { matters } = await import('../src/matters/index.ts');
  await migrate(owner, { matters });
}
