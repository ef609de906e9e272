import { randomUUID } from 'node:crypto';
import { matterOf } from '../matters/index.ts';
import type { Instant } from '../office/clock.ts';
import { minuteOfInstant } from '../office/clock.ts';
import type { ImportBatch } from '../store/many/batches.ts';
import { importBatches } from '../store/many/batches.ts';
import { undoImport } from '../store/many/undo.ts';
import { undoerOf } from './acting.ts';
import type { Call } from './command.ts';
import { findText, isOn } from './command.ts';
import type { Data } from './data.ts';
import { openCurrent } from './installation.ts';
import { kindOf } from './kind-of.ts';
import { officeOf } from './office-of.ts';
import type { Exit } from './output.ts';
import { WrongInput } from './output.ts';

/** Work on an office of the data that a command is called with. */
export async function withData(
  call: Call,
  run: (data: Data, office: string) => Promise<Exit>,
): Promise<Exit> {
  const data = await openCurrent(call.data);
  try {
    return await run(data, (await officeOf(call, data)).id);
  } finally {
    await data.close();
  }
}

/** Past imports, all of them. */
export function listing(call: Call): Promise<Exit> {
  const [name, ...rest] = call.arguments;
  if (rest.length > 0)
    throw new WrongInput('Call it as "import --list" or "import MATTER --list".');
  const kind = name === undefined ? undefined : kindOf(name).name;
  return withData(call, async ({ store }, office) => {
    const imports: ImportBatch[] = [];
    for (let after: string | undefined; ;) {
      // The command is the machine's own: nobody's eyes, every kind.
      const actor = { office, person: NOBODY };
      const { items, next } = await importBatches(store, actor, { kind, after });
      imports.push(...items);
      if (next === null) break;
      after = next;
    }
    return call.output.done({ imports }, () =>
      imports.length === 0 ? '还没有导入过表格。' : imports.map(inWords).join('\n'),
    );
  });
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** 2026-03-16 09:05, Beijing time. */
const said = (at: string): string => minuteOfInstant(at as Instant).replace('T', ' '); // as the store keeps it

function inWords({ id, kind, file, by, at, ...one }: ImportBatch): string {
  const { entered, known, reported, undone } = one;
  const what = matterOf(kind)?.title.zh ?? kind;
  return (
    `${id}  ${said(at)}  ${by.name}  ${what}  ${file}：录入${entered}行，已有${known}行，问题${reported}行` +
    (undone
      ? `；${said(undone.at)}由${undone.by.name}撤销，作废${undone.voided}条：${undone.reason}`
      : '')
  );
}

/** Undoes an import: one act of the office. */
export function undoing(call: Call, batch: string): Promise<Exit> {
  const reason = findText(call, 'reason')?.trim() ?? '';
  if (call.arguments.length > 0)
    throw new WrongInput('Call it as "import --undo BATCH --reason TEXT".');
  if (reason === '' || reason.length > 500)
    throw new WrongInput('--reason must have 1 to 500 characters.');
  return withData(call, async (data, office) => {
    const actor = await undoerOf(data, office, findText(call, 'by'));
    const asked = { act: randomUUID(), batch, reason, leaving: isOn(call, 'leaving') };
    const answered = await undoImport(data.store, actor, asked);
    if ('done' in answered) {
      const { voided, left } = answered.done;
      const rest = left > 0 ? `后来又有办理的${left}条没有动。` : '';
      return call.output.done({ batch, voided, left }, `已撤销：作废${voided}条。${rest}`);
    }
    const refusal =
      'refused' in answered
        ? answered.refused
        : 'forbidden' in answered
          ? answered.forbidden
          : undefined;
    return refusal
      ? call.output.refused(refusal, refusal.because.zh)
      : call.output.refused({ code: 'not-found' }, '没有这次导入。');
  });
}
