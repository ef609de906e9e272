import type pg from 'pg';

/** A table as a backup holds it: which columns, in the order in which they were written. */
export type BackupTable = { readonly name: string; readonly columns: readonly string[] };

/** Kept by the migrations themselves: a restored database has its own. */
const OURS_ALONE = ['migration', 'migration_lock', 'migration_sum'];

/** Jobs that wait are part of the data: a letter that was due stays due. */
export const JOBS: BackupTable = {
  name: 'jobs',
  columns: [
    'task',
    'payload',
    'run_at',
    'attempts',
    'max_attempts',
    'key',
    'last_error',
    'created_at',
  ],
};
export const JOBS_QUERY = `
  select task.identifier, job.payload, job.run_at, job.attempts, job.max_attempts, job.key, job.last_error, job.created_at
  from jobs._private_jobs job join jobs._private_tasks task on task.id = job.task_id order by job.id`;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const listed = (columns: readonly string[]): string => columns.map(quoted).join(', ');

/** All tables of the platform, a table after those it refers to, without columns that the database computes. */
export async function tablesOf(client: pg.ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; refers: string[] }>(
    `select c.relname as name,
       array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
       coalesce((select array_agg(f.relname::text) from pg_constraint k join pg_class f on f.oid = k.confrelid
         where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '{}') as refers
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> all ($1)
     group by c.oid, c.relname order by c.relname`,
    [OURS_ALONE],
  );
  const ordered: BackupTable[] = [];
  const done = new Set<string>();
  while (ordered.length < rows.length) {
    const next = rows.find(
      ({ name, refers }) => !done.has(name) && refers.every((other) => done.has(other)),
    );
    if (!next) throw new Error('Tables refer to each other in a ring.');
    done.add(next.name);
    ordered.push({ name: next.name, columns: next.columns });
  }
  return ordered;
}

/** Names and sums of the migrations that made the database: a backup fits only the same ones. */
export async function migrationsOf(
  client: pg.ClientBase,
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<{ name: string; sum: string }>(
    'select name, sum from migration_sum order by name',
  );
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
