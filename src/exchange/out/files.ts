import type { Matter } from '../../kernel/matter.ts';
import type { Office } from '../../store/offices.ts';
import type { Store, Tx } from '../../store/open.ts';
import type { ReadableFile } from '../../store/out/export-office.ts';
import { officeLists } from '../../store/out/lists.ts';
import type { ExportedTable } from '../../store/out/manifest.ts';
import { eachRecord, eachRow } from '../../store/out/records.ts';
import { cellText } from './cell-text.ts';
import { headingOf, recordColumns } from './columns.ts';
import { csvOf } from './csv.ts';
import { readmeOf } from './readme.ts';
import { schemaOf } from './schema.ts';

type About = { readonly office: Office; readonly made: string; readonly version: string };

/** The files of an export that a person reads. */
export const readableFiles =
  (store: Store, about: About) =>
  (tx: Tx, tables: readonly ExportedTable[]): readonly ReadableFile[] => {
    const matters = [...store.matters.values()];
    return [
      { path: 'README.md', pieces: [readmeOf({ ...about, matters })] },
      { path: 'schema.json', pieces: [`${JSON.stringify(schemaOf(matters, tables), null, 1)}\n`] },
      ...matters.map((matter) => ({
        path: `records/${matter.name}.csv`,
        pieces: recordsOf(store, tx, matter),
      })),
      ...officeLists.map(({ path, sql }) => ({ path, pieces: listOf(tx, sql) })),
    ];
  };

function recordsOf(store: Store, tx: Tx, matter: Matter): AsyncGenerator<string> {
  const columns = recordColumns(matter);
  async function* rows() {
    for await (const record of eachRecord(store, tx, matter))
      yield columns.map(({ cell }) => cell(record));
  }
  return csvOf(columns.map(headingOf), rows());
}

/** A list whose columns bear their headings in the query; one without rows is its heading alone. */
async function* listOf(tx: Tx, sql: string): AsyncGenerator<string> {
  const headings = [...sql.matchAll(/ as "([^"]+)"/gu)].map(([, heading = '']) => heading);
  async function* rows() {
    for await (const row of eachRow<Readonly<Record<string, unknown>>>(tx, sql, [tx.office]))
      yield headings.map((heading) => cellText(undefined, row[heading]));
  }
  yield* csvOf(headings, rows());
}
