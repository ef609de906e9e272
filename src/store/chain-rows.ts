import { CHAIN_COLUMNS } from './chain.ts';
import type { Content } from './chain.ts';
import type { Tx } from './open.ts';

/** A row as its hash covers it, and the hashes it carries. */
export type ChainedRow = {
  readonly content: Content;
  readonly prev: string;
  readonly hash: string;
  readonly sm3: string;
};

/** A table whose rows are chained, with the columns that need a word said: found by its columns, in no list. */
export type ChainedTable = {
  readonly name: string;
  readonly moments: readonly string[];
  /** Computed by the database from other columns, so not part of what was written. */
  readonly computed: readonly string[];
  /** Several chains lie in one table, told apart by the column `chain`. */
  readonly several: boolean;
};

/** Every table of the platform that has the columns of a chain. */
export async function chainedTables(tx: Tx): Promise<readonly ChainedTable[]> {
  const rows = await tx.query<{
    name: string;
    columns: string[];
    moments: string[];
    computed: string[];
  }>(
    `select c.relname as name, array_agg(a.attname::text) as columns,
       coalesce(array_agg(a.attname::text) filter (where a.atttypid = 'timestamptz'::regtype), '{}') as moments,
       coalesce(array_agg(a.attname::text) filter (where a.attgenerated <> ''), '{}') as computed
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     group by c.relname order by c.relname`,
  );
  const wanted = ['office_id', 'seq', ...CHAIN_COLUMNS];
  return rows
    .filter(({ columns }) => wanted.every((name) => columns.includes(name)))
    .map(({ name, columns, moments, computed }) => ({
      name,
      moments,
      computed,
      several: columns.includes('chain'),
    }));
}

/** '2026-01-31T08:00:00.5+00:00' as PostgreSQL's JSON has it → '…00.500Z'; a finer moment stays, and will not match. */
function moment(text: unknown): unknown {
  const [, second, fraction = ''] =
    /^(\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?\+00:00$/.exec(String(text)) ?? [];
  return second === undefined ? text : `${second}.${fraction.padEnd(3, '0')}Z`;
}

/** A row of `to_jsonb` as the writer hashed it. */
export function contentOf({ moments, computed }: ChainedTable, row: Content): Content {
  const content: Record<string, unknown> = { ...row };
  for (const name of computed) delete content[name];
  for (const name of moments) content[name] = moment(content[name]);
  return content;
}

const PAGE = 2_000;

/** What tells the chains of a table apart: acts by their matter, others by their column `chain`, if they have one. */
const CHAIN_OF = {
  act: ['matter_id', 'uuid'],
  several: ['chain', 'text'],
  one: [`''`, 'text'],
} as const;

/** All rows of a table's chains, chain after chain, each in its order. */
export async function* rowsOf(
  tx: Tx,
  table: ChainedTable,
): AsyncGenerator<ChainedRow & { readonly chain: string; readonly seq: number }> {
  const [key, type] = CHAIN_OF[table.name === 'act' ? 'act' : table.several ? 'several' : 'one'];
  let after: { chain: string; seq: number } | undefined;
  for (;;) {
    const rows = await tx.query<{ chain: string; seq: number; row: Record<string, unknown> }>(
      `select ${key} as chain, seq, to_jsonb(t) as row from ${table.name} t
       where office_id = $1 ${after ? `and (${key}, seq) > ($2::${type}, $3::bigint)` : ''}
       order by ${key === `''` ? '' : `${key}, `}seq limit ${PAGE}`,
      [tx.office, ...(after ? [after.chain, after.seq] : [])],
    );
    for (const { chain, seq, row } of rows) {
      const { prev, hash, sm3, ...content } = row;
      yield {
        chain,
        seq,
        content: contentOf(table, content),
        prev: String(prev),
        hash: String(hash),
        sm3: String(sm3),
      };
    }
    after = rows.at(-1);
    if (rows.length < PAGE) return;
  }
}
