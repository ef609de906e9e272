import type { z } from 'zod';
import { cellsOf, columnsOf, readCell } from '../../fields/cells.ts';
import type { Field } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import type { PastedRow } from '../../store/paste.ts';
import { previewPasted, recordPasted } from '../../store/paste.ts';
import type { Pasted } from '../contract.ts';
import { MOST_ROWS, pasted, pasteQuery, pasteRequest } from '../contract.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import type { Answer, Route } from '../route.ts';
import { route, yes } from '../route.ts';
import type { SignedIn } from '../viewer.ts';
import { noOf } from './steps.ts';

/** Registers that take a list from a spreadsheet: every kind whose matters are named by fields of their own. */
export const pasteRoutes = (platform: Platform): readonly Route[] =>
  [...platform.store.matters.values()]
    .filter(({ naturalKey }) => naturalKey)
    .map((matter) =>
      route({
        method: 'POST',
        url: `/api/${matter.name}/batch`,
        about: `${matter.title.zh}：成批登记（${matter.title.en}: register a list)`,
        description:
          'All rows or none. Rows that are there already, by their natural key, are left out, so a list sent twice ' +
          'adds nothing. `?preview=true` stores nothing and names every error of every cell.',
        query: pasteQuery,
        body: pasteRequest,
        answer: pasted,
        limit: 'write',
        bodyLimit: 4 * 1024 * 1024,
        run: ({ viewer, query, body }) =>
          paste(platform, viewer, { matter, body, stored: query.preview !== 'true' }),
      }),
    );

type Asked = {
  readonly matter: Matter;
  readonly body: z.output<typeof pasteRequest>;
  readonly stored: boolean;
};

async function paste(
  { store }: Platform,
  viewer: SignedIn,
  { matter, body, stored }: Asked,
): Promise<Answer<Pasted>> {
  const table = tableOf(matter, body);
  if (table.rows.length === 0)
    return no('invalid', { errors: [said('没有可登记的行。', 'No rows.')] });
  if (table.rows.length > MOST_ROWS)
    return no('invalid', {
      errors: [said(`一次最多${MOST_ROWS}行。`, `At most ${MOST_ROWS} rows at a time.`)],
    });
  const actor = {
    person: viewer.person,
    office: viewer.office,
    ...(body.for === undefined ? {} : { for: body.for }),
  };
  const pasting = { matter, on: body.on, rows: table.rows.map(({ asks }) => asks) };
  if (!stored) return yes(shown(table, await previewPasted(store, actor, pasting), null));
  const done = await recordPasted(store, actor, pasting);
  return 'rows' in done ? yes(shown(table, done.rows, done.added)) : noOf(done);
}

const said = (zh: string, en: string) => ({ field: 'text', message: { zh, en } });

type Table = {
  readonly columns: Pasted['columns'];
  readonly lacking: readonly string[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    readonly asks: Readonly<Record<string, unknown>>;
  }[];
};

/** The text as a table. Its first row is the headings when two of them name a field, or one of a single column does. */
function tableOf(matter: Matter, { text, columns, values }: Asked['body']): Table {
  const step = Object.keys(matter.steps).find((name) => !matter.steps[name]?.from) ?? '';
  const fields = fieldsOf(matter, step);
  const cells = cellsOf(text);
  const [first = []] = cells;
  const found = columnsOf(fields, first);
  const headed = found.filter((name) => name !== null).length >= Math.min(2, first.length);
  const width = Math.max(...cells.map(({ length }) => length), 0);
  const chosen = Array.from({ length: width }, (_, at) => {
    const name = columns ? columns[at] : headed ? found[at] : null;
    return name && Object.hasOwn(fields, name) ? name : null;
  });
  const lacking = Object.entries(fields)
    .filter(([name, { optional }]) => !optional && !chosen.includes(name))
    .map(([name]) => name);
  return {
    columns: chosen.map((field, at) => ({ heading: headed ? (first[at] ?? '') : '', field })),
    lacking,
    rows: cells.slice(headed ? 1 : 0).map((row) => ({
      cells: chosen.map((_, at) => row[at] ?? ''),
      asks: { ...values, ...asksOf(fields, chosen, row) },
    })),
  };
}

const asksOf = (
  fields: Readonly<Record<string, Field>>,
  columns: readonly (string | null)[],
  row: readonly string[],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    columns.flatMap((name, at) => {
      const field = name === null ? undefined : fields[name];
      const value = field ? readCell(field, row[at] ?? '') : null;
      return name === null || value === null ? [] : [[name, value]];
    }),
  );

const shown = (
  { columns, lacking, rows }: Table,
  states: readonly PastedRow[],
  added: number | null,
): Pasted => ({
  columns,
  lacking: [...lacking],
  rows: rows.flatMap(({ cells }, at) => {
    const state = states[at];
    if (!state) return [];
    return [{ cells: [...cells], ...state, errors: [...state.errors], marks: [...state.marks] }];
  }),
  added,
});
