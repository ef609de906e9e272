import type { Tx } from './open.ts';

/** An act as a job needs it: what was done to which matter; personal values stay hashes. */
export type ActOfJob = {
  readonly id: string;
  readonly matter: string;
  readonly kind: string;
  readonly step: string;
  readonly by: string;
  readonly asks: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly number: string | null;
};

export async function findAct(tx: Tx, id: string): Promise<ActOfJob | undefined> {
  const [row] = await tx.query<ActOfJob>(
    `select act.id, act.matter_id as matter, act.kind, act.step, act.by_person as by, act.asks,
       matter.title, matter.number
     from act join matter on matter.office_id = act.office_id and matter.id = act.matter_id
     where act.office_id = $1 and act.id = $2::uuid`,
    [tx.office, id],
  );
  return row;
}

/** Letters that were made from an act already. */
export async function madeLetters(tx: Tx, act: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ what: string }>(
    'select what from document_use where office_id = $1 and act_id = $2 and made',
    [tx.office, act],
  );
  return new Set(rows.map(({ what }) => what));
}

/** Matters of an office, page by page, with all that a check compares. */
export async function* matterIds(
  tx: Tx,
): AsyncGenerator<{ readonly id: string; readonly kind: string }> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await tx.query<{ id: string; kind: string }>(
      'select id, kind from matter where office_id = $1 and id > $2 order by id limit 1000',
      [tx.office, after],
    );
    yield* rows;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < 1_000) return;
  }
}
