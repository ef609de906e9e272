import type pg from 'pg';
import type { Tx } from '../open.ts';

/** A transaction that is open on a connection of its own, as the rest of the store sees one. */
export async function txOn(client: pg.ClientBase, office: string): Promise<Tx> {
  await client.query("select set_config('waishi.office', $1, true)", [office]);
  return {
    office,
    async query<Row extends object>(sql: string, values: readonly unknown[] = [], name?: string) {
      const named = name === undefined ? {} : { name };
      return (await client.query<Row>({ text: sql, values: [...values], ...named })).rows;
    },
    // A failure is seen by the next statement: the transaction is over.
    send: (sql, values = []) => void client.query(sql, [...values]).catch(() => undefined),
  };
}
