import pg from 'pg';
import type { Matter } from '../kernel/matter.ts';
import type { Clock } from '../office/clock.ts';

/** As `pg` takes it. */
export type Connection = {
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  readonly connectionString?: string;
  readonly options?: string;
};

export type Watch = (sql: string, values?: readonly unknown[]) => void;

export type StoreOptions = {
  /** Signs in as waishi_app (`appConnection`), never as the owner. */
  readonly app: Connection;
  readonly matters: readonly Matter[];
  readonly clock: Clock;
  /** Connections kept at most. */
  readonly max?: number;
  /** Sees every statement sent. */
  readonly watch?: Watch;
};

export type Store = {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly matters: ReadonlyMap<string, Matter>;
  /** What this process keeps of calendars, by office; dropped when the office's version moves. */
  readonly calendars: Map<string, unknown>;
  readonly watch: Watch | undefined;
  close(): Promise<void>;
};

/** A transaction of one office. Row-level security holds in it: other offices' rows are not there. */
export type Tx = {
  readonly office: string;
  /** Plain SQL. With a name, the connection keeps the prepared statement and its plan. */
  query<Row extends object>(
    sql: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<Row[]>;
  /** Sends a statement whose rows nobody reads; if it fails, the transaction fails when it ends. */
  send(sql: string, values?: readonly unknown[], name?: string): void;
};

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;

/** 'YYYY-MM-DD hh:mm:ss.ffffff+00' as PostgreSQL writes it in UTC, to the millisecond. */
function instantOf(text: string): string {
  const [, day = '', time = '', fraction = ''] =
    /^(\S+) ([\d:]{8})(?:\.(\d+))?\+00$/.exec(text) ?? [];
  if (day === '') throw new RangeError(`not a moment in UTC: ${text}`);
  return `${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}

const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return (text: string) => text;
    if (oid === TIMESTAMPTZ) return instantOf;
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format as 'text'); // both forms give a parser
  },
};

/** What `pg` needs beside the place: days and moments as text, whatever the server's own settings are. */
export const connectionOptions = (connection: Connection): pg.ClientConfig => ({
  ...connection,
  types,
  options:
    `${connection.options ?? ''} -c timezone=UTC -c datestyle=ISO,YMD -c search_path=public`.trim(),
});

/**
 * The platform's own connection where only one account was given: it signs in as that account and takes the role
 * of the platform before its first statement.
 */
export const appConnection = (owner: Connection): Connection => ({
  ...owner,
  options: `${owner.options ?? ''} -c role=waishi_app`.trim(),
});

export function openStore({ app, matters, clock, max = 16, watch }: StoreOptions): Store {
  const pool = new pg.Pool({
    ...connectionOptions(app),
    max,
    application_name: 'waishi',
    pipeline: true,
  });
  // A connection that is lost while idle is replaced at the next use; one lost in use fails what was asked of it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    pool,
    clock,
    matters: new Map(matters.map((matter) => [matter.name, matter])),
    calendars: new Map(),
    watch,
    close: () => pool.end(),
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isUuid = (text: unknown): text is string =>
  typeof text === 'string' && UUID.test(text);

/** Ends the transaction without keeping anything and gives the value back. */
export class Undo<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('undone');
    this.value = value;
  }
}

/**
 * Runs the work in a transaction of the office. Thrown errors undo it; `Undo` undoes it and gives its value.
 * Statements are sent without waiting for the answer of the one before (a pipelined connection): beginning costs no
 * round trip of its own, nor does committing after a statement sent by `send`.
 */
export async function inOffice<T>(
  store: Store,
  office: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (!isUuid(office)) throw new TypeError('not an office id');
  const client = await store.pool.connect();
  const sent: Promise<unknown>[] = [];
  const post = postOf(client);
  let broken: Error | undefined;
  try {
    post.hold();
    sent.push(beginIn(store, client, office));
    const working = work(transaction(store, client, { office, sent, post }));
    post.go();
    const value = await working;
    store.watch?.('commit');
    const committed = client.query('commit');
    post.go();
    await Promise.all([...sent, committed]);
    return value;
  } catch (error) {
    post.go();
    const cause = await firstFailure(sent, error);
    store.watch?.('rollback');
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    // `work` threw it with the value it was to return.
    if (cause instanceof Undo) return cause.value as T;
    throw cause;
  } finally {
    client.release(broken);
  }
}

type Post = { hold(): void; go(): void };

/** What is sent while it is held goes out in one piece: a write to the socket and a waking of the server less. */
function postOf({ connection: { stream } }: pg.PoolClient): Post {
  let held = false;
  return {
    hold() {
      if (!held) stream.cork();
      held = true;
    },
    go() {
      if (held) stream.uncork();
      held = false;
    },
  };
}

function beginIn(store: Store, client: pg.PoolClient, office: string): Promise<unknown> {
  const begin = `begin; set local waishi.office = '${office}'`;
  for (const statement of begin.split('; ')) store.watch?.(statement);
  return handled(client.query(begin));
}

/** Its failure is looked at when the transaction ends, not before. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** A statement sent ahead that failed explains the failures after it. */
async function firstFailure(sent: readonly Promise<unknown>[], error: unknown): Promise<unknown> {
  for (const answer of await Promise.allSettled(sent))
    if (answer.status === 'rejected') return answer.reason;
  return error;
}

function transaction(
  store: Store,
  client: pg.PoolClient,
  {
    office,
    sent,
    post,
  }: { readonly office: string; readonly sent: Promise<unknown>[]; readonly post: Post },
): Tx {
  function ask<Row extends object>(sql: string, values: readonly unknown[], name?: string) {
    store.watch?.(sql, values);
    const named = name === undefined ? {} : { name };
    return client.query<Row>({ text: sql, values: [...values], ...named });
  }
  return {
    office,
    async query<Row extends object>(sql: string, values: readonly unknown[] = [], name?: string) {
      const asked = ask<Row>(sql, values, name);
      post.go();
      return (await asked).rows;
    },
    send(sql, values = [], name) {
      post.hold();
      sent.push(handled(ask(sql, values, name)));
    },
  };
}
