import { MUCH, partOf } from './filter.ts';
import type { MatterQuery, View } from './query.ts';
import type { Viewing } from './viewer.ts';
import { binder } from './visibility.ts';

/** How much there is on a list of one's own, as far as it matters to how the list is read. */
export type Extent = {
  /** Very many: the list is read in its order, not gathered first. */
  readonly much: boolean;
  /** So many by the person's own name, who sees what he has part in, that a count need not look at the matters. */
  readonly plenty: boolean;
};

const relations: Readonly<Partial<Record<View, string>>> = {
  todo: 'todo',
  circulated: 'read',
  done: 'took',
  mine: 'opened',
};

/** Read from the index alone where the person's own name is enough. */
export async function extentOf(view: Viewing, query: MatterQuery): Promise<Extent> {
  const { values, bind } = binder();
  const mine = partOf(view.eyes, query, bind);
  const relation = relations[query.view ?? 'todo'];
  if (mine === undefined || relation === undefined) return { much: false, plenty: false };
  const [row] = await view.tx.query<{ named: number; n: number }>(
    `select o.named, case when o.named >= ${MUCH} then o.named else (
       select count(*) from (select 1 from involved i
         where i.office_id = current_office() and ${mine} limit ${MUCH}) counted) end as n
     from (select count(*) as named from (select 1 from involved i
       where i.office_id = current_office() and i.holder = ${bind(`person:${view.eyes.person}`)}
         and i.relation = ${bind(relation)} limit ${MUCH}) own) o`,
    values,
  );
  return { much: (row?.n ?? 0) >= MUCH, plenty: (row?.named ?? 0) >= MUCH && isPlain(query) };
}

const FILTERS = [
  ...['kind', 'phase', 'light', 'standing', 'unit', 'assignee', 'found', 'where', 'names', 'batch'],
  ...['receivedFrom', 'receivedTo'],
] as const;

/** Nothing narrows the list. */
const isPlain = (query: MatterQuery): boolean => {
  const asked: Readonly<Record<string, unknown>> = query;
  return FILTERS.every((name) => asked[name] === undefined);
};
