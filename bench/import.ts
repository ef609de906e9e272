import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Order, Told } from './imports.ts';
import { foundOffice } from './office.ts';
import type { Place } from './place.ts';
import { openBeside } from './place.ts';
import type { Row } from './table.ts';
import { plain, ratio } from './table.ts';

const BOUND = 0.1;
const SIZES = { 'consular-outreach': 100_000, 'disclosure-request': 20_000 } as const;
const RUNS = 2;

/** Tables an import writes; what triggers write is written by them on both sides. */
const TABLES = [
  ...['matter', 'act', 'personal', 'clock', 'involved', 'search_key', 'figure_news'],
  ...['counter', 'number_used', 'import_batch', 'office_act'],
] as const;

/** The same rows by `importRows` and by COPY, in turn, each into an empty database with all its indexes. */
export async function benchImport(place: Place, quick: boolean): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const kind of ['consular-outreach', 'disclosure-request'] as const)
    rows.push(...(await compare(place, kind, quick ? SIZES[kind] / 10 : SIZES[kind])));
  return rows;
}

type Kind = Order['kind'];

async function compare(place: Place, kind: Kind, size: number): Promise<readonly Row[]> {
  const found = { imported: 0, copied: 0 };
  const told: Told[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const name = `import_${kind.replace('-', '_')}_${run}`;
    const one = await imported(place, name, { kind, rows: size });
    told.push(one.told);
    found.imported += one.told.seconds;
    found.copied += await copied(place, `${name}_copy`, one.files);
    for (const { file } of one.files) rmSync(file);
    const { imported: ours, copied: theirs } = found;
    console.error(`${kind}: imported in ${ours.toFixed(1)} s, copied in ${theirs.toFixed(1)} s`);
  }
  const each = (seconds: number): string => `${((size * RUNS) / seconds).toFixed(0)} rows/s`;
  return [
    {
      what: `import of ${size / 1000}k rows (${kind}) against COPY of the rows it wrote`,
      measured: `${each(found.imported)} against ${each(found.copied)}`,
      ...ratio(found.copied / found.imported, { atLeast: BOUND }),
    },
    ...told.slice(-1).flatMap((last) => memoryRows(kind, size, last)),
  ];
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

const memoryRows = (kind: Kind, size: number, told: Told): readonly Row[] => [
  plain(`statements for 500 rows (${kind})`, ((told.statements * 500) / size).toFixed(1)),
  {
    what: `peak resident memory of the import (${kind}): until a tenth of the rows is in, and after that`,
    measured: `${megabytes(told.early)}, ${megabytes(told.most)}`,
    ...ratio(told.most / told.early),
  },
];

type Dumped = { readonly table: string; readonly columns: string; readonly file: string };

async function imported(
  place: Place,
  name: string,
  order: Pick<Order, 'kind' | 'rows'>,
): Promise<{ readonly told: Told; readonly files: readonly Dumped[] }> {
  const own = await openBeside(place, name);
  const office = await foundOffice(own, 'ru');
  const acts = await own.sql.query<{ n: number }>('select count(*)::integer as n from office_act');
  try {
    await own.sql.query('checkpoint');
    const told = await tell({
      ...order,
      owner: own.owner,
      office: office.id,
      person: office.clerk,
    });
    if (told.entered !== order.rows) throw new Error(`${told.entered} rows were entered`);
    const files: Dumped[] = [];
    for (const table of TABLES) files.push(await dump(own, table, acts.rows[0]?.n ?? 0));
    return { told, files };
  } finally {
    await office.made.store.close();
    await own.close();
    await place.sql.query(`drop database ${name} with (force)`);
  }
}

async function tell(order: Order): Promise<Told> {
  const script = fileURLToPath(new URL('imports.ts', import.meta.url));
  const child = fork(script, [JSON.stringify(order)]);
  const [told] = (await once(child, 'message')) as [Told]; // what imports.ts sends
  await once(child, 'exit');
  return told;
}

async function columnsOf(sql: pg.Client, table: string): Promise<string> {
  const { rows } = await sql.query<{ names: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows[0]?.names ?? '';
}

/** What the import wrote; acts of the office from before it are left out. */
async function dump(own: Place, table: string, acts: number): Promise<Dumped> {
  const columns = await columnsOf(own.sql, table);
  const file = join(own.folder, `${table}.copy`);
  const where = table === 'office_act' ? ` where seq > ${acts}` : '';
  await pipeline(
    own.sql.query(copyTo(`copy (select ${columns} from ${table}${where}) to stdout`)),
    createWriteStream(file),
  );
  return { table, columns, file };
}

/** Seconds that COPY takes for the same rows, in one transaction with its commit. */
async function copied(place: Place, name: string, files: readonly Dumped[]): Promise<number> {
  const own = await openBeside(place, name);
  try {
    await own.sql.query('checkpoint');
    const began = performance.now();
    await own.sql.query('begin');
    for (const { table, columns, file } of files)
      await pipeline(
        createReadStream(file),
        own.sql.query(copyFrom(`copy ${table} (${columns}) from stdin`)),
      );
    await own.sql.query('commit');
    return (performance.now() - began) / 1000;
  } finally {
    await own.close();
    await place.sql.query(`drop database ${name} with (force)`);
  }
}
