import type pg from 'pg';
import type { BackupTable } from '../backup-tables.ts';
import { tablesOf } from '../backup-tables.ts';

/** How a person signs in stays where he signed in: secrets of the installation, not records of the office. */
export const STAYS: readonly string[] = ['credential', 'session', 'sign_in_link'];

/** A table with rows of an office, and the columns that put them in order. */
export type OfficeTable = BackupTable & { readonly key: readonly string[] };

/** All tables that hold rows of an office, a table after those it refers to. */
export async function officeTables(client: pg.ClientBase): Promise<readonly OfficeTable[]> {
  const { rows } = await client.query<{ name: string; key: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by k.at) as key
     from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
     cross join unnest(i.indkey) with ordinality k (column_at, at)
     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.column_at
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by c.relname`,
  );
  const keys = new Map(rows.map(({ name, key }) => [name, key]));
  return (await tablesOf(client))
    .filter(({ name, columns }) => columns.includes('office_id') && !STAYS.includes(name))
    .map((table) => ({ ...table, key: keys.get(table.name) ?? ['office_id'] }));
}
