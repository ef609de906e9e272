import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { kinds } from '../src/matters/index.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import { migrate } from '../src/store/migrate.ts';
import type { Connection } from '../src/store/open.ts';
import { connectionOptions } from '../src/store/open.ts';
import type { Line } from './http.ts';
import { openLine } from './http.ts';
import type { Question, Told } from './served.ts';

/** A database as an office has it (durable settings, every commit synced), in a folder that is removed afterwards. */
export type Place = {
  readonly owner: Connection;
  readonly folder: string;
  /** The superuser's connection: fills tables and plays the raw side. */
  readonly sql: pg.Client;
  readonly version: string;
  connect(): Promise<pg.Client>;
  close(): Promise<void>;
};

/** Another database of the same PostgreSQL, migrated and empty. */
export async function openBeside(place: Place, name: string): Promise<Place> {
  await place.sql.query(`create database ${name}`);
  const owner = { ...place.owner, database: name };
  await migrate(owner, { matters: kinds });
  const connect = () => connected(owner);
  const sql = await connect();
  return { ...place, owner, sql, connect, close: () => sql.end() };
}

async function connected(owner: Connection): Promise<pg.Client> {
  const client = new pg.Client(connectionOptions(owner));
  client.on('error', () => undefined); // when the server is stopped after a fault
  await client.connect();
  return client;
}

export async function openPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'waishi-bench-'));
  const embedded = await openEmbedded(join(folder, 'data'));
  const owner = embedded.connection;
  await migrate(owner, { matters: kinds });
  const connect = () => connected(owner);
  const sql = await connect();
  const { rows } = await sql.query<{ server_version: string }>('show server_version');
  return {
    owner,
    folder,
    sql,
    version: rows[0]?.server_version ?? '',
    connect,
    async close() {
      await sql.end();
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export type Server = {
  readonly port: number;
  line(): Promise<Line>;
  /** Statements the store sent since this was last asked. */
  statements(): Promise<readonly string[]>;
  /** Resident bytes. */
  memory(): Promise<number>;
  close(): Promise<void>;
};

export async function openServer({ owner, folder }: Place): Promise<Server> {
  const script = fileURLToPath(new URL('served.ts', import.meta.url));
  const child = fork(script, [JSON.stringify({ owner, folder })]);
  async function told(): Promise<Told> {
    const [answer] = (await once(child, 'message')) as [Told]; // what served.ts tells
    return answer;
  }
  async function ask(question: Question): Promise<Told> {
    const answer = told();
    child.send(question);
    return answer;
  }
  const first = await told();
  const port = 'port' in first ? first.port : 0;
  const lines: Line[] = [];
  return {
    port,
    async line() {
      const line = await openLine(port);
      lines.push(line);
      return line;
    },
    async statements() {
      const answer = await ask('statements');
      return 'statements' in answer ? answer.statements : [];
    },
    async memory() {
      const answer = await ask('memory');
      return 'memory' in answer ? answer.memory : 0;
    },
    async close() {
      const ended = once(child, 'exit');
      for (const line of lines) line.close();
      child.send('stop' satisfies Question);
      await ended;
    },
  };
}

/** Signs in by the demonstration's click: measuring passwords is not meant here. */
export async function signIn(server: Server, person: string): Promise<string> {
  const line = await server.line();
  const answer = await line.ask({ path: '/api/demo/session', body: { person } });
  line.close();
  if (answer.status !== 201) throw new Error(`not signed in: ${answer.status} ${answer.body}`);
  return answer.cookie;
}
