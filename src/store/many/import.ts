import type { Matter } from '../../kernel/matter.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import type { Store } from '../open.ts';
import { inOffice, isUuid, Undo } from '../open.ts';
import type { Actor } from '../request.ts';
import { againFrom } from './again-from.ts';
import { findRepeated, keepBatch } from './batch.ts';
import type { ImportAnswer, Imported, Importing, ImportRow } from './importing.ts';
import type { Looked, Run } from './rows.ts';
import { lookAt } from './rows.ts';
import { seenRows } from './seen.ts';
import { beginTaking } from './take.ts';

export type {
  ImportAnswer,
  Importing,
  ImportMode,
  ImportRow,
  Progress,
  ReportedRow,
} from './importing.ts';

/**
 * Rows that are read and written together: so few that what is made of them is gone when V8 looks. Of 500 it takes most
 * for long-lived and makes it in the old part of its heap, where garbage lies by the hundred megabytes.
 */
const CHUNK = 100;

/**
 * Enters the rows of a file as records of one kind, in one transaction: the same decisions and the same rows in the
 * database as if each were sent alone. Memory does not grow with the file but for what tells its rows apart and what
 * is reported.
 */
export async function importRows(
  store: Store,
  actor: Actor,
  asked: Importing,
): Promise<ImportAnswer> {
  const matter = store.matters.get(asked.kind);
  const step = asked.step ?? (matter && openingOf(matter));
  if (!matter || step === undefined || !matter.steps[step] || matter.steps[step].from)
    return { notFound: true };
  if (![asked.batch, actor.person].every(isUuid)) return { notFound: true };
  return inOffice(store, actor.office, async (tx): Promise<ImportAnswer> => {
    const repeated = await findRepeated(tx, actor, asked);
    if (repeated) return repeated;
    const taking = await beginTaking(store, tx, actor);
    return runAll({
      ...{ asked, taking, matter, step, fields: fieldsOf(matter, step) },
      ...{ seen: seenRows(), reported: [] },
      counts: { read: 0, entered: 0, known: 0, reported: 0 },
    });
  });
}

const openingOf = ({ steps }: Matter): string | undefined =>
  Object.entries(steps).find(([, { from }]) => !from)?.[0];

async function runAll(run: Run): Promise<ImportAnswer> {
  const { asked, taking, counts, reported } = run;
  for await (const rows of chunksOf(asked.rows)) await takeChunk(run, rows);
  const { batch, mode } = asked;
  const { entered, known } = counts;
  const answer: Imported = { batch, repeated: false, entered, known, reported };
  if (mode === 'dry') throw new Undo(answer);
  if (mode === 'all' && counts.reported > 0) throw new Undo({ ...answer, entered: 0 });
  if (entered > 0) await keepBatch(taking, { asked, step: run.step, counts });
  return answer;
}

/** On its own, so that nothing of a chunk is held while the next is read. */
async function takeChunk(run: Run, rows: readonly ImportRow[]): Promise<void> {
  const { asked, taking, counts } = run;
  const looked = await againFrom(taking.tx, () => lookAt(run, rows));
  const forbidden = counts.read === 0 ? forbiddenIn(looked) : undefined;
  if (forbidden) throw new Undo(forbidden);
  settle(run, looked);
  asked.onProgress?.({ ...counts });
}

/** One and the same list each time, emptied when the next rows are asked for. */
async function* chunksOf(rows: AsyncIterable<ImportRow>): AsyncGenerator<readonly ImportRow[]> {
  const chunk: ImportRow[] = [];
  for await (const row of rows) {
    if (chunk.push(row) < CHUNK) continue;
    yield chunk;
    chunk.length = 0;
  }
  if (chunk.length > 0) yield chunk;
}

/** Whoever may not take the opening step at all is told so once, not row by row. */
function forbiddenIn(looked: readonly Looked[]): ImportAnswer | undefined {
  const refusals = looked.map(({ outcome }) =>
    'reported' in outcome ? outcome.reported.refused : undefined,
  );
  const [first] = refusals;
  const all = refusals.every((refused) => refused?.code === 'not-your-step');
  return first && all ? { forbidden: first } : undefined;
}

function settle({ asked, seen, reported, counts }: Run, looked: readonly Looked[]): void {
  const told: Imported['reported'][number][] = [];
  for (const { row, identity, outcome } of looked) {
    counts.read += 1;
    if ('reported' in outcome) {
      counts.reported += 1;
      told.push({ row, ...outcome.reported });
      continue;
    }
    counts[outcome.is] += 1;
    if (identity) seen.add(identity, row);
  }
  if (told.length === 0) return;
  if (asked.onReported) asked.onReported(told);
  else reported.push(...told);
}
