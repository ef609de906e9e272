import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { verifyOffice } from '../../store/chain-check.ts';
import type { Verified } from '../../store/chain-check.ts';
import { filesIn, openKeys } from '../../store/checkpoint-keys.ts';
import { takeCheckpoint, writeCheckpoint } from '../../store/checkpoint.ts';
import type { Checkpoint } from '../../store/checkpoint.ts';
import { listOffices } from '../../store/offices.ts';
import { inOffice } from '../../store/open.ts';
import { findText, findTexts } from '../command.ts';
import type { Call, Command } from '../command.ts';
import { openData } from '../data.ts';
import type { Data } from '../data.ts';
import { WrongInput } from '../output.ts';

export const verify: Command = {
  about:
    'Check every act, document and checkpoint against what was written; names the first that is not',
  options: [
    {
      flags: '--checkpoint <file>',
      about:
        'afterwards, if all is right, write a signed checkpoint to this file (keep it elsewhere)',
    },
    {
      flags: '--against <file...>',
      about:
        'compare with checkpoints that were kept elsewhere, beside those that lie with the key',
    },
  ],
  data: true,
  examples: [
    'waishi verify',
    'waishi verify --checkpoint /media/usb/2026-03-01.json',
    'waishi verify --against /media/usb/2026-03-01.json --json',
  ],
  async run(call) {
    const given = findTexts(call, 'against').map(readCheckpoints).flat();
    const data = await openData(call.data);
    try {
      const kept = keptCheckpoints(data.keys);
      const offices: Verified[] = [];
      for (const { id: office } of await listOffices(data.store)) {
        const checkpoints = { folder: data.keys, taken: [...kept, ...given] };
        offices.push(
          await verifyOffice(data.store, office, { folder: data.documents, checkpoints }),
        );
      }
      return await answer(call, data, offices);
    } finally {
      await data.close();
    }
  },
};

async function answer(call: Call, data: Data, offices: readonly Verified[]): Promise<0 | 1 | 2> {
  for (const { says } of offices.flatMap(({ unchecked }) => unchecked)) call.output.say(says.en);
  const findings = offices.flatMap((office) => office.findings);
  if (findings.length > 0) {
    const result = { ok: false, findings, offices };
    const text = findings
      .map(({ table, matter, number, says }) =>
        [table, number ?? matter, says.zh, says.en].filter((part) => part).join('  '),
      )
      .join('\n');
    return call.output.json ? no(call, result) : no(call, text);
  }
  const file = findText(call, 'checkpoint');
  const checkpoints = file === undefined ? [] : await signAll(data, offices, file);
  const sum = (of: (office: Verified) => number) => offices.reduce((all, one) => all + of(one), 0);
  return call.output.done(
    { ok: true, findings: [], offices, ...(file === undefined ? {} : { checkpoints }) },
    () =>
      `${sum((one) => one.matters)} matters, ${sum((one) => one.acts)} acts and ` +
      `${sum((one) => one.documents)} documents are as they were written.`,
  );
}

/** The result on stdout all the same, and exit 1: it is what was asked for. */
function no(call: Call, result: object | string): 1 {
  call.output.line(typeof result === 'string' ? result : JSON.stringify(result));
  return 1;
}

async function signAll(
  { store, keys }: Data,
  offices: readonly Verified[],
  file: string,
): Promise<readonly Checkpoint[]> {
  const open = openKeys(keys);
  const taken: Checkpoint[] = [];
  for (const { office } of offices) {
    taken.push(await inOffice(store, office, (tx) => takeCheckpoint(tx, open, store.clock.now())));
  }
  writeCheckpoint(file, taken);
  return taken;
}

const one = z.object({
  format: z.literal(1),
  office: z.uuid(),
  seq: z.number().int().positive(),
  at: z.string(),
  chains: z.number(),
  entries: z.number(),
  root: z.string(),
  key: z.string(),
  signature: z.string(),
});
const file = z.union([one.transform((only) => [only]), z.array(one)]);

function readCheckpoints(path: string): readonly Checkpoint[] {
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new WrongInput(`${path} is not a checkpoint.`);
  }
}

/** The last checkpoint of each office, which the nightly job puts beside the key. */
function keptCheckpoints(folder: string): readonly Checkpoint[] {
  const place = join(folder, 'checkpoints');
  return filesIn(place)
    .filter((name) => name.endsWith('.json') && existsSync(join(place, name)))
    .flatMap((name) => readCheckpoints(join(place, name)));
}
