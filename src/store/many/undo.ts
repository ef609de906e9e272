import type { Matter } from '../../kernel/matter.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { mayAdminister } from '../../office/roles.ts';
import { administrative, chainOfficeAct, lockChain, notYours, rolesHeld } from '../administer.ts';
import { again } from '../again.ts';
import type { Store, Tx } from '../open.ts';
import { inOffice, isUuid, Undo } from '../open.ts';
import type { Actor, NotDone } from '../request.ts';
import { idOf } from './identity.ts';
import { sayPlace } from './place.ts';
import type { Taking } from './take.ts';
import { beginTaking, takeAll } from './take.ts';

export type UndoImport = {
  readonly act: string;
  readonly batch: string;
  readonly reason: string;
  /** Leaves records that other acts have touched since, and voids the rest. */
  readonly leaving?: boolean | undefined;
};
export type Undone =
  | {
      readonly done: { readonly voided: number; readonly left: number; readonly repeated: boolean };
    }
  | { readonly refused: Refusal }
  | { readonly forbidden: Refusal }
  | { readonly conflict: 'act-id-reused' }
  | { readonly notFound: true };

const CHUNK = 500;

/**
 * Undoes an import: one act of the office, and with it one 作废 in each record, so that each history says why. All or
 * none; records that other acts have touched since are never voided.
 */
export async function undoImport(store: Store, actor: Actor, asked: UndoImport): Promise<Undone> {
  if (![asked.act, asked.batch, actor.person].every(isUuid)) return { notFound: true };
  return again(() =>
    inOffice(store, actor.office, async (tx): Promise<Undone> => {
      const answer = await undoIn(store, tx, actor, asked);
      if (!('done' in answer)) throw new Undo(answer);
      return answer;
    }),
  );
}

type Batch = {
  readonly kind: string;
  readonly file: string;
  readonly sheets: readonly string[] | null;
  readonly undone_act: string | null;
  readonly voided: number;
  readonly left: number;
};
type No = Exclude<Undone, { done: unknown }>;

async function undoIn(store: Store, tx: Tx, actor: Actor, asked: UndoImport): Promise<Undone> {
  const batch = await lockBatch(tx, asked.batch);
  const matter = batch && store.matters.get(batch.kind);
  if (!batch || !matter) return { notFound: true };
  if (batch.undone_act === asked.act) {
    const { voided, left } = batch;
    return { done: { voided, left, repeated: true } };
  }
  const no = await whyNot(store, tx, actor, asked);
  if (no) return no;
  return batch.undone_act === null
    ? undoBatch(store, tx, actor, { ...asked, matter, ...batch })
    : { refused: undoneAlready };
}

async function undoBatch(
  store: Store,
  tx: Tx,
  actor: Actor,
  asked: Voiding & Pick<Batch, 'sheets'> & { readonly matter: Matter },
): Promise<Undone> {
  const touched = await findTouched(tx, asked.batch);
  if (touched.count > 0 && asked.leaving !== true) return { refused: inUse(touched, asked.sheets) };
  const taking = await beginTaking(store, tx, actor);
  const voided = await voidAll(taking, asked.matter, asked);
  if (typeof voided !== 'number') return voided;
  const counts = { voided, left: touched.count };
  await keepUndone(taking, asked, counts);
  return { done: { ...counts, repeated: false } };
}

async function lockBatch(tx: Tx, id: string): Promise<Batch | undefined> {
  const [row] = await tx.query<Batch>(
    `select b.kind, b.file, b.sheets, b.undone_act, coalesce(b.voided, 0) as voided, coalesce((
         select (a.asks->>'left')::integer from office_act a
         where a.office_id = current_office() and a.id = b.undone_act), 0) as left
     from import_batch b where b.office_id = current_office() and b.id = $1 for update of b`,
    [id],
  );
  return row;
}

async function whyNot(
  store: Store,
  tx: Tx,
  { person }: Actor,
  { act }: UndoImport,
): Promise<No | undefined> {
  if (await isTaken(tx, act)) return { conflict: 'act-id-reused' };
  const roles = (await rolesHeld(tx, person, store.clock.today())).map(({ role }) => role);
  return mayAdminister('undoImport', roles) ? undefined : { forbidden: notYours('undoImport') };
}

async function isTaken(tx: Tx, act: string): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from office_act where office_id = current_office() and id = $1',
    [act],
  );
  return rows.length > 0;
}

/** A record of the batch that acts have touched since; one that was voided is undone already. */
const TOUCHED = `m.office_id = current_office() and m.revision > 1 and m.phase <> 'voided'`;

type Touched = { readonly count: number; readonly row: number };

async function findTouched(tx: Tx, batch: string): Promise<Touched> {
  const [row] = await tx.query<{ count: number; row: number | null }>(
    `select count(*)::integer as count, min(a.batch_row) as row
     from act a join matter m on m.id = a.matter_id and ${TOUCHED}
     where a.office_id = current_office() and a.batch = $1`,
    [batch],
  );
  return { count: row?.count ?? 0, row: row?.row ?? 0 };
}

type Voiding = UndoImport & { readonly file: string };

async function voidAll(
  taking: Taking,
  { name }: Matter,
  { act, batch, reason, file }: Voiding,
): Promise<number | No> {
  const { store, tx } = taking;
  const on = store.clock.today();
  const because = `撤销导入“${file}”：${reason}`.slice(0, 500);
  let voided = 0;
  for (let after = -1; ;) {
    const records = await untouchedAfter(tx, batch, after);
    const performed = await takeAll(
      taking,
      records.map(({ matter }) => ({
        act: idOf([act, matter]),
        kind: name,
        matter,
        step: 'void',
        on,
        asks: { reason: because },
      })),
    );
    const no = performed.find((one) => !('done' in one));
    if (no && !('done' in no)) return refusalOf(no);
    voided += records.length;
    const last = records.at(-1);
    if (!last || records.length < CHUNK) return voided;
    after = last.row;
  }
}

const untouchedAfter = (
  tx: Tx,
  batch: string,
  after: number,
): Promise<readonly { readonly matter: string; readonly row: number }[]> =>
  tx.query(
    `select a.matter_id as matter, a.batch_row as row
     from act a join matter m on m.office_id = current_office() and m.id = a.matter_id and m.revision = 1
     where a.office_id = current_office() and a.batch = $1 and a.batch_row > $2
     order by a.batch_row limit ${CHUNK}`,
    [batch, after],
  );

/** Somebody else touched a record at this moment, or it is not this person's to void. */
function refusalOf(no: NotDone): No {
  if ('refused' in no || 'forbidden' in no) return no;
  return { refused: notAll };
}

async function keepUndone(
  { store, tx, actor }: Taking,
  { act, batch, reason, leaving = false }: UndoImport,
  { voided, left }: { readonly voided: number; readonly left: number },
): Promise<void> {
  const at = store.clock.now();
  await tx.query(
    `update import_batch set undone_act = $2, undone_at = $3, voided = $4
     where office_id = current_office() and id = $1`,
    [batch, act, at, voided],
  );
  await lockChain(tx);
  await chainOfficeAct(tx, {
    act,
    step: 'undoImport',
    on: store.clock.today(),
    asks: { batch, leaving, voided, left },
    reason,
    by: actor.person,
    at,
  });
}

const rule = (code: string, zh: string, en: string): Refusal =>
  administrative(code, '批量导入', { zh, en });

const undoneAlready = rule(
  'import-undone',
  '这次导入已经撤销。',
  'This import was undone already.',
);
const notAll = rule(
  'import-not-yours',
  '这次导入的记录中有您不能作废的，未作任何改动。',
  'Some records of this import are not yours to void; nothing was changed.',
);
function inUse({ count, row }: Touched, sheets: Batch['sheets']): Refusal {
  const first = sayPlace(row, sheets);
  return rule(
    'import-in-use',
    `这次导入的记录中有${count}条后来又有办理，第一条是文件${first.zh}。请先处理这些记录，或者只撤销其余记录。`,
    `${count} records of this import have been worked on since, the first is ${first.en} of the file. Deal with them first, or undo the others only.`,
  );
}
