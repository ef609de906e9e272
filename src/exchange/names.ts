import type { Store } from '../store/open.ts';
import { findNamed } from '../store/named.ts';
import type { Actor } from '../store/request.ts';
import type { Around } from '../fields/cells/read.ts';
import type { Planned } from './import.ts';
import { rowsOf } from './import.ts';

/**
 * Whom and what the table names: its names are gathered in one reading and looked up together. Undefined where no column
 * names anything.
 */
export async function namesIn(
  store: Store,
  actor: Actor,
  plan: (named: Around['named']) => Planned,
): Promise<Around['named']> {
  const asked = new Map<string, Set<string>>();
  const gathering = plan((refers, name) => {
    asked.set(refers, (asked.get(refers) ?? new Set()).add(name));
    return undefined;
  });
  const named = gathering.sheets.some(({ columns }) =>
    columns.some((column) => column?.field.refers !== undefined || column?.field.items),
  );
  if (!named) return undefined;
  for await (const _ of rowsOf(gathering));
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const [refers, names] of asked)
    found.set(refers, await findNamed(store, actor, refers, [...names]));
  return (refers, name) => found.get(refers)?.get(name);
}
