import { createHash } from 'node:crypto';
import type { Matter } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import type { Store, Tx } from '../open.ts';
import { inOffice, Undo } from '../open.ts';
import { performIn } from '../perform.ts';
import type { Actor, NotDone } from '../request.ts';
import { naturalKeyOf } from '../search-keys.ts';
import { viewing } from '../viewer.ts';
import type {
  ImportAnswer,
  Imported,
  Importing,
  ImportRow,
  Progress,
  ReportedRow,
} from './importing.ts';

export type {
  ImportAnswer,
  Imported,
  Importing,
  ImportMode,
  ImportRow,
  Progress,
  ReportedRow,
} from './importing.ts';

/** Enters the rows of a file as records of one kind, in one transaction. */
export function importRows(store: Store, actor: Actor, asked: Importing): Promise<ImportAnswer> {
  const matter = store.matters.get(asked.kind);
  const step = asked.step ?? (matter && openingOf(matter));
  if (!matter || step === undefined) return Promise.resolve({ notFound: true });
  return inOffice(store, actor.office, async (tx): Promise<ImportAnswer> => {
    const { secret } = await viewing(store, tx, actor);
    const reported: ReportedRow[] = [];
    const seen = new Set<string>();
    const counts = { read: 0, entered: 0, known: 0, reported: 0 };
    for await (const row of asked.rows) {
      const own = row.own as Readonly<Record<string, unknown>>; // as a form would send them
      const key = naturalKeyOf(matter, own, secret);
      const there = key !== undefined && (seen.has(key) || (await isThere(tx, matter, key)));
      const added = there
        ? { known: 1 }
        : await entered(store, tx, actor, { asked, matter, step, row, key });
      if (key !== undefined) seen.add(key);
      if ('row' in added) reported.push(added);
      count(counts, added);
      asked.onProgress?.({ ...counts });
    }
    return answerOf(asked, counts, reported);
  });
}

function count(
  counts: { read: number; entered: number; known: number; reported: number },
  added: object,
): void {
  counts.read += 1;
  if ('entered' in added) counts.entered += 1;
  else if ('known' in added) counts.known += 1;
  else counts.reported += 1;
}

function answerOf(
  { batch, mode }: Importing,
  { entered: n, known }: Progress,
  reported: readonly ReportedRow[],
): Imported {
  const answer: Imported = { batch, repeated: false, entered: n, known, reported };
  if (mode === 'dry') throw new Undo(answer);
  if (mode === 'all' && reported.length > 0) throw new Undo({ ...answer, entered: 0 });
  return answer;
}

const openingOf = ({ steps }: Matter): string | undefined =>
  Object.entries(steps).find(([, { from }]) => !from)?.[0];

type Entering = {
  readonly asked: Importing;
  readonly matter: Matter;
  readonly step: string;
  readonly row: ImportRow;
  readonly key: string | undefined;
};

async function entered(
  store: Store,
  tx: Tx,
  actor: Actor,
  { asked, matter, step, row, key }: Entering,
): Promise<{ readonly entered: 1 } | { readonly known: 1 } | ReportedRow> {
  const id = (what: string): string => idOf([tx.office, key ?? [asked.batch, row.row], what]);
  const performed = await performIn(store, tx, actor, {
    act: idOf([asked.batch, row.row]),
    kind: matter.name,
    matter: id('matter'),
    step,
    on: row.on,
    asks: row.own as Readonly<Record<string, unknown>>, // as a form would send them
  });
  if ('done' in performed) return { entered: 1 };
  return { row: row.row, ...errorsOf(performed) };
}

function errorsOf(answer: NotDone): Omit<ReportedRow, 'row'> {
  if ('invalid' in answer) return { errors: answer.invalid };
  const refused =
    'refused' in answer ? answer.refused : 'forbidden' in answer ? answer.forbidden : undefined;
  if (refused) return { errors: [{ field: '', message: refused.because }], refused };
  const message = say('这一行不能登记。', 'This row cannot be recorded.');
  return { errors: [{ field: '', message }] };
}

async function isThere(tx: Tx, { name }: Matter, key: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from search_key k join matter m on m.office_id = current_office() and m.id = k.matter_id
     where k.office_id = current_office() and k.key = $1 and m.kind = $2 and m.phase <> 'voided'`,
    [key, name],
  );
  return rows.length > 0;
}

/** A UUID (version 8) that is the same for the same parts. */
function idOf(parts: readonly unknown[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex');
  const variant = (8 + (Number.parseInt(hex[16] ?? '0', 16) % 4)).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
