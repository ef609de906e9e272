import type { Field, Fields } from '../../kernel/field.ts';
import type { AnyClock, AnyStep, Matter } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { limitText } from '../../office/limit-text.ts';
import type { ExportedTable } from '../../store/out/manifest.ts';
import { headingOf, recordColumns } from './columns.ts';

/** What every file and column of an export is, in words and with the articles behind it. */
export const schemaOf = (
  matters: Iterable<Matter>,
  tables: readonly ExportedTable[],
): Readonly<Record<string, unknown>> => ({
  format: 1,
  kinds: [...matters].map(kindOf),
  tables: tables.map(({ name, columns, paths }) => ({ name, columns, paths })),
});

const kindOf = (matter: Matter) => ({
  name: matter.name,
  title: matter.title,
  version: matter.version,
  records: `records/${matter.name}.csv`,
  acts: `acts/${matter.name}.jsonl`,
  columns: recordColumns(matter).map((column) => ({
    name: column.name,
    heading: headingOf(column),
    ...(column.field ? fieldOf(column.field) : { title: column.title }),
  })),
  ...(matter.naturalKey ? { naturalKey: matter.naturalKey } : {}),
  phases: Object.entries(matter.phases).map(([name, { title, closed }]) => ({
    name,
    title,
    closed: closed === true,
  })),
  steps: Object.entries(matter.steps).map(([name, step]) => stepOf(matter, name, step)),
  clocks: Object.entries(matter.clocks).map(([name, rule]) => clockOf(matter, name, rule)),
  figures: Object.entries(matter.figures ?? {}).map(([key, { title, unit, op }]) => ({
    key,
    title,
    unit,
    op,
  })),
});

const stepOf = (matter: Matter, name: string, { title, cites, by, from, to, asks }: AnyStep) => ({
  name,
  title,
  ...lawOf(matter, cites),
  by,
  from: from ?? [],
  to: to ?? null,
  asks: asks ? fieldsOf(asks) : [],
});

const clockOf = (matter: Matter, name: string, { title, cites, limit, limitBy }: AnyClock) => ({
  name,
  title,
  ...lawOf(matter, cites),
  limit: limitText(limit),
  ...(limitBy ? { setting: limitBy.setting } : {}),
});

const lawOf = ({ laws }: Matter, { law, article }: Cite) => ({
  law: laws[law]?.title.zh ?? law,
  article,
});

const fieldsOf = (fields: Fields) =>
  Object.entries(fields).map(([name, field]) => ({ name, ...fieldOf(field) }));

const fieldOf = ({
  kind,
  label,
  hint,
  optional,
  personal,
  options,
  items,
  refers,
}: Field): object => ({
  title: label,
  kind,
  optional,
  ...(hint ? { about: hint } : {}),
  ...(personal ? { personal } : {}),
  ...(options ? { options } : {}),
  ...(refers ? { refers } : {}),
  ...(items ? { items: fieldsOf(items) } : {}),
});
