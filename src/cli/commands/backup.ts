import { resolve } from 'node:path';
import { backUp } from '../../store/backup.ts';
import type { BackedUp } from '../../store/backup.ts';
import { openKeys } from '../../store/checkpoint-keys.ts';
import { takeCheckpoint } from '../../store/checkpoint.ts';
import type { Checkpoint } from '../../store/checkpoint.ts';
import { findMarker } from '../../store/embedded-directory.ts';
import { inOffice } from '../../store/open.ts';
import { listOffices } from '../../store/offices.ts';
import type { Call, Command, DataPlace } from '../command.ts';
import { openData } from '../data.ts';
import type { Data } from '../data.ts';
import { notWritten, wantEmpty } from '../target-folder.ts';
import { platformVersion } from '../version.ts';

export const backup: Command = {
  about: 'Copy all data, as of one moment and while people work, into a new folder',
  arguments: [{ name: '<dir>', about: 'the folder: empty, or not there yet' }],
  data: true,
  examples: ['waishi backup /backup/2026-03-01'],
  async run(call) {
    const target = resolve(call.arguments[0] ?? '');
    wantEmpty('backup', target);
    const data = await openData(call.data);
    try {
      const checkpoints = await signAll(data);
      const { documents, owner, store } = data;
      const made = store.clock.now();
      const version = platformVersion();
      const madeBy = makerOf(call.data);
      const done = await backUp({ owner, documents, target, version, made, madeBy, checkpoints });
      return answer(call, target, done);
    } catch (fault) {
      return notWritten(call, 'backup', { target, fault });
    } finally {
      await data.close();
    }
  },
};

function answer(call: Call, target: string, { manifest, damaged }: BackedUp): 0 | 1 | 2 {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const result = { folder: target, rows, documents: manifest.documents.length, damaged };
  if (damaged.length === 0) {
    return call.output.done(
      result,
      `${rows} rows and ${manifest.documents.length} documents are in ${target}.`,
    );
  }
  return call.output.refused(
    { code: 'damaged-documents', ...result },
    `The backup is made, but documents were damaged or gone before it: ${damaged.join(', ')}`,
  );
}

/** Where every chain stood just before: the copy can be checked against it whatever happens to the original. */
async function signAll({ store, keys }: Data): Promise<readonly Checkpoint[]> {
  const open = openKeys(keys);
  const taken: Checkpoint[] = [];
  for (const { id: office } of await listOffices(store)) {
    taken.push(await inOffice(store, office, (tx) => takeCheckpoint(tx, open, store.clock.now())));
  }
  return taken;
}

const makerOf = (place: DataPlace): 'demo' | 'init' =>
  ('directory' in place ? findMarker(place.directory)?.madeBy : undefined) ?? 'init';
