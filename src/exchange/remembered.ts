import { createHash } from 'node:crypto';
import { findMapping, keepMapping } from '../store/mappings.ts';
import type { Store } from '../store/open.ts';
import type { Actor } from '../store/request.ts';
import type { Planned, Table } from './import.ts';
import type { Mapping } from './map/mapping.ts';
import { mappingSchema } from './map/mapping.ts';
import { headingsOf, sheetsRead } from './map/plan.ts';
import { known } from './map/plain.ts';

function signatureOf({ fields, surveys }: Table): string {
  const headings = headingsOf(sheetsRead(fields, surveys, undefined)).map(known);
  return createHash('sha256').update(JSON.stringify(headings), 'utf8').digest('hex').slice(0, 32);
}

/** How the office read a table with these headings last time, as far as its fields are still there. */
export async function rememberedMapping(
  store: Store,
  actor: Actor,
  table: Table,
): Promise<Mapping | undefined> {
  const { matter, fields } = table;
  const kept = await findMapping(store, actor, {
    kind: matter.name,
    signature: signatureOf(table),
  });
  const read = mappingSchema.safeParse(kept);
  if (!read.success) return undefined;
  const isField = (name: string | null): boolean => name === null || Object.hasOwn(fields, name);
  const columns = read.data.columns.map(({ header, field }) => ({
    header,
    field: isField(field) ? field : null,
  }));
  const colours = read.data.colours?.filter(({ field }) => isField(field));
  const words = read.data.words?.filter(({ field }) => isField(field));
  return { columns, ...(colours ? { colours } : {}), ...(words ? { words } : {}) };
}

/** Columns, colours and words: the year and what was typed for every row belong to one table. */
export const rememberMapping = (
  store: Store,
  actor: Actor,
  { table, mapping }: Planned,
): Promise<void> => {
  const { columns, colours, words } = mapping;
  return keepMapping(store, actor, {
    kind: table.matter.name,
    signature: signatureOf(table),
    mapping: {
      columns,
      ...(colours?.length ? { colours } : {}),
      ...(words?.length ? { words } : {}),
    },
  });
};
