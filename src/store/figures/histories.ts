import type { Recorded } from '../../kernel/fold.ts';
import { CORRECT } from '../../kernel/fold.ts';
import type { Matter } from '../../kernel/matter.ts';
import { fieldsOfAct } from '../asks.ts';
import type { Tx } from '../open.ts';
import { unseal } from '../personal.ts';
import type { Survivors } from './survivors.ts';
import { survivorsOf, withSurvivors } from './survivors.ts';

/** An act as figures read it: no figure can depend on a personal value, which may be erased any day. */
export type PlainAct = Recorded & { readonly at: string };
export type History = {
  readonly id: string;
  readonly matter: Matter;
  readonly acts: readonly PlainAct[];
};

type Row = Omit<PlainAct, 'irregular'> & {
  readonly matter: string;
  readonly kind: string;
  readonly irregular: string | null;
};

const ACTS = `
select matter_id as matter, kind, seq, id, step, on_day as "on", at, by_person as by, role, asks, irregular, marks
from act where office_id = current_office() and matter_id = any($1::uuid[]) order by matter_id, seq`;

/** The whole histories of matters, in the order they were recorded. */
export async function loadHistories(
  tx: Tx,
  kinds: ReadonlyMap<string, Matter>,
  matters: readonly string[],
): Promise<readonly History[]> {
  const rows = await tx.query<Row>(ACTS, [matters], 'histories');
  const survivors = await survivorsOf(tx, kinds);
  return [...Map.groupBy(rows, ({ matter }) => matter)].flatMap(([id, own]) => {
    const matter = kinds.get(own[0]?.kind ?? '');
    if (!matter) return [];
    const steps = new Map(own.map((row) => [row.id, row.step]));
    return [{ id, matter, acts: own.map((row) => plainOf(matter, row, { steps, survivors })) }];
  });
}

type Around = {
  readonly steps: ReadonlyMap<string, string>;
  readonly survivors: Survivors;
};

function plainOf(matter: Matter, row: Row, { steps, survivors }: Around): PlainAct {
  const { matter: _, kind: __, irregular, ...act } = row;
  const corrected = row.step === CORRECT ? steps.get(String(row.asks['act'])) : undefined;
  const fields = fieldsOfAct(matter, row.step, corrected);
  return {
    ...act,
    asks: withSurvivors(
      fields,
      unseal(fields, row.asks, () => null, 'masked'),
      survivors,
    ),
    ...(irregular === null ? {} : { irregular }),
  };
}
