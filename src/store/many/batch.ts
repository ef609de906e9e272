import { chainOfficeAct, lockChain } from '../administer.ts';
import type { Tx } from '../open.ts';
import type { Actor } from '../request.ts';
import type { ImportAnswer, Importing, Progress } from './importing.ts';
import type { Taking } from './take.ts';

type Row = Omit<Progress, 'read'> & {
  readonly kind: string;
  readonly sha256: string;
  readonly by_person: string;
};

/** An import that was sent before, or an id that something else has. One at a time with the same id. */
export async function findRepeated(
  tx: Tx,
  { person }: Actor,
  { batch, kind, file }: Importing,
): Promise<ImportAnswer | undefined> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))", [batch]);
  const [row] = await tx.query<Partial<Row>>(
    `select b.kind, b.sha256, b.by_person, b.entered, b.known, b.reported
     from (select $1::uuid as id) asked left join import_batch b on b.office_id = current_office() and b.id = asked.id
     where b.id is not null
       or exists (select from office_act a where a.office_id = current_office() and a.id = asked.id)`,
    [batch],
  );
  if (!row) return undefined;
  const { entered, known } = row as Row; // all of it, where the kind is there
  const same = row.kind === kind && row.sha256 === file.sha256 && row.by_person === person;
  return same
    ? { batch, repeated: true, entered, known, reported: [] }
    : { conflict: 'act-id-reused' };
}

/** Writes down what was entered, by an act in the office's own chain. */
export async function keepBatch(
  { store, tx, actor }: Taking,
  {
    asked: { batch, kind, file },
    step,
    counts,
  }: { readonly asked: Importing; readonly step: string; readonly counts: Progress },
): Promise<void> {
  const at = store.clock.now();
  const { read, entered, known, reported } = counts;
  const { name, sha256, sheets = null } = file;
  await tx.query(
    `insert into import_batch (office_id, id, kind, step, file, sha256, sheets, by_person, at, read, entered, known, reported)
     values (current_office(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[batch, kind, step, name, sha256, sheets && JSON.stringify(sheets)],
      ...[actor.person, at, read, entered, known, reported],
    ],
  );
  await lockChain(tx);
  await chainOfficeAct(tx, {
    act: batch,
    step: 'importRecords',
    on: store.clock.today(),
    asks: {
      kind,
      step,
      file: name,
      sha256,
      ...(sheets ? { sheets } : {}),
      read,
      entered,
      known,
      reported,
    },
    by: actor.person,
    at,
  });
}
