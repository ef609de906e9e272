import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** Tables a step writes, the column that names the matter, and the key of rows that are changed in place. */
const TABLES = [
  { name: 'matter', of: 'id = $1::uuid', key: ['office_id', 'id'] },
  { name: 'act', of: 'matter_id = $1::uuid' },
  { name: 'personal', of: 'matter_id = $1::uuid' },
  { name: 'clock', of: 'matter_id = $1::uuid', key: ['office_id', 'matter_id', 'name'] },
  { name: 'involved', of: 'matter_id = $1::uuid' },
  { name: 'search_key', of: 'matter_id = $1::uuid' },
  { name: 'number_used', of: 'matter_id = $1::uuid' },
  { name: 'figure_news', of: 'matter_id = $1::uuid' },
  {
    name: 'counter',
    of: 'office_id = (select office_id from matter where id = $1::uuid)',
    key: ['office_id', 'scheme', 'year'],
  },
  {
    name: 'jobs._private_jobs',
    of: "payload->>'act' in (select id::text from act where matter_id = $1::uuid)",
  },
] as const;

type Table = (typeof TABLES)[number];
type Column = { readonly name: string; readonly type: string };
type Row = Readonly<Record<string, string | null>>;
/** The rows of one matter, as text, by table. */
type Rows = ReadonlyMap<string, readonly Row[]>;

const columns = new Map<string, readonly Column[]>();

async function columnsOf(sql: pg.Client, { name }: Table): Promise<readonly Column[]> {
  const known = columns.get(name);
  if (known) return known;
  const { rows } = await sql.query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
     order by attnum`,
    [name],
  );
  columns.set(name, rows);
  return rows;
}

export async function rowsOf(sql: pg.Client, matter: string): Promise<Rows> {
  const found = new Map<string, readonly Row[]>();
  for (const table of TABLES) {
    const names = (await columnsOf(sql, table)).map(({ name }) => `"${name}"::text`).join(', ');
    const { rows } = await sql.query<Row>(`select ${names} from ${table.name} where ${table.of}`, [
      matter,
    ]);
    found.set(table.name, rows);
  }
  return found;
}

/** One statement that writes what a step wrote. The values name the matter and the act they were taken from. */
export type Writing = {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
  /** Where among the values a number stands that must be given once. */
  readonly once: readonly number[];
  readonly act: string;
};

type Change = {
  readonly table: Table;
  readonly all: readonly Column[];
  readonly was: readonly Row[];
  readonly come: readonly Row[];
  readonly gone: readonly Row[];
};

export async function writingOf(
  sql: pg.Client,
  name: string,
  { before, after }: { readonly before: Rows; readonly after: Rows },
): Promise<Writing> {
  const values: (string | null)[] = [];
  const once: number[] = [];
  const parts: string[] = [];
  for (const table of TABLES) {
    const was = before.get(table.name) ?? [];
    const is = after.get(table.name) ?? [];
    const gone = 'key' in table ? [] : without(was, is);
    const change = { table, all: await columnsOf(sql, table), was, come: without(is, was), gone };
    parts.push(
      ...partsOf(change, (row, { name: column, type }) => {
        const place = values.push(row[column] ?? null);
        if (table.name === 'number_used' && column === 'n') once.push(place - 1);
        return `$${place}::${type}`;
      }),
    );
  }
  const [act = {}] = without(after.get('act') ?? [], before.get('act') ?? []);
  const named = parts.map((part, at) => `w${at} as (${part})`).join(',\n');
  return { name, text: `with ${named} select 1`, values, once, act: act['id'] ?? '' };
}

function partsOf(
  { table, all, was, come, gone }: Change,
  bind: (row: Row, column: Column) => string,
): readonly string[] {
  const [first] = come;
  const rowsOf = () => come.map((row) => `(${all.map((column) => bind(row, column)).join(', ')})`);
  const written = first
    ? [
        table.name === 'matter' && was.length > 0
          ? updated(table, all, (column) => bind(first, column))
          : inserted(table, all, rowsOf()),
      ]
    : [];
  const removed = gone.map((row) => {
    const where = all.map((column) => `"${column.name}" = ${bind(row, column)}`);
    return `delete from ${table.name} where ${where.join(' and ')}`;
  });
  return [...written, ...removed];
}

function without(rows: readonly Row[], other: readonly Row[]): readonly Row[] {
  const known = new Set(other.map((row) => JSON.stringify(row)));
  return rows.filter((row) => !known.has(JSON.stringify(row)));
}

function inserted(table: Table, all: readonly Column[], rows: readonly string[]): string {
  const names = all.map(({ name }) => `"${name}"`).join(', ');
  const into = `insert into ${table.name} (${names}) values ${rows.join(', ')}`;
  if (!('key' in table) || table.name === 'matter') return into;
  const key: readonly string[] = table.key;
  const set = all
    .filter(({ name }) => !key.includes(name))
    .map(({ name }) => `"${name}" = excluded."${name}"`);
  return `${into} on conflict (${key.join(', ')}) do update set ${set.join(', ')}`;
}

function updated(table: Table, all: readonly Column[], bind: (column: Column) => string): string {
  const key: readonly string[] = ['office_id', 'id'];
  const set = all
    .filter(({ name }) => !key.includes(name))
    .map((one) => `"${one.name}" = ${bind(one)}`);
  const where = all
    .filter(({ name }) => key.includes(name))
    .map((one) => `"${one.name}" = ${bind(one)}`);
  return `update ${table.name} set ${set.join(', ')} where ${where.join(' and ')}`;
}

let numbers = 1_000_000;

/** Writes the rows of a whole course once more, for another matter: each step one round trip and one commit. */
export async function writeAgain(
  client: pg.Client,
  steps: readonly Writing[],
  from: string,
): Promise<number> {
  const matter = randomUUID();
  const acts = new Map(steps.map(({ act }) => [act, randomUUID()]));
  const ids = new RegExp([from, ...acts.keys()].join('|'), 'g');
  for (const { name, text, values, once } of steps) {
    const own = values.map((value) =>
      value === null ? null : value.replaceAll(ids, (id) => acts.get(id) ?? matter),
    );
    for (const place of once) own[place] = String((numbers += 1));
    await client.query({ name, text, values: own });
  }
  return steps.length;
}
